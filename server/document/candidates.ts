import type { Line } from './line.js';
import { lineShape, type LineShape, type MarkedTitle } from './lineShape.js';
import { markAt, type Mark } from './mark.js';

/** A place where a heading may begin. Offsets are those of the line's clean view. */
export interface Candidate {
  readonly line: Line;
  /** Undefined where no number stands before the title. */
  readonly mark: Mark | undefined;
  /** Number of `#` before it, in Markdown. */
  readonly hashes: number;
  readonly start: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly look: MarkedTitle['look'];
  /** Text follows the title on its line. */
  readonly runIn: boolean;
  /** The title of an annex or a glossary, which stands outside the report's own numbering. */
  readonly annex: boolean;
}

/** The numbered headings that `lines[from…]` may open, in document order, table rows left out. */
export function numberedCandidates(lines: readonly Line[], from: number, markdown: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let number = from; number < lines.length; number++) {
    const line = lines[number];
    if (line === undefined) break;
    const shape = lineShape(line);
    if (markdown && shape.role !== 'blank' && line.raw.startsWith('#')) {
      const heading = markdownCandidate(line, shape);
      if (heading !== undefined) found.push(heading);
      continue;
    }
    for (const [index, marked] of shape.marks.entries()) {
      if (index > 0 || mayOpen(shape, marked)) found.push(numbered(line, shape, marked));
    }
  }
  return withoutDecimals(withoutRows(found));
}

function numbered(line: Line, shape: LineShape, marked: MarkedTitle): Candidate {
  const { mark, titleEnd, look, end } = marked;
  const rest = end - titleEnd;
  const runIn = end < shape.end || rest > 1;
  return { line, mark, hashes: 0, start: mark.start, titleStart: mark.end, titleEnd, look, runIn, annex: false };
}

/** Whether a mark at the start of a line opens a heading rather than a step of an argument. */
function mayOpen(shape: LineShape, { mark, titleEnd }: MarkedTitle): boolean {
  if (titleEnd <= mark.end) return false;
  if (mark.form === 'initially') return false;
  return shape.role === 'short' || !['itemIs', 'first', 'part'].includes(mark.form);
}

function markdownCandidate(line: Line, shape: LineShape): Candidate | undefined {
  const text = line.view.text;
  const hashes = /^#{1,6}(?!#)/.exec(text)?.[0].length ?? 0;
  if (hashes === 0) return undefined;
  const blank = /^\s*/.exec(text.slice(hashes))?.[0].length ?? 0;
  const inner = titleMark(text, hashes + blank);
  const titleStart = inner?.end ?? hashes + blank;
  const titleEnd = text.slice(titleStart, shape.end).replace(/[\s#]+$|[。：；！？]$/, '').length + titleStart;
  if (titleEnd <= titleStart) return undefined;
  const mark: Mark = inner ?? { form: 'markdown', value: hashes, start: 0, end: titleStart, glued: false };
  return { line, mark, hashes, start: 0, titleStart, titleEnd, look: 'prose', runIn: false, annex: false };
}

function titleMark(text: string, index: number): Mark | undefined {
  const mark = markAt(text, index);
  return mark === undefined || mark.glued || mark.form === 'initially' ? undefined : mark;
}

/**
 * Leaves out the rows of a table whose labels are numbered (一、本年新收…230 000023): runs of candidates among which at
 * least two are a label with figures. Labels without figures before and between them belong to the table.
 */
function withoutRows(found: Candidate[]): Candidate[] {
  if (!found.some((candidate) => candidate.look === 'row')) return found;
  const dropped = new Set<Candidate>();
  let index = 0;
  while (index < found.length) {
    if (found[index]?.look !== 'row') {
      index++;
      continue;
    }
    const [first, end] = tableAround(found, index);
    const run = found.slice(first, end);
    if (run.filter((candidate) => candidate.look === 'row').length > 1) for (const row of run) dropped.add(row);
    index = end;
  }
  return found.filter((candidate) => !dropped.has(candidate));
}

/** How many numbered labels may stand between two rows without ending the table. */
const labelsBetweenRows = 3;

function tableAround(found: readonly Candidate[], row: number): readonly [number, number] {
  let first = row;
  while (first > 0 && found[first - 1]?.look === 'label' && isClose(found[first - 1], found[first])) first--;
  let end = row + 1;
  for (let index = end; index < found.length && index - end <= labelsBetweenRows; index++) {
    if (!isClose(found[index - 1], found[index])) break;
    if (found[index]?.look === 'row') end = index + 1;
  }
  while (end < found.length && continues(found[end - 1], found[end]) && !hasSentence(found[end])) end++;
  return [first, end];
}

function isClose(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a !== undefined && b !== undefined && b.line.number - a.line.number <= 2;
}

function continues(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a?.mark !== undefined && b?.mark?.form === a.mark.form && b.mark.value === a.mark.value + 1;
}

function hasSentence(candidate: Candidate | undefined): boolean {
  return (
    candidate === undefined ||
    /[。！？]/.test(candidate.line.view.text.slice(candidate.titleStart, candidate.titleStart + 200))
  );
}

/** Leaves out what reads as a decimal or a quantity (2.5, 8.6个) unless it carries the numbering on. */
function withoutDecimals(found: Candidate[]): Candidate[] {
  return found.filter((candidate, index) => {
    if (candidate.mark?.glued !== true) return true;
    if (!/^\d+[^\d\s.%]/.test(candidate.line.view.text.slice(candidate.titleStart))) return false;
    return continues(found[index - 1], candidate) || continues(candidate, found[index + 1]);
  });
}
