import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The JSON file at `path` of the repository. */
export function json(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** All of the client's source files as one text. */
export function clientSource(): string {
  return readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'client', path), 'utf8'))
    .join('\n');
}

/** The file at `path` of the repository. */
export function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Whether the repository has something at `path`. */
export function exists(path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return readdirSync(join(root, folder)).includes(path.slice(folder.length));
}
