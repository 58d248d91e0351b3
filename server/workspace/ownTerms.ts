import type { Node } from 'jsonc-parser';
import { largestDataFile } from './dataFile.js';
import type { FileAccess } from './files.js';
import type { DataFileChange } from './ignoring.js';

/** The file of the `.baogao` folder `folder` that terms are added to. */
export function ownTermsFileOf(folder: string): string {
  return `${folder}/terms/${encodeURIComponent('词汇表.json')}`;
}

/** Files nested deeper hold no terms. */
const deepest = 100;

/** What an explanation says until somebody has written one. */
const emptyDefinition = '（请用一两句话说明它指什么。）';

/**
 * The change of the file at `uri` that adds `term` with an explanation to be filled in; undefined where the file holds no
 * list of terms, or holds this one already.
 */
export async function addTerm(files: FileAccess, uri: string, term: string): Promise<DataFileChange | undefined> {
  const file = await files.read(uri, largestDataFile);
  if ('problem' in file && file.missing !== true) return undefined;
  const before = 'problem' in file ? undefined : file.text;
  const text = before === undefined || before.trim() === '' ? '[]\n' : before;
  const { getNodeValue, parseTree } = await import('jsonc-parser');
  const list = deepestOf(text) > deepest ? undefined : parseTree(text, [], { allowTrailingComma: true });
  const terms: unknown = list === undefined ? undefined : getNodeValue(list);
  if (list === undefined || !Array.isArray(terms)) return undefined;
  if (terms.some((entry: unknown) => (entry as { term?: unknown } | null)?.term === term)) return undefined;
  const entry = { term, definition: emptyDefinition, scope: '本地' };
  return { uri, before, after: appended(text, list, entry) };
}

/** `text` with `entry` behind the last item of `list`, and nothing else changed. */
function appended(text: string, list: Node, entry: object): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = list.children?.at(-1);
  const end = last === undefined ? list.offset + 1 : last.offset + last.length;
  const rest = text.slice(end);
  const comma = last === undefined || /^\s*,/.test(rest) ? 0 : 1;
  const from = comma === 1 || last === undefined ? end : end + rest.indexOf(',') + 1;
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, last?.offset ?? 0))?.[1] ?? '';
  const margin = indent === '' ? '  ' : indent;
  const lines = JSON.stringify(entry, undefined, 2).split('\n');
  const item = lines.map((line) => `${eol}${margin}${line}`).join('');
  const closing = /^[ \t]*[\r\n]/.test(text.slice(from)) ? '' : eol;
  return `${text.slice(0, from)}${comma === 1 ? ',' : ''}${item}${closing}${text.slice(from)}`;
}

/** How deep brackets are nested in `text` at most: the parser calls itself for each. */
function deepestOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return most;
}
