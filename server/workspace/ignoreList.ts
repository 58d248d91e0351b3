/** Where one finding stands: its rule, its sentence and the neighbours, so that edits elsewhere do not move it. */
export interface Occurrence {
  readonly rule: string;
  /** Fingerprints of the sentence and of those beside it; empty where there is none. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** Which of the rule's findings in this sentence it is, from 0. */
  readonly nth: number;
}

export interface IgnoredOccurrence extends Occurrence {
  /** The file in which it was ignored, relative to the folder that holds `.baogao`. */
  readonly file?: string;
}

export interface IgnoredInFile {
  readonly file: string;
  readonly rules: readonly string[];
}

/** What an `ignore.json` says. Entries that are no entries stay in place as undefined, so that an index finds its text. */
export interface IgnoreList {
  readonly occurrences: readonly (IgnoredOccurrence | undefined)[];
  readonly files: readonly (IgnoredInFile | undefined)[];
}

export const emptyIgnoreList: IgnoreList = { occurrences: [], files: [] };

/** The ignore list that `value`, read from a file, holds; whatever has a wrong type is passed over. */
export function ignoreListFrom(value: unknown): IgnoreList {
  if (!isRecord(value)) return emptyIgnoreList;
  const { occurrences, files } = value;
  return {
    occurrences: Array.isArray(occurrences) ? occurrences.map(occurrenceFrom) : [],
    files: Array.isArray(files) ? files.map(fileFrom) : [],
  };
}

function occurrenceFrom(value: unknown): IgnoredOccurrence | undefined {
  if (!isRecord(value)) return undefined;
  const { rule, sentence, before, after, nth, file } = value;
  if (typeof rule !== 'string' || typeof sentence !== 'string') return undefined;
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const place = { rule, sentence, before, after, nth: typeof nth === 'number' ? nth : 0 };
  return typeof file === 'string' ? { ...place, file } : place;
}

function fileFrom(value: unknown): IgnoredInFile | undefined {
  if (!isRecord(value)) return undefined;
  const { file, rules } = value;
  if (typeof file !== 'string' || !Array.isArray(rules)) return undefined;
  return { file, rules: rules.filter((rule): rule is string => typeof rule === 'string') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
