import { lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { FileProblem } from '../workspace/files.js';

/** The files that a folder stands for. */
const reportFiles = '**/*.{baogao,txt,md,markdown}';
const ignored = ['**/node_modules/**', '**/.*/**'];

/** A path to read, or one that stands for nothing and why. */
export type Target = { readonly path: string } | ({ readonly path: string } & FileProblem);

/**
 * What `paths` stand for, each file once and in the order given: a folder for the reports below it, a pattern (`*`, `**`)
 * for the files that match it, `-` for the standard input, anything else for itself.
 */
export function expandPaths(paths: readonly string[]): Target[] {
  const targets = new Map<string, Target>();
  for (const path of paths) {
    for (const target of expand(path)) {
      if (!targets.has(target.path)) targets.set(target.path, target);
    }
  }
  return [...targets.values()];
}

function expand(path: string): Target[] {
  const status = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory() === true) {
    const found = find(reportFiles, { cwd: path, caseSensitiveMatch: false });
    if (found.length === 0) {
      const sentence = {
        zh: '文件夹中没有报告（.txt、.md、.baogao 文件）',
        en: 'no reports (.txt, .md, .baogao files) in this folder',
      };
      return [{ path, problem: sentence }];
    }
    const prefix = /[/\\]$/.test(path) ? path : `${path}/`;
    return found.map((name) => ({ path: path === '.' ? name : prefix + name }));
  }
  if (status !== undefined || path === '-' || !isDynamicPattern(path)) return [{ path }];
  const matches = find(path, { cwd: '.', expandDirectories: false });
  if (matches.length === 0) {
    return [{ path, problem: { zh: '没有符合这个模式的文件', en: 'no file matches this pattern' } }];
  }
  return matches.map((match) => ({ path: match }));
}

interface Search {
  readonly cwd: string;
  readonly caseSensitiveMatch?: boolean;
  readonly expandDirectories?: boolean;
}

/**
 * The files that match `pattern`, in the order of their names. A link may lead out of the folder, and to files that nobody
 * meant to be changed: it is read only where it is named.
 */
function find(pattern: string, search: Search): string[] {
  return globSync(pattern, { ...search, ignore: ignored, followSymbolicLinks: false })
    .filter((path) => !lstatSync(resolve(search.cwd, path), { throwIfNoEntry: false })?.isSymbolicLink())
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
