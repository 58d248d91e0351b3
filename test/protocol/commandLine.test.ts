import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const report = '青石镇2025年法治政府建设年度报告\n　　全年提出意见16余条，截至2025年06月05日。\n';
const program = resolve('dist/cli.js');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-cli-'));
  keep('report.txt', report);
  keep('clean.txt', '青石镇工作信息\n　　全年提出意见16条。\n');
  keep('empty.txt', '');
  keep('binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  keep('ff.txt', Buffer.alloc(64, 0xff));
  keep('gbk.txt', iconv.encode(report, 'gb18030'));
  keep('huge.txt', '');
  truncateSync(join(folder, 'huge.txt'), 2 ** 30);
  mkdirSync(join(folder, 'none'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function baogao(args: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', input, env });
}

const patience = { timeout: 60_000 };

describe('baogao check', patience, () => {
  it('ends with 0, 1 or 2 as the design says', () => {
    expect(baogao(['check', 'clean.txt']).status).toBe(0);
    expect(baogao(['check', 'report.txt']).status).toBe(1);
    expect(baogao(['check', 'report.txt', '--fail-on', 'error']).status).toBe(0);
    expect(baogao(['check']).status).toBe(2);
    expect(baogao(['check', 'report.txt', '--format', 'xml']).status).toBe(2);
  });

  it.each([
    ['empty.txt', '空的'],
    ['binary.txt', '不是文本文件'],
    ['ff.txt', '不是文本文件'],
    ['none', '没有报告'],
    ['missing.txt', '没有这个文件'],
    ['huge.txt', '超过 256 MB'],
    ['x/**/*.txt', '没有符合'],
  ])('says what is the matter with %s', (name, sentence) => {
    const { status, stderr } = baogao(['check', name]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('at ');
    expect(status).toBe(2);
  });

  it('writes no colours where there is no terminal', () => {
    expect(baogao(['check', 'report.txt']).stdout).not.toContain('\x1b');
  });

  it('reads the standard input under a name', () => {
    const { stdout, status } = baogao(['check', '-', '--stdin-filename', 'r.md', '--format', 'json'], report);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'r.md' }] });
  });

  it('says the same with several threads', () => {
    const one = baogao(['check', '*.txt', '--format', 'json', '--jobs', '1']);
    const three = baogao(['check', '*.txt', '--format', 'json', '--jobs', '3']);
    expect(three.stdout).toBe(one.stdout);
    expect(three.status).toBe(2);
  });

  it('forgets what is in the baseline', () => {
    expect(baogao(['check', 'report.txt', '--write-baseline', 'baseline.json']).status).toBe(0);
    const { stdout, status } = baogao(['check', 'report.txt', '--baseline', 'baseline.json', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ diagnostics: [] }] });
    expect(status).toBe(0);
    expect(baogao(['check', 'report.txt', '--baseline', 'missing.json']).status).toBe(2);
  });
});

describe('baogao fix', patience, () => {
  it('shows what it would do, does it in the encoding of the file, and then has nothing left to do', () => {
    const { stdout } = baogao(['fix', '--dry-run', 'gbk.txt']);
    expect(stdout).toContain('+　　全年提出意见16余条，截至2025年6月5日。');
    expect(baogao(['fix', 'gbk.txt']).status).toBe(0);
    const bytes = readFileSync(join(folder, 'gbk.txt'));
    expect(bytes.equals(iconv.encode(report.replace('06月05', '6月5'), 'gb18030'))).toBe(true);
    expect(baogao(['fix', 'gbk.txt']).stderr).toContain('已修改 0 份');
  });

  it('mends the standard input', () => {
    expect(baogao(['fix', '-'], report).stdout).toBe(report.replace('06月05', '6月5'));
  });
});

it.skipIf(process.platform === 'win32')(
  'changes nothing outside the folder through a link in it',
  () => {
    const outside = join(folder, 'outside');
    const inside = join(folder, 'inside');
    mkdirSync(outside);
    mkdirSync(inside);
    keep('outside/report.txt', report);
    keep('inside/own.txt', report);
    symlinkSync(outside, join(inside, 'folder'));
    symlinkSync(join(outside, 'report.txt'), join(inside, 'file.txt'));
    for (const path of ['inside', 'inside/**/*.txt']) baogao(['fix', path]);
    expect(readFileSync(join(outside, 'report.txt'), 'utf8')).toBe(report);
    expect(readFileSync(join(inside, 'own.txt'), 'utf8')).not.toBe(report);
  },
  60_000,
);

it.skipIf(process.platform === 'win32')(
  'checks what is left of a folder while files go, cannot be read or are none',
  async () => {
    const going = join(folder, 'going');
    mkdirSync(going);
    for (let number = 0; number < 300; number++) keep(`going/${number}.txt`, report);
    spawnSync('mkfifo', [join(going, 'pipe.txt')]);
    symlinkSync(join(folder, 'nowhere.txt'), join(going, 'dangling.txt'));
    keep('going/closed.txt', report);
    chmodSync(join(going, 'closed.txt'), 0);
    const child = spawn(process.execPath, [program, 'check', going, '--format', 'json'], { cwd: folder });
    let [output, complaints] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    // Files go all the while: some before they are listed, some between that and their turn.
    const timer = setInterval(() => {
      for (const name of readdirSync(going).slice(0, 4)) rmSync(join(going, name));
    }, 10);
    const status = await new Promise((resolve) => child.once('exit', resolve));
    clearInterval(timer);
    expect(complaints).not.toMatch(/^\s+at /m);
    expect([0, 1, 2]).toContain(status);
    expect(JSON.parse(output)).toHaveProperty('files');
  },
  60_000,
);

describe('baogao figures and outline', patience, () => {
  it('give one object for one report, and name the paths of several', () => {
    for (const command of ['figures', 'outline']) {
      expect(JSON.parse(baogao([command, 'report.txt', '--format', 'json']).stdout)).not.toHaveProperty('files');
      const several = baogao([command, 'report.txt', 'clean.txt', '--format', 'json']);
      expect(JSON.parse(several.stdout)).toMatchObject({ files: [{ path: 'report.txt' }, { path: 'clean.txt' }] });
      expect(baogao([command, 'missing.txt']).status).toBe(2);
    }
  });

  it('give tables for spreadsheets', () => {
    const { stdout } = baogao(['figures', 'clean.txt', '--format', 'csv']);
    expect(stdout).toBe('\ufeff行,指标,原文,最小值,最大值,单位,核对\r\n2,提出意见,16条,16,16,条,\r\n');
  });
});
