import { printChinese } from '../text/numerals.js';
import { comparePositions, overlaps, type Position, type Range } from '../text/position.js';
import { applyEditsTo, type TextEdit } from './edits.js';
import type { OrdinalForm } from './ordinal.js';
import type { Heading } from './outline.js';
import { readReport } from './read.js';
import { consecutive, renumberingEdits } from './renumber.js';
import type { Report } from './report.js';
import { ReportText } from './reportText.js';
import { isNumbered, seriesOf } from './series.js';

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
    const value = next === heading ? valueAmongSiblings(report, heading, step) : next.ordinal?.value;
    const number = shiftedNumber(next, step, value);
    const hashes = shiftedHashes(report, next, step);
    if (number === undefined || hashes === undefined) return undefined;
    edits.push(...hashes, ...number);
    pending.push(...next.children);
  }
  return edits;
}

/**
 * The text after {@link shiftLevel}, with the levels that the section leaves and joins counted through. Undefined where it
 * cannot be shifted.
 */
export function textAfterShift(report: Report, heading: Heading, step: -1 | 1): ReportText | undefined {
  const edits = shiftLevel(report, heading, step);
  if (edits === undefined) return undefined;
  const { uri, languageId, version } = report.text;
  const text = new ReportText(uri, languageId, version, report.text.getText());
  applyEditsTo(text, edits);
  const siblings = heading.parent?.children ?? report.outline;
  const concerned = new Set([...siblings, ...heading.children].map(nameOf));
  const after = readReport(text, report.context.knowledge);
  const numbers = seriesOf(after)
    .filter(({ members }) => members.some((member) => concerned.has(nameOf(member))))
    .flatMap((series) => [...consecutive(series)]);
  applyEditsTo(text, renumberingEdits(after, new Map(numbers)));
  return text;
}

/** What tells a heading from all others while only numbers change. */
function nameOf({ range, title }: Heading): string {
  return `${range.start.line} ${title}`;
}

/** The number of the next level; none to change where Markdown's hashes alone make the heading. */
function shiftedNumber({ ordinal, ordinalRange }: Heading, step: -1 | 1, value = 1): TextEdit[] | undefined {
  if (ordinal?.form === 'markdown') return [];
  const place = ladder.findIndex(({ form }) => form === ordinal?.form);
  const target = ladder[place + step];
  return place < 0 || target === undefined ? undefined : [{ range: ordinalRange, newText: target.print(value) }];
}

function shiftedHashes(report: Report, { range: { start }, ordinal }: Heading, step: -1 | 1): TextEdit[] | undefined {
  const raw = report.text.lineAt(start.line)?.raw ?? '';
  const written = /^#+/.exec(raw.slice(start.character))?.[0].length ?? 0;
  if (written === 0) return ordinal?.form === 'markdown' ? undefined : [];
  const count = written + step;
  if (count < 1 || count > 6) return undefined;
  const end = { line: start.line, character: start.character + written };
  return [{ range: { start, end }, newText: '#'.repeat(count) }];
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

/** Two sections that may change places, and the lines that they take up. */
interface Neighbours {
  readonly first: Heading;
  readonly second: Heading;
  readonly upper: Range;
  readonly lower: Range;
}

/**
 * A section and its neighbour of the same level, the one above it (`step` -1) or below (1); undefined where there is none,
 * or where the two share a line.
 */
export function neighboursOf(report: Report, heading: Heading, step: -1 | 1): Neighbours | undefined {
  const siblings = heading.parent?.children ?? report.outline;
  const at = siblings.indexOf(heading);
  const other = siblings[at + step];
  if (at < 0 || other === undefined || other.ordinal?.form !== heading.ordinal?.form) return undefined;
  const [first, second] = step < 0 ? [other, heading] : [heading, other];
  if (!standsOnOwnLines(report, first) || !standsOnOwnLines(report, second)) return undefined;
  const upper = wholeLines(report, first.sectionRange);
  const lower = wholeLines(report, second.sectionRange);
  return comparePositions(upper.end, lower.start) > 0 ? undefined : { first, second, upper, lower };
}

/**
 * The edits that let a section and its neighbour change places; their numbers stay where they are, and what refers to them
 * follows. Undefined where it has no such neighbour.
 */
export function moveSection(report: Report, heading: Heading, step: -1 | 1): TextEdit[] | undefined {
  const neighbours = neighboursOf(report, heading, step);
  if (neighbours === undefined) return undefined;
  const { first, second, upper, lower } = neighbours;
  const edits = exchangedNumbers(report, first, second);
  return [
    { range: upper, newText: textAfter(report, lower, edits) },
    { range: lower, newText: textAfter(report, upper, edits) },
    ...edits.filter(({ range }) => !overlaps(range, upper) && !overlaps(range, lower)),
  ];
}

/** The edits that let two sections bear each other's number, references to them included. */
function exchangedNumbers(report: Report, first: Heading, second: Heading): TextEdit[] {
  if (!isNumbered(first) || !isNumbered(second)) return [];
  const numbers = new Map([
    [first, second.ordinal.value],
    [second, first.ordinal.value],
  ]);
  return renumberingEdits(report, numbers);
}

/** The text of `range` after those of `edits` that lie in it; they are in document order. */
function textAfter({ text }: Report, range: Range, edits: readonly TextEdit[]): string {
  let result = '';
  let at = range.start;
  for (const edit of edits) {
    if (!overlaps(edit.range, range)) continue;
    result += text.getText({ start: at, end: edit.range.start }) + edit.newText;
    at = edit.range.end;
  }
  return result + text.getText({ start: at, end: range.end });
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
