import type { Block } from './block.js';
import { mistypedOn, type Candidate } from './candidate.js';
import type { Overrides } from './identify.js';
import type { Line } from './line.js';
import { lineShape, type LineShape } from './lineShape.js';
import type { Moves } from './moves.js';
import type { Heading } from './outline.js';
import type { Report } from './report.js';
import { shortestParagraph } from './sentenceHeadings.js';
import { shortestBelowHeading } from './unnumbered.js';

/** A reading asks of a plain line only whether it is longer than these: what a heading without a number stands above. */
const lengths = [shortestBelowHeading, shortestParagraph];

/** What a text was read as, and what it was read from. */
export interface Reading {
  readonly report: Report;
  readonly overrides: Overrides;
  /** What its headings were made from. */
  readonly candidates: readonly Candidate[];
  readonly blocks: readonly Block[];
  /** The first line that is read for no more than its shape. */
  readonly quietFrom: number;
  /** The state of the text for which it holds. */
  revision: number;
}

/**
 * Whether a new reading would give what `reading` is: since then only the words inside plain paragraphs changed, at or
 * behind the line from where on a reading looks at shapes alone. Moves the ends of sections that such a paragraph closes.
 */
export function stillHolds(reading: Reading): boolean {
  const { report, quietFrom, revision } = reading;
  const { text } = report;
  const replacements = text.replacementsSince(revision);
  if (replacements === undefined) return false;
  const touched = new Set<number>();
  for (const { before, after } of replacements) {
    if (before.length !== after.length) return false;
    for (const [index, line] of after.entries()) {
      const old = before[index];
      if (old === undefined || line.number < quietFrom || !isQuiet(old) || !isQuiet(line)) return false;
      if (!readAlike(lineShape(old), lineShape(line))) return false;
      touched.add(line.number);
    }
  }
  for (const line of touched) {
    for (const heading of closedBy(reading).get(line) ?? []) {
      const character = text.lineAt(line)?.raw.length ?? 0;
      heading.sectionRange = { start: heading.sectionRange.start, end: { line, character } };
    }
  }
  return true;
}

/** Whether the blocks `known` hold what `fresh` hold, on lines that `moves` may have moved; if so, moves them there. */
export function moveBlocks(known: readonly Block[], fresh: readonly Block[], moves: Moves): boolean {
  const areSame =
    known.length === fresh.length &&
    known.every(({ kind, firstLine }, index) => {
      const now = fresh[index];
      return now?.kind === kind && now.firstLine === moves.startOf(firstLine);
    });
  if (!areSame) return false;
  for (let index = 0; index < known.length; index++) {
    const block = known[index];
    const now = fresh[index];
    if (block === undefined || now === undefined) continue;
    block.firstLine = now.firstLine;
    block.endLine = now.endLine;
  }
  return true;
}

const closers = new WeakMap<Reading, ReadonlyMap<number, readonly Heading[]>>();

/** The headings whose sections end with a line that is not their own, by that line's number. */
function closedBy(reading: Reading): ReadonlyMap<number, readonly Heading[]> {
  const known = closers.get(reading);
  if (known !== undefined) return known;
  const byLine = new Map<number, Heading[]>();
  for (const heading of reading.report.headings) {
    const { line } = heading.sectionRange.end;
    if (line === heading.range.end.line) continue;
    const headings = byLine.get(line);
    if (headings === undefined) byLine.set(line, [heading]);
    else headings.push(heading);
  }
  closers.set(reading, byLine);
  return byLine;
}

/** A line of running text in which no heading or item begins, and that cannot stand for a heading itself. */
function isQuiet(line: Line): boolean {
  const { role, marks, isSentence } = lineShape(line);
  if (role !== 'text' || marks.length > 0 || isSentence || mistypedOn(line) !== null) return false;
  return !line.raw.startsWith('#');
}

function readAlike(a: LineShape, b: LineShape): boolean {
  const isLonger = ({ start, end }: LineShape, length: number): boolean => end - start >= length;
  return a.closed === b.closed && lengths.every((length) => isLonger(a, length) === isLonger(b, length));
}
