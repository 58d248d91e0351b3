import type { Block } from './block.js';
import { mistypedOn } from './candidate.js';
import type { Line } from './line.js';
import { lineShape, type LineShape } from './lineShape.js';
import type { Moves } from './moves.js';
import type { Heading } from './outline.js';
import type { Report } from './report.js';
import { shortestParagraph } from './sentenceHeadings.js';
import { shortestBelowHeading } from './unnumbered.js';
import { comparePositions } from '../text/position.js';
import { sameValue } from '../text/sameValue.js';

/** A reading asks of a plain line only whether it is longer than these: what a heading without a number stands above. */
const lengths = [shortestBelowHeading, shortestParagraph];

/**
 * Whether `report`, read when the text was at `revision`, is still what a new reading would give: since then only the
 * words inside plain paragraphs changed, at or behind line `quietFrom`, from where on a reading looks at shapes alone.
 * Moves the ends of sections that such a paragraph closes.
 */
export function stillHolds(report: Report, quietFrom: number, revision: number): boolean {
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
    for (const heading of closedBy(report).get(line) ?? []) {
      const character = text.lineAt(line)?.raw.length ?? 0;
      heading.sectionRange = { start: heading.sectionRange.start, end: { line, character } };
    }
  }
  return true;
}

/**
 * Whether the headings and all else that `known` says but for its blocks is what `fresh` says of the text after the
 * edits that `moves` tells of. If so, moves the headings of `known` to where those of `fresh` stand.
 */
export function moveHeadings(known: Report, fresh: Report, moves: Moves): boolean {
  const areSame =
    known.context === fresh.context &&
    known.title === fresh.title &&
    sameValue(known.titleRange, fresh.titleRange) &&
    known.headings.length === fresh.headings.length &&
    known.headings.every((heading, index) => isMoved(heading, fresh.headings[index], moves));
  if (!areSame) return false;
  for (const [index, heading] of known.headings.entries()) {
    const { range, titleRange, ordinalRange, sectionRange } = fresh.headings[index] ?? heading;
    Object.assign(heading, { range, titleRange, ordinalRange, sectionRange });
  }
  closers.delete(known);
  return true;
}

/** The levels of all headings tell which hangs from which. */
function isMoved(known: Heading, fresh: Heading | undefined, moves: Moves): boolean {
  return (
    known.level === fresh?.level &&
    known.title === fresh.title &&
    known.kind === fresh.kind &&
    known.runIn === fresh.runIn &&
    sameValue(known.ordinal, fresh.ordinal) &&
    moves.leadsTo(known.range, fresh.range) &&
    moves.leadsTo(known.titleRange, fresh.titleRange) &&
    hasText(known) === hasText(fresh)
  );
}

function hasText({ range, sectionRange }: Heading): boolean {
  return comparePositions(range.end, sectionRange.end) < 0;
}

/** Whether the blocks `known` hold what `fresh` hold; if so, moves them there. */
export function moveBlocks(known: readonly Block[], fresh: readonly Block[], moves: Moves): boolean {
  const areSame =
    known.length === fresh.length &&
    known.every((block, index) => {
      const now = fresh[index];
      return now?.kind === block.kind && now.firstLine === moves.startOf(block.firstLine);
    });
  if (!areSame) return false;
  for (const [index, block] of known.entries()) {
    const { firstLine, endLine } = fresh[index] ?? block;
    Object.assign(block, { firstLine, endLine });
  }
  return true;
}

const closers = new WeakMap<Report, ReadonlyMap<number, readonly Heading[]>>();

/** The headings whose sections end with a line that is not their own, by that line's number. */
function closedBy(report: Report): ReadonlyMap<number, readonly Heading[]> {
  const known = closers.get(report);
  if (known !== undefined) return known;
  const byLine = new Map<number, Heading[]>();
  for (const heading of report.headings) {
    const { line } = heading.sectionRange.end;
    if (line === heading.range.end.line) continue;
    const headings = byLine.get(line);
    if (headings === undefined) byLine.set(line, [heading]);
    else headings.push(heading);
  }
  closers.set(report, byLine);
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
