import { comparePositions, type Position } from '../text/position.js';
import type { SectionType } from '../knowledge/knowledge.js';
import type { TextEdit } from './edits.js';
import type { Heading } from './outline.js';
import { withValue } from './ordinal.js';
import { renumberingEdits } from './renumber.js';
import type { Report } from './report.js';
import { isNumbered, type NumberedHeading } from './series.js';
import { withoutPlaceholders } from '../text/snippet.js';

/**
 * The edits that put the skeleton of `section` where the type's order wants it, with the number that is due there, and
 * move the numbers behind it along.
 */
export function insertSection(report: Report, section: SectionType): TextEdit[] {
  const before = headingBefore(report, section);
  const value = numberBehind(report, before);
  const heading = fill(section.heading, report);
  const mark = markFor(report, value);
  const ending = report.text.lineEnding;
  const newline = hasBlankLines(report) ? ending + ending : ending;
  const lines = [mark + heading, ...section.skeleton.map(withoutPlaceholders)];
  const at = before === undefined ? firstPlace(report) : before.sectionRange.end;
  const opensText = at.line === 0 && at.character === 0;
  const newText = opensText
    ? lines.map((line) => line + newline).join('')
    : lines.map((line) => newline + line).join('');
  const moved = new Map<NumberedHeading, number>();
  for (const later of report.outline) {
    if (isNumbered(later) && comparePositions(later.range.start, at) > 0 && later.ordinal.value >= value) {
      moved.set(later, later.ordinal.value + 1);
    }
  }
  return [{ range: { start: at, end: at }, newText }, ...renumberingEdits(report, moved)];
}

/** The last heading of the highest level whose section stands before `section` in the type's order. */
function headingBefore(report: Report, section: SectionType): Heading | undefined {
  const order = report.context.type.sections.map(({ id }) => id);
  const place = order.indexOf(section.id);
  const body = report.outline.filter((heading) => heading.level === 1);
  const following = body.findIndex((heading) => heading.kind !== null && order.indexOf(heading.kind) > place);
  return following < 0 ? body.at(-1) : body[following - 1];
}

function numberBehind(report: Report, before: Heading | undefined): number {
  if (before?.ordinal !== undefined) return before.ordinal.value + 1;
  return before === undefined ? 1 : report.outline.indexOf(before) + 2;
}

/** What opens the headings of the highest level, hashes included, with the number `value`. */
function markFor(report: Report, value: number): string {
  const sample = report.outline.find(isNumbered) ?? report.outline[0];
  if (sample?.ordinal === undefined) return sample === undefined ? withValue('一、', 'chinese', value) : '';
  const { ordinal, range, ordinalRange, titleRange } = sample;
  if (ordinal.form === 'markdown') return report.text.getText({ start: range.start, end: titleRange.start });
  const hashes = report.text.getText({ start: range.start, end: ordinalRange.start });
  return hashes + withValue(ordinal.text, ordinal.form, value);
}

/** Whether a blank line stands before the headings. */
function hasBlankLines({ outline, text }: Report): boolean {
  const line = outline.at(-1)?.range.start.line ?? 0;
  return line > 0 && text.lineAt(line - 1)?.raw.trim() === '';
}

/** Behind the title and the lead-in, before the first heading. */
function firstPlace(report: Report): Position {
  const first = report.outline[0]?.range.start;
  if (first === undefined) {
    const last = report.text.lineCount - 1;
    return { line: last, character: report.text.lineAt(last)?.raw.length ?? 0 };
  }
  if (first.line === 0) return { line: 0, character: 0 };
  return { line: first.line - 1, character: report.text.lineAt(first.line - 1)?.raw.length ?? 0 };
}

function fill(heading: string, report: Report): string {
  const { year } = report.context;
  if (year === undefined) return heading.replace(/\{(?:year|nextYear)\}年/g, '');
  return heading.replaceAll('{year}', String(year)).replaceAll('{nextYear}', String(year + 1));
}
