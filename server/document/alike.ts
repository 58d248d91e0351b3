import { foldedLater } from './foldInSteps.js';
import type { Line } from './line.js';
import { noteList, unobserved } from './reading.js';
import type { ReportText } from './reportText.js';
import { atOnce, lineByLine, untilEdited, type Steps } from './steps.js';

/** What two lines must have alike; a hash where the text itself would be long. */
type Key = string | number;

/** Lines that say the same, in document order; two at least. */
export type Group = readonly Line[];

interface Index {
  revision: number;
  readonly linesOf: Map<Key, Set<Line>>;
  /** The keys that several lines share. */
  readonly common: Set<Key>;
  groups: readonly Group[] | undefined;
}

/**
 * Finds the lines of a text that share a key, which `keysOf` gives for each line; a line may have several. An edit costs
 * what the keys of the touched lines cost, and the list of groups stays the same object while no group changes.
 */
export function alike(keysOf: (line: Line) => readonly Key[]): (text: ReportText) => readonly Group[] {
  const indexes = new WeakMap<ReportText, Index>();
  const groupsOf = (text: ReportText): readonly Group[] => {
    let index = indexes.get(text);
    if (index === undefined || !catchUp(index, text, keysOf)) {
      index = atOnce(indexInSteps(text, keysOf));
      indexes.set(text, index);
    }
    return (index.groups ??= collect(index));
  };
  foldedLater({
    derivation: () => keysOf,
    *fold({ text }) {
      const known = indexes.get(text);
      if (known !== undefined && catchUp(known, text, keysOf)) return;
      const index = yield* untilEdited(text, indexInSteps(text, keysOf));
      if (index !== undefined) indexes.set(text, index);
    },
  });
  return (text) => {
    const ask = (): readonly Group[] => unobserved(() => groupsOf(text));
    const groups = ask();
    noteList(ask, groups);
    return groups;
  };
}

function* indexInSteps(text: ReportText, keysOf: (line: Line) => readonly Key[]): Steps<Index> {
  const index: Index = { revision: text.revision, linesOf: new Map(), common: new Set(), groups: undefined };
  yield* lineByLine(text, (line) => {
    add(index, line, keysOf(line));
  });
  return index;
}

function catchUp(index: Index, text: ReportText, keysOf: (line: Line) => readonly Key[]): boolean {
  if (index.revision === text.revision) return true;
  const replacements = text.replacementsSince(index.revision);
  if (replacements === undefined) return false;
  for (const { before, after } of replacements) {
    for (const line of before) remove(index, line, keysOf(line));
    for (const line of after) add(index, line, keysOf(line));
  }
  index.revision = text.revision;
  return true;
}

function add(index: Index, line: Line, keys: readonly Key[]): void {
  for (const key of keys) {
    const lines = index.linesOf.get(key);
    if (lines === undefined) {
      index.linesOf.set(key, new Set([line]));
      continue;
    }
    lines.add(line);
    index.common.add(key);
    index.groups = undefined;
  }
}

function remove(index: Index, line: Line, keys: readonly Key[]): void {
  for (const key of keys) {
    const lines = index.linesOf.get(key);
    if (lines?.delete(line) !== true) continue;
    if (index.common.has(key)) index.groups = undefined;
    if (lines.size < 2) index.common.delete(key);
    if (lines.size === 0) index.linesOf.delete(key);
  }
}

function collect({ linesOf, common }: Index): readonly Group[] {
  const groups = Array.from(common, (key) => [...(linesOf.get(key) ?? [])].sort((a, b) => a.number - b.number));
  return groups.sort((a, b) => (a[0]?.number ?? 0) - (b[0]?.number ?? 0));
}
