import { lstat, readdir, readFile, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { EntryKind, FileAccess, FileProblem, FileText, FolderEntry } from '../files.js';
import { decodeText } from './decoding.js';

/** Not those of `node:fs/promises`, which would bring a good deal along that is not needed for the first report. */
const promised = { lstat: promisify(lstat), readdir: promisify(readdir), readFile: promisify(readFile) };

/** Larger files are not reports: 256 MiB. */
export const largestReport = 256 * 1024 * 1024;

/** Reads the file at `path` with the bytes it consists of, or says why it cannot be. */
export function readTextFile(path: string): (FileText & { readonly bytes: Uint8Array }) | FileProblem {
  try {
    const status = statSync(path);
    const refusal = refuse(status, largestReport);
    if (refusal !== undefined) return refusal;
    const bytes = readFileSync(path);
    const file = decodeText(bytes);
    return 'problem' in file ? file : { ...file, bytes };
  } catch (error) {
    return unreadable(error);
  }
}

/** The files of this machine. Links are not followed: what a folder brings along shall not lead out of it. */
export const diskFiles: FileAccess = {
  home: pathToFileURL(homedir()).href,

  async read(uri, largest) {
    try {
      const path = fileURLToPath(uri);
      const status = await promised.lstat(path);
      if (status.isSymbolicLink()) return problem('这是链接，不予读取', 'this is a link and is not followed');
      return refuse(status, largest) ?? decodeText(await promised.readFile(path));
    } catch (error) {
      return unreadable(error);
    }
  },

  async list(uri) {
    try {
      const entries = await promised.readdir(fileURLToPath(uri), { withFileTypes: true });
      const below = entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry): FolderEntry => {
          const kind: EntryKind = entry.isFile() ? 'file' : 'folder';
          return { uri: `${uri.replace(/\/$/, '')}/${encodeURIComponent(entry.name)}`, name: entry.name, kind };
        });
      return below.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },

  async kindOf(uri) {
    try {
      const status = await promised.lstat(fileURLToPath(uri));
      if (status.isDirectory()) return 'folder';
      return status.isFile() ? 'file' : undefined;
    } catch {
      return undefined;
    }
  },
};

function refuse(
  status: { readonly size: number; isDirectory(): boolean; isFile(): boolean },
  largest: number,
): FileProblem | undefined {
  if (status.isDirectory()) return problem('这是文件夹，不是文件', 'this is a folder, not a file');
  if (!status.isFile()) return problem('这不是普通文件', 'this is not a regular file');
  if (status.size <= largest) return undefined;
  const limit = largest >= 1024 * 1024 ? `${largest / 1024 / 1024} MB` : `${largest / 1024} KB`;
  return problem(`文件超过 ${limit}，不予读取`, `the file exceeds ${limit} and is not read`);
}

function unreadable(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { ...problem('没有这个文件', 'there is no such file'), missing: true };
  if (code === 'EACCES' || code === 'EPERM') return problem('没有读取权限', 'permission denied');
  return problem(`无法读取（${String(code)}）`, `cannot be read (${String(code)})`);
}

function problem(zh: string, en: string): FileProblem {
  return { problem: { zh, en } };
}
