import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import type { IgnoredInFile, IgnoredOccurrence, IgnoreList, Occurrence } from './ignoreList.js';
import { occurrencesOf } from './occurrences.js';

/** An ignore list as it bears on one report: `file` is the report's path as the list writes it, if it can be named there. */
export interface Suppressor {
  readonly list: IgnoreList;
  readonly file: string | undefined;
}

export type IgnoreEntry = IgnoredOccurrence | IgnoredInFile;

export interface Suppressed {
  readonly report: AnalysedReport;
  /** The entries that hid something. */
  readonly used: ReadonlySet<IgnoreEntry>;
}

/**
 * `report` without the findings that `suppressors` ignore. An occurrence is the same as long as its sentence and at least
 * one of the two neighbours are.
 */
export function suppress(report: AnalysedReport, suppressors: readonly Suppressor[]): Suppressed {
  const used = new Set<IgnoreEntry>();
  const indexes = suppressors.map(({ list, file }) => ({ ...indexOf(list), file }));
  const places = occurrencesOf(report.text, report.findings, (rule) => indexes.some(({ rules }) => rules.has(rule)));
  const isIgnored = (finding: ReportedFinding): boolean => {
    const place = places.get(finding);
    for (const { occurrences, files, file } of indexes) {
      const inFile = file === undefined ? undefined : files.get(file);
      const entries: readonly IgnoreEntry[] = [
        ...(inFile ?? []).filter(({ rules }) => rules.includes(finding.rule.id)),
        ...(place === undefined
          ? []
          : (occurrences.get(keyOf(place)) ?? []).filter((entry) => haveNeighbour(entry, place))),
      ];
      for (const entry of entries) used.add(entry);
      if (entries.length > 0) return true;
    }
    return false;
  };
  const findings = report.findings.filter((finding) => !isIgnored(finding));
  return { report: findings.length === report.findings.length ? report : { ...report, findings }, used };
}

interface IgnoreIndex {
  /** The rules of which occurrences are ignored. */
  readonly rules: ReadonlySet<string>;
  readonly occurrences: ReadonlyMap<string, readonly IgnoredOccurrence[]>;
  readonly files: ReadonlyMap<string, readonly IgnoredInFile[]>;
}

const indexes = new WeakMap<IgnoreList, IgnoreIndex>();

function indexOf(list: IgnoreList): IgnoreIndex {
  let index = indexes.get(list);
  if (index === undefined) {
    const entries = list.occurrences.filter((entry) => entry !== undefined);
    const files = list.files.filter((entry) => entry !== undefined);
    index = {
      rules: new Set(entries.map(({ rule }) => rule)),
      occurrences: groupBy(entries, keyOf),
      files: groupBy(files, ({ file }) => file),
    };
    indexes.set(list, index);
  }
  return index;
}

function keyOf({ rule, sentence, nth }: Occurrence): string {
  return `${rule} ${sentence} ${nth}`;
}

function haveNeighbour(entry: Occurrence, place: Occurrence): boolean {
  return entry.before === place.before || entry.after === place.after;
}

function groupBy<Value>(values: readonly Value[], keyFor: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyFor(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
