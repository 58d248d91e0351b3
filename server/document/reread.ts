import type { Line } from './line.js';
import { lineShape, type LineShape } from './lineShape.js';
import type { Heading } from './outline.js';
import type { Report } from './report.js';
import type { ReportText } from './reportText.js';
import { shortestParagraph } from './sentenceHeadings.js';
import { shortestBelowHeading } from './unnumbered.js';

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
      if (old === undefined || line.number < quietFrom || !isQuiet(old, text) || !isQuiet(line, text)) return false;
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
function isQuiet(line: Line, { languageId }: ReportText): boolean {
  const { role, marks, isSentence } = lineShape(line);
  if (role !== 'text' || marks.length > 0 || isSentence) return false;
  return languageId !== 'markdown' || !line.raw.startsWith('#');
}

function readAlike(a: LineShape, b: LineShape): boolean {
  const isLonger = ({ start, end }: LineShape, length: number): boolean => end - start >= length;
  return a.closed === b.closed && lengths.every((length) => isLonger(a, length) === isLonger(b, length));
}
