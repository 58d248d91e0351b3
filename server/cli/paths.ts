import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const reportFile = /\.(baogao|txt|md)$/i;

/** The files that `paths` stand for: a folder for the `.baogao`, `.txt` and `.md` files below it, anything else for itself. */
export function* expandPaths(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (path !== '-' && isFolder(path)) yield* filesBelow(path);
    else yield path;
  }
}

function* filesBelow(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && reportFile.test(entry.name)) yield path;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
