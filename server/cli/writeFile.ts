import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts `bytes` in place of the file at `path`, whole or not at all: they are written beside it first. A link is followed,
 * and the file's permissions stay.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const status = statSync(path, { throwIfNoEntry: false });
  const target = status === undefined ? path : realpathSync(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(draft, 'wx', status?.mode ?? 0o666);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
