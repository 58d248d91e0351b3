import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json: tools are run by npm, from it or from below it. */
export const root = findRoot(process.cwd());

/** What is fetched or built for the tests and can be deleted at any time. */
export const cache = join(root, '.cache');

/** The reports of real authorities that may lie beside the repository, or undefined. */
export const seeds = existing(join(root, '../shared/reports/seeds'));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json here or above; run this through npm in the repository.');
  return findRoot(parent);
}

function existing(folder: string): string | undefined {
  return existsSync(folder) ? folder : undefined;
}
