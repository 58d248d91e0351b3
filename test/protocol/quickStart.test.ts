import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = resolve('dist/cli.js');
const report = '青石镇2025年法治政府建设年度报告\n　　全年提出意见16余条，截至2025年06月05日。\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-quick-'));
  writeFileSync(join(folder, 'report.txt'), report);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What the command line says about the report when compiled code is kept in `folder`. */
function check(...args: string[]): string {
  const env = { ...process.env, XDG_CACHE_HOME: folder, LC_ALL: 'zh_CN.UTF-8' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(args[0] === 'check' ? 1 : 0);
  return stdout.toString();
}

function kept(): string[] {
  return readdirSync(join(folder, 'baogao')).map((name) => join(folder, 'baogao', name));
}

function only(paths: readonly string[]): string {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new Error(`one file expected, not ${paths.length}`);
  return path;
}

// Windows and macOS name the folder for caches in other ways.
describe.runIf(process.platform === 'linux')('the compiled code', () => {
  it('is kept by the first check for the user alone, and changes nothing of the second', () => {
    const first = check('check', 'report.txt');
    const path = only(kept());
    expect(statSync(path).mode & 0o077).toBe(0);
    const bytes = readFileSync(path);
    expect(check('check', 'report.txt')).toBe(first);
    expect(readFileSync(only(kept())).equals(bytes)).toBe(true);
  });

  it('is not kept by a run that has checked nothing', () => {
    check('--version');
    expect(readdirSync(folder)).not.toContain('baogao');
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'damaged',
      (bytes: Buffer) => {
        const damaged = Buffer.from(bytes);
        damaged.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 64);
        return damaged;
      },
    ],
  ])('is made anew where it is %s', (_, spoil) => {
    const first = check('check', 'report.txt');
    const path = only(kept());
    const size = statSync(path).size;
    writeFileSync(path, spoil(readFileSync(path)));
    expect(check('check', 'report.txt')).toBe(first);
    expect(statSync(path).size).toBeGreaterThan(size * 0.9);
    expect(check('check', 'report.txt')).toBe(first);
  });

  it('is not taken where others may write it', () => {
    const first = check('check', 'report.txt');
    const path = only(kept());
    chmodSync(path, 0o666);
    expect(check('check', 'report.txt')).toBe(first);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('leaves no more than a few files behind', () => {
    check('check', 'report.txt');
    const path = only(kept());
    for (let build = 0; build < 6; build++) writeFileSync(join(folder, 'baogao', `cli.main-${build}.bin`), '');
    rmSync(path);
    check('check', 'report.txt');
    expect(kept()).toHaveLength(4);
    expect(kept()).toContain(path);
  });

  it('need not be kept', () => {
    writeFileSync(join(folder, 'baogao'), 'a file where the folder should be');
    check('check', 'report.txt');
  });
});
