import { comparePositions, rangeOnLine, type Range } from '../text/position.js';
import { referencesOf } from './crossReference.js';
import type { TextEdit } from './edits.js';
import type { Heading } from './outline.js';
import { numeralSpan, withValue } from './ordinal.js';
import type { Report } from './report.js';
import { faultsOf, seriesOf, type NumberedHeading, type NumberingFault, type Series } from './series.js';

/** The numbers that headings get; headings that keep theirs are left out. */
export type NewNumbers = ReadonlyMap<NumberedHeading, number>;

/** A series counted through without a break from its first number. */
export function consecutive(series: Series): NewNumbers {
  const numbers = new Map<NumberedHeading, number>();
  for (const [index, heading] of series.members.entries()) setNumber(numbers, heading, series.first + index);
  return numbers;
}

const everywhere = new WeakMap<readonly Series[], NewNumbers>();

/** Every series of the report counted through; a series that runs on from another keeps running on from it. */
export function consecutiveEverywhere(report: Report, inside?: Range): NewNumbers {
  const series = seriesOf(report);
  let numbers = everywhere.get(series);
  if (numbers === undefined) {
    numbers = countedThrough(series);
    everywhere.set(series, numbers);
  }
  return inside === undefined ? numbers : new Map([...numbers].filter(([{ range }]) => contains(inside, range)));
}

function countedThrough(all: readonly Series[]): NewNumbers {
  const numbers = new Map<NumberedHeading, number>();
  const lastOf = new Map<string, number>();
  for (const { form, first: stated, members } of all) {
    const key = `${form}:${members[0]?.level ?? 0}`;
    const first = stated === 1 ? 1 : (lastOf.get(key) ?? 0) + 1;
    for (const [index, heading] of members.entries()) setNumber(numbers, heading, first + index);
    lastOf.set(key, first + members.length - 1);
  }
  return numbers;
}

/**
 * What mends one fault and leaves every other as it is: the heading gets the number that was due, and those behind it move
 * along as far as they counted on from it.
 */
export function mending(series: Series, fault: NumberingFault): NewNumbers {
  const numbers = new Map<NumberedHeading, number>();
  const { members } = series;
  const at = members.indexOf(fault.heading);
  const next = members[at + 1];
  if (fault.kind === 'stray') setNumber(numbers, fault.heading, fault.expected);
  else if (fault.kind === 'swap') {
    setNumber(numbers, fault.heading, fault.expected);
    if (next !== undefined) setNumber(numbers, next, fault.expected + 1);
  } else if (fault.kind === 'duplicate' && next?.ordinal.value === fault.expected + 1) {
    setNumber(numbers, fault.heading, fault.expected);
  } else moveAlong(numbers, series, at, fault.expected - fault.heading.ordinal.value);
  return numbers;
}

function moveAlong(numbers: Map<NumberedHeading, number>, series: Series, from: number, shift: number): void {
  const broken = new Set(faultsOf(series).map(({ heading }) => heading));
  let last = 0;
  for (let index = from; index < series.members.length; index++) {
    const heading = series.members[index];
    if (heading === undefined) break;
    if (index > from && broken.has(heading) && heading.ordinal.value === last + 1) break;
    last = heading.ordinal.value + shift;
    setNumber(numbers, heading, last);
  }
}

function setNumber(numbers: Map<NumberedHeading, number>, heading: NumberedHeading, value: number): void {
  if (heading.ordinal.value !== value && value > 0) numbers.set(heading, value);
}

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** The edits that give headings their new numbers and let what refers to them follow. Nothing but numerals changes. */
export function renumberingEdits(report: Report, numbers: NewNumbers): TextEdit[] {
  if (numbers.size === 0) return [];
  const edits: TextEdit[] = [];
  for (const [heading, value] of numbers) edits.push(numeralEdit(report, heading, value));
  for (const { target, range, written, form } of referencesOf(report)) {
    const value = isIn(numbers, target) ? numbers.get(target) : undefined;
    if (value !== undefined) edits.push({ range, newText: withValue(written, form, value) });
  }
  return edits.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function isIn(numbers: NewNumbers, heading: Heading): heading is NumberedHeading {
  return numbers.has(heading as NumberedHeading);
}

function numeralEdit(report: Report, heading: NumberedHeading, value: number): TextEdit {
  const { form, text, span } = heading.ordinal;
  const line = heading.range.start.line;
  const numeral = numeralSpan(text, form);
  const view = report.text.lineAt(line)?.view;
  const start = view?.toView(span.start) ?? span.start;
  const raw = view?.toRaw(start + numeral.start, start + numeral.end) ?? span;
  const range = rangeOnLine(line, raw);
  return { range, newText: withValue(report.text.getText(range), form, value) };
}
