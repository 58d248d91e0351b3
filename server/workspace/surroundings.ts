import { analyse, type AnalysedReport } from '../analyse.js';
import type { ReportText } from '../document/reportText.js';
import { overlay } from '../knowledge/load.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { rules } from '../rules/index.js';
import { mergeSettings, type Settings, type SettingsLayer } from '../rules/settings.js';
import { hasEntries, ignoreFileOf, type BaogaoFolder } from './baogaoFolder.js';
import { rangesOfValues, type DataProblem } from './dataFile.js';
import { relativePath } from './files.js';
import { suppress, type IgnoreEntry, type Suppressor } from './suppression.js';

/** All that bears on the analysis of a report besides its text: the same in the editor and on the command line. */
export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** Where the settings come from, weakest first. */
  readonly layers: readonly SettingsLayer[];
  /** The `.baogao` folders that apply, outermost first. */
  readonly folders: readonly BaogaoFolder[];
  readonly suppressors: readonly Suppressor[];
}

/**
 * What surrounds the report `uri`: the `.baogao` folders above it speak last, so that a folder of reports is judged alike
 * by all who check it; `editor` holds where they are silent.
 */
export function surroundingsOf(
  uri: string,
  folders: readonly BaogaoFolder[],
  editor: Settings | undefined,
  knowledge: Knowledge,
): Surroundings {
  const layers: SettingsLayer[] = editor === undefined ? [] : [{ ...editor, origin: 'editor' }];
  for (const { settings } of folders) if (settings !== undefined) layers.push(settings);
  const suppressors = folders.map(({ ignore, root }) => ({ list: ignore, file: relativePath(root, uri) }));
  const known = knowledgeOf(folders, knowledge);
  return { knowledge: known, settings: mergeSettings(layers, rules), layers, folders, suppressors };
}

const overlaid = new WeakMap<BaogaoFolder, Knowledge>();

/** `base` with the entries of `folders` laid over it, the same object for the same innermost folder that has entries. */
function knowledgeOf(folders: readonly BaogaoFolder[], base: Knowledge): Knowledge {
  let knowledge = base;
  for (const folder of folders) {
    if (!hasEntries(folder)) continue;
    const known = overlaid.get(folder) ?? overlay(knowledge, folder.entries);
    overlaid.set(folder, known);
    knowledge = known;
  }
  return knowledge;
}

/** Where in the ignore list of `folder` entries hide nothing. */
export interface UnusedIgnores {
  readonly folder: BaogaoFolder;
  readonly paths: readonly (readonly (string | number)[])[];
}

/** A report with the findings that the user wants to see. */
export interface CheckedReport {
  readonly report: AnalysedReport;
  /** The report with the findings that are ignored. */
  readonly everything: AnalysedReport;
  /** Entries of ignore lists that name this report and hide nothing in it. */
  readonly unused: readonly UnusedIgnores[];
}

let hasAny = false;

/** Whether any report has been checked yet. */
export function hasChecked(): boolean {
  return hasAny;
}

let whenChecked: () => void = () => undefined;

/** Calls `work`, in place of any told before, when the first report has been checked. */
export function onFirstCheck(work: () => void): void {
  whenChecked = work;
}

/** Analyses `text` and leaves out what its surroundings ignore. */
export function checkReport(text: ReportText, surroundings: Surroundings): CheckedReport {
  const analysed = analyse(text, surroundings.knowledge, surroundings.settings);
  if (!hasAny) whenChecked();
  hasAny = true;
  if (surroundings.suppressors.length === 0) return { report: analysed, everything: analysed, unused: [] };
  const { report, used } = suppress(analysed, surroundings.suppressors);
  return { report, everything: analysed, unused: unusedIgnores(text.uri, surroundings, used) };
}

/** What to say of `unused` entries, at their places. */
export async function unusedProblems({ folder, paths }: UnusedIgnores): Promise<DataProblem[]> {
  const ranges = await rangesOfValues(folder.ignoreText ?? '', paths);
  return ranges.map((range) => ({
    uri: ignoreFileOf(folder.uri),
    range,
    severity: 'hint',
    code: 'workspace/unused-ignore',
    message: { zh: '这一条已经没有可忽略的提示，可以删去', en: 'This entry hides nothing any more and can go' },
  }));
}

function unusedIgnores(
  uri: string,
  { folders, settings }: Surroundings,
  used: ReadonlySet<IgnoreEntry>,
): UnusedIgnores[] {
  const isOff = (rule: string): boolean => settings.severities[rule] === 'off';
  return folders.flatMap((folder) => {
    const file = relativePath(folder.root, uri);
    if (file === undefined) return [];
    const { occurrences, files } = folder.ignore;
    const isUnused = (entry: IgnoreEntry | undefined, entryRules: readonly string[]): boolean =>
      entry?.file === file && !used.has(entry) && !entryRules.every(isOff);
    const paths = [
      ...indexesOf(occurrences, (entry) => isUnused(entry, entry === undefined ? [] : [entry.rule])).map((index) => [
        'occurrences',
        index,
      ]),
      ...indexesOf(files, (entry) => isUnused(entry, entry?.rules ?? [])).map((index) => ['files', index]),
    ];
    return paths.length === 0 ? [] : [{ folder, paths }];
  });
}

function indexesOf<Value>(values: readonly Value[], isWanted: (value: Value) => boolean): number[] {
  return values.flatMap((value, index) => (isWanted(value) ? [index] : []));
}
