import type { JSONPath } from 'jsonc-parser';
import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import { ignoreFileOf, settingsFileOf, type BaogaoFolder } from './baogaoFolder.js';
import { relativePath } from './files.js';
import { occurrencesOf } from './occurrences.js';

/** A data file as it is, undefined where there is none yet, and as it shall be. */
export interface DataFileChange {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Where suppressions are kept: a `.baogao` folder that is there, or the place where one shall be made. */
export interface Keeping {
  readonly uri: string;
  readonly root: string;
  readonly folder: BaogaoFolder | undefined;
}

/** The change that ignores `finding` where it stands; undefined where its file cannot be named or the list is broken. */
export async function ignoreOccurrence(
  report: AnalysedReport,
  finding: ReportedFinding,
  { uri, root, folder }: Keeping,
): Promise<DataFileChange | undefined> {
  const file = relativePath(root, report.text.uri);
  const { id } = finding.rule;
  // How many of a sentence's findings stand before this one is counted over all, with those that are hidden already.
  const place = occurrencesOf(report.text, report.findings, (rule) => rule === id).get(finding);
  if (file === undefined || place === undefined) return undefined;
  return added(ignoreFileOf(uri), folder?.ignoreText, 'occurrences', { ...place, file });
}

/** The change that ignores the rule of `finding` in the whole file. */
export async function ignoreInFile(
  report: AnalysedReport,
  finding: ReportedFinding,
  { uri, root, folder }: Keeping,
): Promise<DataFileChange | undefined> {
  const file = relativePath(root, report.text.uri);
  if (file === undefined) return undefined;
  return added(ignoreFileOf(uri), folder?.ignoreText, 'files', { file, rules: [finding.rule.id] });
}

/** The change that switches the rule of `finding` off for all reports beside and below the folder. */
export async function switchOff(
  finding: ReportedFinding,
  { uri, folder }: Keeping,
): Promise<DataFileChange | undefined> {
  return changed(settingsFileOf(uri), folder?.settingsText, ['rules', finding.rule.id], 'off');
}

async function added(
  uri: string,
  before: string | undefined,
  list: string,
  entry: object,
): Promise<DataFileChange | undefined> {
  const present: unknown = before === undefined ? undefined : parsed(before)?.[list];
  const isList = Array.isArray(present);
  return changed(uri, before, isList ? [list, present.length] : [list], isList ? entry : [entry]);
}

async function changed(
  uri: string,
  before: string | undefined,
  path: JSONPath,
  value: unknown,
): Promise<DataFileChange | undefined> {
  if (before !== undefined && parsed(before) === undefined) return undefined;
  const { applyEdits, modify } = await import('jsonc-parser');
  const text = before ?? '{}\n';
  const edits = modify(text, path, value, {
    formattingOptions: { tabSize: 2, insertSpaces: true, eol: '\n' },
    isArrayInsertion: typeof path.at(-1) === 'number',
  });
  return { uri, before, after: applyEdits(text, edits) };
}

/** The object that the JSON `text` is; undefined where it is none. */
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
