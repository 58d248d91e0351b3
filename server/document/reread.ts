import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Heading } from './outline.js';
import type { Report } from './report.js';
import type { ReportText } from './reportText.js';

/** Lines that are never read for more than their shape begin behind the longest front and opening. */
const quietFrom = 80;
/** Shorter lines may be headings, sign-offs or sentences that stand for headings. */
const shortestQuietLine = 80;

/**
 * Whether `report`, read when the text was at `revision`, is still what a new reading would give: since then only the
 * words inside plain paragraphs changed. Moves the ends of sections that such a paragraph closes.
 */
export function stillHolds(report: Report, revision: number): boolean {
  const { text } = report;
  const replacements = text.replacementsSince(revision);
  if (replacements === undefined) return false;
  const first = Math.max(quietFrom, (report.headings[0]?.range.start.line ?? Infinity) + 1);
  const touched = new Set<number>();
  for (const { before, after } of replacements) {
    for (const [index, line] of after.entries()) {
      const old = before[index];
      if (old === undefined || line.number < first || !isQuiet(old, text) || !isQuiet(line, text)) return false;
      if (lineShape(old).closed !== lineShape(line).closed) return false;
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

/** A paragraph of some length in which no heading or item begins. */
function isQuiet(line: Line, { languageId }: ReportText): boolean {
  const { role, start, end, marks } = lineShape(line);
  if (role !== 'text' || end - start < shortestQuietLine || marks.length > 0) return false;
  return languageId !== 'markdown' || !line.raw.startsWith('#');
}
