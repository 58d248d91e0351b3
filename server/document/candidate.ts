import type { Span } from '../text/position.js';
import { perLine, type Line } from './line.js';
import { lineShape, type LineShape, type MarkedTitle } from './lineShape.js';
import { markAt, mistypedMarkAt, type Mark } from './mark.js';
import type { Ordinal, OrdinalForm } from './ordinal.js';
import { titleEndOf } from './titleEnd.js';

/** A place where a heading may begin, with all of it that follows from its line alone. */
export interface Candidate {
  readonly line: Line;
  /** Undefined where no number stands before the title. */
  readonly mark: Mark | undefined;
  readonly ordinal: Ordinal | undefined;
  /** Number of `#` before it, in Markdown. */
  readonly hashes: number;
  /** Of the clean view: the first character. */
  readonly start: number;
  /** Of the clean view: the first character of the title. */
  readonly titleStart: number;
  readonly title: string;
  /** Raw offset of the first character. */
  readonly rawStart: number;
  /** Raw offsets of the title. */
  readonly titleSpan: Span;
  /** Nothing stands before it on its line. */
  readonly opensLine: boolean;
  readonly look: MarkedTitle['look'];
  /** Text follows the title on its line. */
  readonly runIn: boolean;
  /** The title of an annex or a glossary, which stands outside the report's own numbering. */
  readonly annex: boolean;
}

type Traits = Pick<Candidate, 'hashes' | 'look' | 'runIn' | 'annex'>;

const plain: Traits = { hashes: 0, look: 'prose', runIn: false, annex: false };
const none: readonly Candidate[] = [];
/** Forms that open a heading only where nothing but the title stands on the line. */
const stepForms: readonly OrdinalForm[] = ['itemIs', 'first', 'part'];

/** The numbered headings that the line may open. */
export const numberedOn: (line: Line) => readonly Candidate[] = perLine((line) => {
  const shape = lineShape(line);
  if (shape.marks.length === 0) return none;
  const found: Candidate[] = [];
  for (const [index, marked] of shape.marks.entries()) {
    if (index === 0 && !mayOpen(shape, marked)) continue;
    const { mark, titleEnd, look, end } = marked;
    const runIn = end < shape.end || end - titleEnd > 1;
    found.push(candidateAt(line, mark.start, mark, mark.end, titleEnd, { hashes: 0, look, runIn, annex: false }));
  }
  return found;
});

/** Behind a bare number these make a count or an adverb of it: 三年来, 一是, 2个. */
const countsOn = /^[是要个些方批年月日天次名项件家户人种级楼层号季度周步直定样旦般线边同体起路]|^带一路/;

/** The heading that the line would open if its number had the right mark; null where none can be. */
export const mistypedOn: (line: Line) => Candidate | null = perLine((line) => {
  const shape = lineShape(line);
  const { text } = line.view;
  if ((shape.role !== 'short' && shape.role !== 'text') || shape.marks.length > 0) return null;
  const mark = mistypedMarkAt(text, shape.start);
  if (mark === undefined) return null;
  const written = text.slice(mark.start, mark.end);
  if (!/[，。：；]$/.test(written) && countsOn.test(text.slice(mark.end))) return null;
  // 1 总则, 2 要求: numbers that a space parts from their titles are a style of their own.
  if (/\s/.test(line.raw.charAt(line.view.toRaw(mark.start, mark.end).end))) return null;
  if (mark.form === 'chinese' && !/[，。：；]$/.test(written) && shape.role !== 'short') return null;
  const titleEnd = titleEndOf(line, mark.end, shape.end, false);
  if (titleEnd <= mark.end) return null;
  const runIn = shape.end - titleEnd > 1;
  return candidateAt(line, mark.start, mark, mark.end, titleEnd, { ...plain, runIn });
});

/** The heading that `#` marks make of the line, in Markdown. */
export const markdownOn: (line: Line) => readonly Candidate[] = perLine((line) => {
  const shape = lineShape(line);
  const text = line.view.text;
  const hashes = /^#{1,6}(?!#)/.exec(text)?.[0].length ?? 0;
  if (hashes === 0) return none;
  const blank = /^\s*/.exec(text.slice(hashes))?.[0].length ?? 0;
  const inner = titleMark(text, hashes + blank);
  const titleStart = inner?.end ?? hashes + blank;
  const titleEnd = text.slice(titleStart, shape.end).replace(/[\s#]+$|[。：；！？]$/, '').length + titleStart;
  if (titleEnd <= titleStart) return none;
  const mark: Mark = inner ?? { form: 'markdown', value: hashes, start: 0, end: hashes, glued: false };
  return [candidateAt(line, 0, mark, titleStart, titleEnd, { ...plain, hashes })];
});

/** A heading without a number, its title from `start` to `end` in the clean view. */
export function unnumbered(line: Line, start: number, end: number, annex: boolean): Candidate {
  return candidateAt(line, start, undefined, start, end, { ...plain, annex });
}

/** Whether a mark at the start of a line opens a heading rather than a step of an argument. */
function mayOpen(shape: LineShape, { mark, titleEnd }: MarkedTitle): boolean {
  if (titleEnd <= mark.end || mark.form === 'initially') return false;
  return shape.role === 'short' || !stepForms.includes(mark.form);
}

function titleMark(text: string, index: number): Mark | undefined {
  const mark = markAt(text, index);
  return mark === undefined || mark.glued || mark.form === 'initially' ? undefined : mark;
}

function candidateAt(
  line: Line,
  start: number,
  mark: Mark | undefined,
  titleStart: number,
  titleEnd: number,
  traits: Traits,
): Candidate {
  const { text } = line.view;
  const title = text.slice(titleStart, titleEnd);
  const blank = title.length - title.trimStart().length;
  const end = titleStart + title.trimEnd().length;
  return {
    line,
    mark,
    ordinal: mark === undefined ? undefined : ordinalOf(line, mark),
    start,
    titleStart,
    title: title.trim(),
    rawStart: line.view.toRaw(start, start + 1).start,
    titleSpan: line.view.toRaw(titleStart + blank, Math.max(end, titleStart + blank)),
    opensLine: start <= lineShape(line).start,
    ...traits,
  };
}

function ordinalOf(line: Line, { form, value, start, end }: Mark): Ordinal {
  return { form, value, text: line.view.text.slice(start, end), span: line.view.toRaw(start, end) };
}
