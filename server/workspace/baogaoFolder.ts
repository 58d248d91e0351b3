import { settingsFrom, type SettingsLayer } from '../rules/settings.js';
import type { Entries } from '../knowledge/load.js';
import { readUserFile, userFileKinds, type UserFileKind } from '../knowledge/userFile.js';
import { entryProblem, largestDataFile, readData, wholeFileProblem, type DataProblem } from './dataFile.js';
import type { FileAccess } from './files.js';
import { emptyIgnoreList, ignoreListFrom, type IgnoreList } from './ignoreList.js';

/** The name of the folder in which users keep what Baogao shall know and do for the reports beside it and below. */
export const baogaoFolderName = '.baogao';

/** One `.baogao` folder as it was read. */
export interface BaogaoFolder {
  readonly uri: string;
  /** The folder that it stands in, to whose reports it applies. */
  readonly root: string;
  readonly settings: SettingsLayer | undefined;
  readonly ignore: IgnoreList;
  /** The text of `ignore.json`, which suppressions are added to. */
  readonly ignoreText: string | undefined;
  readonly settingsText: string | undefined;
  /** The user's own terms, documents and report types. */
  readonly entries: Entries;
  readonly problems: readonly DataProblem[];
}

/** Read only where there is a file to hold against them. */
const schemas = {
  settings: () => import('./schemas/settings.schema.json', { with: { type: 'json' } }),
  ignore: () => import('./schemas/ignore.schema.json', { with: { type: 'json' } }),
};

/** Files of entries that are read of each kind at most. */
const mostFiles = 200;

/** Reads the `.baogao` folder `uri` of the folder `root`. Whatever is broken is left out, and said in `problems`. */
export async function readBaogaoFolder(uri: string, root: string, files: FileAccess): Promise<BaogaoFolder> {
  const problems: DataProblem[] = [];
  const settingsUri = settingsFileOf(uri);
  const ignoreUri = ignoreFileOf(uri);
  const read = async (file: string): Promise<string | undefined> => {
    const content = await files.read(file, largestDataFile);
    // A file just made is still empty.
    if (!('problem' in content)) return content.text.trim() === '' ? undefined : content.text;
    if (content.missing !== true) problems.push(wholeFileProblem(file, content.problem));
    return undefined;
  };
  const value = async (file: string, text: string | undefined, schema: keyof typeof schemas): Promise<unknown> => {
    if (text === undefined) return undefined;
    const data = await readData(file, text, (await schemas[schema]()).default);
    problems.push(...data.problems);
    return data.value;
  };
  const below = async (kind: UserFileKind): Promise<Entries[]> => {
    const folder = `${uri}/${kind}`;
    if ((await files.kindOf(folder)) !== 'folder') return [];
    const wanted = (await files.list(folder)).filter(({ name }) => name.endsWith('.json'));
    return Promise.all(
      wanted.slice(0, mostFiles).map(async (entry) => {
        const text = await read(entry.uri);
        if (text === undefined) return {};
        const file = await readUserFile(kind, text);
        problems.push(...file.problems.map((problem) => entryProblem(entry.uri, text, problem)));
        return file.entries;
      }),
    );
  };
  const [settingsText, ignoreText] = await Promise.all([read(settingsUri), read(ignoreUri)]);
  const settings = await value(settingsUri, settingsText, 'settings');
  const ignore = await value(ignoreUri, ignoreText, 'ignore');
  const entries = await Promise.all(userFileKinds.map(below));
  return {
    uri,
    root,
    settings: settings === undefined ? undefined : { ...settingsFrom(settings), origin: settingsUri },
    ignore: ignore === undefined ? emptyIgnoreList : ignoreListFrom(ignore),
    ignoreText,
    settingsText,
    entries: joined(entries.flat()),
    problems,
  };
}

/** Whether the folder adds to what Baogao knows. */
export function hasEntries({ entries: { types, terms, documents } }: BaogaoFolder): boolean {
  return (types?.length ?? 0) + (terms?.length ?? 0) + (documents?.length ?? 0) > 0;
}

/** The settings file of the `.baogao` folder `uri`. */
export function settingsFileOf(uri: string): string {
  return `${uri}/settings.json`;
}

/** The ignore list of the `.baogao` folder `uri`. */
export function ignoreFileOf(uri: string): string {
  return `${uri}/ignore.json`;
}

function joined(parts: readonly Entries[]): Entries {
  return {
    types: parts.flatMap(({ types }) => types ?? []),
    terms: parts.flatMap(({ terms }) => terms ?? []),
    documents: parts.flatMap(({ documents }) => documents ?? []),
  };
}
