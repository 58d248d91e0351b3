import { Kind } from '../quantities/characters.js';
import { readNumeral } from '../quantities/numeral.js';
import type { Figure, Mark } from '../quantities/quantity.js';
import type { Scan } from '../quantities/scan.js';
import type { Relation } from './relation.js';

/** Longest shorthand name in quotation marks, and longest explanation of one. */
const longestName = 16;
const longestExplanation = 500;
/** What a count in a name begins with. */
const countable = '0123456789一二两三四五六七八九十百千万';

/**
 * Names that stand for several counts at once, with their explanation: “三通一码”：A、B、C、D; “1+3”：1个…，3个…. Only what
 * holds is told, since an explanation may leave out any of its numbers.
 */
export function readShorthands({ text, marks, figures }: Scan): Relation[] {
  const relations: Relation[] = [];
  let before: Mark | undefined;
  for (const close of marks) {
    const open = before;
    before = close;
    if (open?.kind !== Kind.quoteOpen || close.kind !== Kind.quoteClose) continue;
    const { at } = open;
    if (close.at - at > longestName) continue;
    const counts = countsOf(text.slice(at + 1, close.at));
    if (counts.length < 2 || counts.length > 6) continue;
    const start = explanationStart(text, close.at + 1);
    const end = start === undefined ? 0 : explanationEnd(text, start);
    if (start === undefined || end - start < 4) continue;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const first = figures[firstAt(figures, at)] ?? nameFigure(at + 1, close.at, total);
    if (!explains(text.slice(start, end), figures, start, end, counts, total)) continue;
    relations.push({
      kind: 'shorthand',
      verdict: 'satisfied',
      ground: 'agrees',
      members: [
        { role: 'count', start: at + 1, end: close.at, value: total },
        { role: 'member-count', start, end, value: total },
      ],
      computation: counts.join('+'),
      focus: first,
      remedies: [],
    });
  }
  return relations;
}

/** 三通一码 → 3, 1; 1+3+8 → 1, 3, 8; 2653 → 2, 6, 5, 3; 十县百乡 → 10, 100. */
function countsOf(name: string): number[] {
  if (/^\d{3,5}$/.test(name)) return Array.from(name, Number);
  const counts: number[] = [];
  for (let at = 0; at < name.length;) {
    const reading = countable.includes(name.charAt(at)) ? readNumeral(name, at) : undefined;
    if (reading === undefined) at++;
    else {
      counts.push(reading.value);
      at = Math.max(reading.end, at + 1);
    }
  }
  return counts;
}

function explanationStart(text: string, from: number): number | undefined {
  for (let at = from; at <= from + 16 && at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '：' || character === '（') return at + 1;
    if ('，。；、'.includes(character))
      return character === '，' && /^[即指]/.test(text.slice(at + 1)) ? at + 2 : undefined;
  }
  return undefined;
}

function explanationEnd(text: string, start: number): number {
  const stop = text.indexOf('。', start);
  return Math.min(stop < 0 ? text.length : stop, start + longestExplanation);
}

/** Whether the explanation lists as many as the counts make together, or names them one after the other. */
function explains(
  explanation: string,
  figures: readonly Figure[],
  start: number,
  end: number,
  counts: readonly number[],
  total: number,
): boolean {
  const items = explanation.replace(/（[^（）]*）|“[^“”]*”/g, 'x').split(/[、；]/).length;
  if (items === total || items + (explanation.match(/[和与及]/g)?.length ?? 0) === total) return total > 2;
  const groups = explanation
    .replace(/（[^（）]*）/g, '')
    .split(/[，；]/)
    .map((group) => group.split(/[、和与]/).length);
  if (groups.length === counts.length && groups.every((size, index) => size === counts[index])) return true;
  let next = 0;
  for (let index = firstAt(figures, start); next < counts.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.start >= end) break;
    const wanted = counts[next];
    const value = figure.measure.dimension === 'share' ? figure.value / 10 : figure.value / figure.measure.factor;
    if (wanted === 1 && counts.length > 1 && value !== 1 && value === counts[next + 1]) next++;
    if (value === counts[next]) next++;
  }
  return next >= counts.length;
}

/** Index of the first figure at or behind `offset`. */
function firstAt(figures: readonly Figure[], offset: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nameFigure(start: number, end: number, value: number): Figure {
  const place = { start, end, numberStart: start, numberEnd: end };
  const measure = { word: '', dimension: 'bare', factor: 1, family: '' } as const;
  return {
    ...place,
    role: 'name',
    script: 'chinese',
    value,
    place: 0,
    min: value,
    max: value,
    hedge: 'exact',
    measure,
    quoted: true,
    each: false,
  };
}
