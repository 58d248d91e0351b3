import type { Localized } from '../text/localized.js';

/** How the bytes of a file stand for its text. */
export interface Encoding {
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  readonly name: string;
  /** Whether the file begins with a byte order mark; the mark is no part of the text. */
  readonly byteOrderMark: boolean;
}

/** The text of a file with the encoding it was in. */
export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why there is no text, as a sentence for the user. `missing`: there is no such file. */
export interface FileProblem {
  readonly problem: Localized;
  readonly missing?: boolean;
}

export type EntryKind = 'file' | 'folder';

export interface FolderEntry {
  readonly uri: string;
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * How the workspace reads files, which is not the same in a process with a disk and in a browser. Everything is named by
 * URI; nothing throws.
 */
export interface FileAccess {
  /** The text of the file `uri`, or why there is none; files of more than `largest` bytes are refused. */
  read(uri: string, largest: number): Promise<FileText | FileProblem>;
  /** What stands in the folder `uri`, by name; empty where there is no such folder. */
  list(uri: string): Promise<readonly FolderEntry[]>;
  /** What `uri` is; undefined where there is nothing, or a link. */
  kindOf(uri: string): Promise<EntryKind | undefined>;
  /** The user's own folder, above which nothing is looked for. */
  readonly home?: string;
}

/** The folder that `uri` stands in, without a closing slash; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const trimmed = uri.replace(/\/+$/, '');
  const slash = trimmed.lastIndexOf('/');
  const path = /^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i.exec(trimmed)?.[0].length ?? 0;
  return slash < path || trimmed.length <= path ? undefined : trimmed.slice(0, slash);
}

/** `uri` of something below `folder` as a path relative to it, decoded; undefined where it is not below. */
export function relativePath(folder: string, uri: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(prefix)) return undefined;
  const path = uri.slice(prefix.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The files of a server that can read none. */
export const noFiles: FileAccess = {
  read: () => Promise.resolve({ problem: { zh: '没有这个文件', en: 'there is no such file' }, missing: true }),
  list: () => Promise.resolve([]),
  kindOf: () => Promise.resolve(undefined),
};
