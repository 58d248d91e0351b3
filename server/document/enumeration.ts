import type { Span } from '../text/position.js';
import { Sign } from '../text/signs.js';
import { parseNumeral } from '../text/numerals.js';
import { perLine, type Line } from './line.js';
import { matchesIn } from '../text/matches.js';

/** 一是, 第二，: a step of an enumeration inside a paragraph or at the start of one. */
export interface Step {
  readonly word: '是' | '要' | '第';
  readonly value: number;
  /** As it stands in the clean view. */
  readonly text: string;
  /** Raw offsets. */
  readonly span: Span;
  readonly opensLine: boolean;
}

const step =
  /(?:^|[。；：，！？”》）])(?:([一二三四五六七八九]|十[一二三四五六七八九]?)([是要])|第([一二三四五六七八九十])[，、])/g;
const none: readonly Step[] = [];

/** The steps of enumerations on a line, in order. */
export const stepsOn: (line: Line) => readonly Step[] = perLine((line) => {
  if ((line.signs & Sign.chineseNumeral) === 0) return none;
  const { text } = line.view;
  if (!text.includes('是') && !text.includes('要') && !text.includes('第')) return none;
  const found: Step[] = [];
  for (const match of matchesIn(text, step)) {
    const numeral = match[1] ?? match[3] ?? '';
    const written = match[3] === undefined ? `${numeral}${match[2] ?? ''}` : `第${numeral}`;
    const at = match.index + match[0].indexOf(written);
    const value = parseNumeral(numeral);
    if (value === undefined) continue;
    const word = match[3] !== undefined ? '第' : match[2] === '要' ? '要' : '是';
    found.push({
      word,
      value,
      text: written,
      span: line.view.toRaw(at, at + written.length),
      opensLine: text.slice(0, at).trim() === '',
    });
  }
  return found.length === 0 ? none : found;
});
