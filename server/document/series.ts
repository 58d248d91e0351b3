import { foldedLater } from './foldInSteps.js';
import type { Heading } from './outline.js';
import type { OrdinalForm } from './ordinal.js';
import type { Report } from './report.js';
import { atOnce, untilEdited, type Steps } from './steps.js';

/** Headings of one form that count on from each other: the siblings below one heading. */
export interface Series {
  readonly form: OrdinalForm;
  readonly parent: Heading | undefined;
  readonly members: readonly NumberedHeading[];
  /** The number that its first member should bear: 1, or more where the series runs on from the one before. */
  readonly first: number;
}

export type NumberedHeading = Heading & { readonly ordinal: NonNullable<Heading['ordinal']> };

/**
 * `gap`: numbers between the expected and the written one are missing · `duplicate`: the number before stands again ·
 * `restart`: the count falls back · `swap`: this heading and the next stand in each other's place · `stray`: this number
 * alone is wrong, the next goes on as if it were right.
 */
export type FaultKind = 'gap' | 'duplicate' | 'restart' | 'swap' | 'stray';

/** One break in a series. */
export interface NumberingFault {
  readonly kind: FaultKind;
  readonly heading: NumberedHeading;
  /** The number that was due here. */
  readonly expected: number;
  /** The heading that the number collides with, or the one before. */
  readonly before: NumberedHeading | undefined;
}

const countedForms: ReadonlySet<OrdinalForm> = new Set<OrdinalForm>([
  'part',
  'chinese',
  'chineseBracket',
  'arabic',
  'arabicBracket',
  'circled',
]);

/** An outline stays the same object for as long as its headings say the same. */
const known = new WeakMap<Report['outline'], readonly Series[]>();

/** All series of a report, in document order of their first members. */
export function seriesOf({ outline }: Report): readonly Series[] {
  let series = known.get(outline);
  if (series === undefined) {
    series = atOnce(collect(outline));
    known.set(outline, series);
  }
  return series;
}

foldedLater({
  *fold({ text, outline }) {
    const series = known.get(outline) ?? (yield* untilEdited(text, collect(outline)));
    if (series !== undefined) known.set(outline, series);
  },
});

function* collect(outline: Report['outline']): Steps<readonly Series[]> {
  const found: Series[] = [];
  const lastOf = new Map<string, number>();
  function* visit(parent: Heading | undefined, children: readonly Heading[]): Steps {
    yield;
    const byForm = new Map<OrdinalForm, NumberedHeading[]>();
    for (const heading of children) {
      if (!isCounted(heading)) continue;
      const group = byForm.get(heading.ordinal.form);
      if (group === undefined) byForm.set(heading.ordinal.form, [heading]);
      else group.push(heading);
    }
    for (const [form, members] of byForm) {
      const key = `${form}:${members[0]?.level ?? 0}`;
      const runsOnFrom = (lastOf.get(key) ?? 0) + 1;
      const start = members[0]?.ordinal.value ?? 1;
      found.push({ form, parent, members, first: start === runsOnFrom ? start : 1 });
      lastOf.set(key, members.at(-1)?.ordinal.value ?? 0);
    }
    for (const heading of children) if (heading.children.length > 0) yield* visit(heading, heading.children);
  }
  yield* visit(undefined, outline);
  return found;
}

/** Whether `heading` bears a number, not only the hashes of Markdown. */
export function isNumbered(heading: Heading): heading is NumberedHeading {
  return heading.ordinal !== undefined && heading.ordinal.form !== 'markdown';
}

function isCounted(heading: Heading): heading is NumberedHeading {
  return heading.ordinal !== undefined && countedForms.has(heading.ordinal.form);
}

/** The faults of a series, which no edit changes: a new reading makes new ones. */
const found = new WeakMap<Series, readonly NumberingFault[]>();

/**
 * The breaks in a series, each said once: after a break the count goes on from the number that was found, so that one
 * missing or doubled number makes one fault and not one for every number behind it. A count that starts again at one and
 * goes on from there is no break: an annex, or a part whose heading bears no number.
 */
export function faultsOf(series: Series): readonly NumberingFault[] {
  let faults = found.get(series);
  if (faults === undefined) {
    faults = findFaults(series);
    found.set(series, faults);
  }
  return faults;
}

function findFaults(series: Series): readonly NumberingFault[] {
  const faults: NumberingFault[] = [];
  const { members } = series;
  let expected = series.first;
  for (let index = 0; index < members.length; index++) {
    const heading = members[index];
    if (heading === undefined) break;
    const { value } = heading.ordinal;
    if (value === expected) {
      expected++;
      continue;
    }
    const next = members[index + 1]?.ordinal.value;
    const afterNext = members[index + 2]?.ordinal.value;
    const fault = { heading, expected, before: members[index - 1] };
    if (next === expected && value === expected + 1 && (afterNext === undefined || afterNext === value + 1)) {
      faults.push({ kind: 'swap', ...fault });
      index++;
      expected += 2;
    } else if (next === expected + 1 && value !== expected - 1) {
      faults.push({ kind: 'stray', ...fault });
      expected++;
    } else if (value === expected - 1 && index > 0) {
      faults.push({ kind: 'duplicate', ...fault });
      if (next === expected + 1) expected++;
    } else {
      const startsAfresh = value === 1 && next === 2;
      if (!startsAfresh) faults.push({ kind: value > expected ? 'gap' : 'restart', ...fault });
      expected = value + 1;
    }
  }
  return faults;
}
