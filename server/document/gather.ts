import { foldedLater } from './foldInSteps.js';
import type { Line } from './line.js';
import { noteList, unobserved } from './reading.js';
import type { Report } from './report.js';
import type { Replacement, ReportText } from './reportText.js';
import { atOnce, manyInStep, untilEdited, type Steps } from './steps.js';
import { sameValue } from '../text/sameValue.js';

/** A line that has something to tell, and what. */
export interface Gathered<Value> {
  readonly line: Line;
  readonly value: Value;
}

interface Entry<Value> extends Gathered<Value> {
  line: Line;
}

interface Harvest<Value> {
  readonly key: object;
  revision: number;
  list: readonly Entry<Value>[];
}

/**
 * Turns a {@link perLine} function into one that gathers its values over a whole text, in document order, leaving out the
 * lines where it is undefined or an empty list.
 *
 * The list stays the same object for as long as no line's value changes, so what was folded from it holds as long, and a
 * keystroke costs nothing where it changes nothing that matters.
 */
export function gather<Value>(
  derive: (line: Line) => Value | undefined,
): (text: ReportText) => readonly Gathered<Value>[] {
  const gathered = gatherIn(
    (line) => derive(line),
    ({ text }) => text,
  );
  return (text) => gathered(text, text);
}

/**
 * As {@link gather}, for a function that {@link perLineIn} remembers under a `context`; `part` tells which part of a
 * report that is, where it is one.
 */
export function gatherIn<Context extends object, Value>(
  derive: (line: Line, context: Context) => Value | undefined,
  part?: (report: Report) => Context | undefined,
): (text: ReportText, context: Context) => readonly Gathered<Value>[] {
  const harvests = new WeakMap<ReportText, Harvest<Value>>();
  const listOf = (text: ReportText, context: Context): readonly Gathered<Value>[] => {
    const known = harvests.get(text);
    const valueOf = (line: Line): Value | undefined => something(derive(line, context));
    if (known?.key === context && catchUp(known, text, valueOf)) return known.list;
    const list = atOnce(gatherInSteps(text.lines, valueOf));
    harvests.set(text, { key: context, revision: text.revision, list });
    return list;
  };
  if (part !== undefined) {
    foldedLater({
      derivation(report) {
        const context = part(report);
        return context && ((line) => derive(line, context));
      },
      *fold(report) {
        const context = part(report);
        if (context === undefined) return;
        const { text } = report;
        const { revision } = text;
        const known = harvests.get(text);
        const valueOf = (line: Line): Value | undefined => something(derive(line, context));
        if (known?.key === context && catchUp(known, text, valueOf)) return;
        const list = yield* untilEdited(text, gatherInSteps(text.lines, valueOf));
        if (list !== undefined) harvests.set(text, { key: context, revision, list });
      },
    });
  }
  return (text, context) => {
    const ask = (): readonly Gathered<Value>[] => unobserved(() => listOf(text, context));
    const list = ask();
    noteList(ask, list);
    return list;
  };
}

function* gatherInSteps<Value>(
  lines: readonly Line[],
  valueOf: (line: Line) => Value | undefined,
): Steps<Entry<Value>[]> {
  const list: Entry<Value>[] = [];
  for (let from = 0; from < lines.length; from += manyInStep) {
    for (const entry of gatherAll(lines.slice(from, from + manyInStep), valueOf)) list.push(entry);
    yield;
  }
  return list;
}

function gatherAll<Value>(lines: readonly Line[], valueOf: (line: Line) => Value | undefined): Entry<Value>[] {
  const list: Entry<Value>[] = [];
  for (const line of lines) {
    const value = valueOf(line);
    if (value !== undefined) list.push({ line, value });
  }
  return list;
}

/** Brings `harvest` up to the text as it is; false where it must be gathered anew. */
function catchUp<Value>(
  harvest: Harvest<Value>,
  text: ReportText,
  valueOf: (line: Line) => Value | undefined,
): boolean {
  if (harvest.revision === text.revision) return true;
  const replacements = text.replacementsSince(harvest.revision);
  if (replacements === undefined) return false;
  for (const replacement of replacements) replaceBy(harvest, replacement, gatherAll(replacement.after, valueOf), text);
  harvest.revision = text.revision;
  return true;
}

/** Puts `fresh`, which the lines of a replacement tell, into the list in place of what lines have told that are gone. */
function replaceBy<Value>(
  harvest: Harvest<Value>,
  replacement: Replacement,
  fresh: readonly Entry<Value>[],
  text: ReportText,
): void {
  const { list } = harvest;
  const isGone = ({ line }: Entry<Value>): boolean => text.lineAt(line.number) !== line;
  const from = firstNotBefore(list, replacement.after[0]?.number ?? 0, isGone);
  let to = from;
  for (let entry = list[to]; entry !== undefined && isGone(entry); entry = list[to]) to++;
  if (to === from && fresh.length === 0) return;
  const before = list.slice(from, to);
  if (tellTheSame(before, fresh, replacement)) {
    for (const [index, entry] of before.entries()) entry.line = fresh[index]?.line ?? entry.line;
    return;
  }
  harvest.list = [...list.slice(0, from), ...fresh, ...list.slice(to)];
}

/** Whether both say the same in the same places: whoever has folded over them may have looked where they stand. */
function tellTheSame<Value>(
  old: readonly Entry<Value>[],
  fresh: readonly Entry<Value>[],
  { before, after }: Replacement,
): boolean {
  if (old.length !== fresh.length || before.length !== after.length) return false;
  return old.every(({ line, value }, index) => {
    const now = fresh[index];
    if (now === undefined || !sameValue(value, now.value) || !haveOffsetsInCommon(line, now.line)) return false;
    return before[now.line.number - (after[0]?.number ?? 0)] === line;
  });
}

/** Whether an offset of the one line's view stands for the same raw offset as it does in the other's. */
function haveOffsetsInCommon(a: Line, b: Line): boolean {
  return sameValue(a.view.stretches, b.view.stretches);
}

/**
 * The first entry of `list` that stands not before line `number`. Those that are gone have no number any more; they stand
 * where the first one behind them does that is still there.
 */
function firstNotBefore<Value>(
  list: readonly Entry<Value>[],
  number: number,
  isGone: (entry: Entry<Value>) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    let next = middle;
    let entry = list[next];
    while (next < high && entry !== undefined && isGone(entry)) entry = list[++next];
    if (next < high && entry !== undefined && entry.line.number < number) low = next + 1;
    else high = middle;
  }
  return low;
}

function something<Value>(value: Value | undefined): Value | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
