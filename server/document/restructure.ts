import { comparePositions, type Position, type Range } from '../text/position.js';
import type { TextEdit } from './edits.js';
import type { Heading } from './outline.js';
import { numeralSpan, type OrdinalForm } from './ordinal.js';
import { printChinese } from '../text/numerals.js';
import type { Report } from './report.js';

/** The forms of the levels from the highest down, and how each is printed. */
const ladder: readonly { readonly form: OrdinalForm; readonly print: (value: number) => string }[] = [
  { form: 'chinese', print: (value) => `${printChinese(value)}、` },
  { form: 'chineseBracket', print: (value) => `（${printChinese(value)}）` },
  { form: 'arabic', print: (value) => `${value}.` },
  { form: 'arabicBracket', print: (value) => `（${value}）` },
];

/**
 * The edits that lift a section with its children by one level (`step` -1) or lower it (1). Undefined where the highest or
 * lowest level is reached, or where a heading of it bears no number of the four standard forms.
 *
 * The section keeps its place; its number follows the siblings that it comes to stand among. Renumber afterwards to move
 * the numbers behind it along.
 */
export function shiftLevel(report: Report, heading: Heading, step: -1 | 1): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const pending: Heading[] = [heading];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const edit = shifted(report, next, step, next === heading ? valueAmongSiblings(report, heading, step) : undefined);
    if (edit === undefined) return undefined;
    edits.push(edit);
    pending.push(...next.children);
  }
  return edits;
}

function shifted(report: Report, heading: Heading, step: -1 | 1, value: number | undefined): TextEdit | undefined {
  const { ordinal, ordinalRange } = heading;
  if (ordinal?.form === 'markdown') return hashes(report, heading, step);
  const place = ladder.findIndex(({ form }) => form === ordinal?.form);
  const target = ladder[place + step];
  if (ordinal === undefined || place < 0 || target === undefined) return undefined;
  return { range: ordinalRange, newText: target.print(value ?? ordinal.value) };
}

function hashes(report: Report, heading: Heading, step: -1 | 1): TextEdit | undefined {
  const written = /^#+/.exec(report.text.getText(heading.ordinalRange))?.[0] ?? '';
  const count = written.length + step;
  if (written === '' || count < 1 || count > 6) return undefined;
  const { start } = heading.ordinalRange;
  const end = { line: start.line, character: start.character + written.length };
  return { range: { start, end }, newText: '#'.repeat(count) };
}

/** The number of a section among the siblings of its new level: one more than the last that stands before it. */
function valueAmongSiblings(report: Report, heading: Heading, step: -1 | 1): number {
  const form = ladder[ladder.findIndex(({ form: own }) => own === heading.ordinal?.form) + step]?.form;
  if (step < 0) return (heading.parent?.ordinal?.form === form ? (heading.parent?.ordinal?.value ?? 0) : 0) + 1;
  const siblings = heading.parent?.children ?? report.outline;
  const before = siblings[siblings.indexOf(heading) - 1];
  const last = before?.children.findLast(({ ordinal }) => ordinal?.form === form);
  return (last?.ordinal?.value ?? 0) + 1;
}

/**
 * The edits that let a section and its neighbour of the same level change places, numbers staying in order. `step` -1 moves
 * it up, 1 down. Undefined where there is no neighbour, or where the two share a line.
 */
export function moveSection(report: Report, heading: Heading, step: -1 | 1): TextEdit[] | undefined {
  const siblings = heading.parent?.children ?? report.outline;
  const at = siblings.indexOf(heading);
  const other = siblings[at + step];
  if (at < 0 || other === undefined || other.ordinal?.form !== heading.ordinal?.form) return undefined;
  const [first, second] = step < 0 ? [other, heading] : [heading, other];
  if (!standsOnOwnLines(report, first) || !standsOnOwnLines(report, second)) return undefined;
  const upper = wholeLines(report, first.sectionRange);
  const lower = wholeLines(report, second.sectionRange);
  if (comparePositions(upper.end, lower.start) > 0) return undefined;
  return [
    { range: upper, newText: withOrdinalOf(report, second, lower, first) },
    { range: lower, newText: withOrdinalOf(report, first, upper, second) },
  ];
}

function standsOnOwnLines(report: Report, { range, sectionRange }: Heading): boolean {
  const raw = report.text.lines[range.start.line]?.raw ?? '';
  const last = report.text.lines[sectionRange.end.line]?.raw ?? '';
  return raw.slice(0, range.start.character).trim() === '' && sectionRange.end.character >= last.trimEnd().length;
}

/** A section from the start of its first line to the end of its last one that is not blank. */
function wholeLines(report: Report, range: Range): Range {
  let last = range.end.line;
  while (last > range.start.line && (report.text.lines[last]?.raw.trim() ?? '') === '') last--;
  const end: Position = { line: last, character: report.text.lines[last]?.raw.length ?? 0 };
  return { start: { line: range.start.line, character: 0 }, end };
}

/** The text of `heading` with the numeral of `other`, so that the count stays in order when the two change places. */
function withOrdinalOf(report: Report, heading: Heading, range: Range, other: Heading): string {
  const text = report.text.getText(range);
  const numeral = numeralText(report, heading);
  const newNumeral = numeralText(report, other);
  if (numeral === undefined || newNumeral === undefined) return text;
  const offset = heading.ordinalRange.start.character + numeral.start;
  return text.slice(0, offset) + newNumeral.text + text.slice(offset + numeral.text.length);
}

function numeralText(report: Report, heading: Heading): { text: string; start: number } | undefined {
  if (heading.ordinal === undefined || heading.ordinal.form === 'markdown') return undefined;
  const raw = report.text.getText(heading.ordinalRange);
  const { start, end } = numeralSpan(raw, heading.ordinal.form);
  return { text: raw.slice(start, end), start };
}
