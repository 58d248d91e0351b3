import type { FileAccess } from './files.js';

/** Files of one kind of folder that are looked at, at most: beyond that a folder is no folder of reports. */
const mostFiles = 3000;
const mostFolders = 2000;
const deepest = 12;

/** Folders of files that nobody here wrote. Those whose names begin with a dot are left out too. */
const foreign = new Set(['node_modules', 'bower_components', '__pycache__']);

/** Whether a file of this name may hold a report. */
export function mayBeReport(name: string): boolean {
  return /\.(?:baogao|txt|md|markdown)$/i.test(name);
}

/**
 * The files below `roots` that may hold reports, nearest first, each once. The user's own folder is no folder of reports:
 * where it is open as a whole, nothing is looked for.
 */
export async function reportFilesBelow(roots: readonly string[], files: FileAccess): Promise<readonly string[]> {
  const found = new Set<string>();
  let level = roots.filter((root) => root !== files.home);
  let folders = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (++folders > mostFolders) return [...found];
      for (const { uri, name, kind } of await files.list(folder)) {
        if (kind === 'folder') {
          if (!name.startsWith('.') && !foreign.has(name)) next.push(uri);
        } else if (mayBeReport(name)) {
          found.add(uri);
          if (found.size >= mostFiles) return [...found];
        }
      }
    }
    level = next;
  }
  return [...found];
}
