import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOfSize } from './text.js';

/** Seconds that the command line `program` needs for `count` reports of 30 kB on one and on two threads, and for half of them on one. */
export function folderTimes(program: string, count: number): { one: number; two: number; half: number } {
  const whole = folderOf(count);
  const part = folderOf(count / 2);
  return {
    one: checkFolder(program, whole, 1),
    two: checkFolder(program, whole, 2),
    half: checkFolder(program, part, 1),
  };
}

function folderOf(count: number): string {
  const folder = join('.cache/bench', `reports-${count}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  mkdirSync(folder, { recursive: true });
  const text = reportOfSize(30_000);
  for (let number = 0; number < count; number++) {
    writeFileSync(join(folder, `${number}年报告.txt`), text.replaceAll('青石镇', `青石${number}镇`));
  }
  writeFileSync(join(folder, 'complete'), '');
  return folder;
}

function checkFolder(program: string, folder: string, jobs: number): number {
  const start = performance.now();
  const args = [program, 'check', folder, '--format', 'json', '--jobs', String(jobs), '--fail-on', 'never'];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30 });
  return (performance.now() - start) / 1000;
}
