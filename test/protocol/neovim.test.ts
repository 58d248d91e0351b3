import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const report = `青石镇2025年法治政府建设年度报告
现将2025年法治政府建设情况报告如下：
一、主要举措和成效
（一）规范执法。落实行政执法三项制度，公示执法信息。
（三）化解矛盾纠纷。调解及时。
二、存在的不足和原因
执法力量不足，原因是编制少。
三、2026年推进法治政府建设的主要安排
加强培训。
`;

/** What the script in Neovim prints. */
interface Seen {
  readonly filetype: string;
  readonly codes: readonly string[];
  readonly symbols: readonly string[];
  readonly hover: string;
  readonly titles: readonly string[];
  readonly text: readonly string[];
}

const isInstalled = spawnSync('nvim', ['--version']).status === 0;
const title = 'Neovim with its own language client';

describe.skipIf(!isInstalled)(isInstalled ? title : `${title} (skipped: no nvim is installed here)`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baogao-neovim-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a report, shows findings, symbols and hovers, and applies a fix', () => {
    const file = join(folder, '青石镇2025年法治政府建设年度报告.txt');
    writeFileSync(file, report);
    const environment = {
      ...process.env,
      BAOGAO_NODE: process.execPath,
      BAOGAO_SERVER: resolve('dist/cli.js'),
      BAOGAO_REPORT: file,
      LC_ALL: 'C.UTF-8',
      XDG_STATE_HOME: folder,
    };
    const script = resolve('test/protocol/neovim.lua');
    const arguments_ = ['--headless', '--clean', '-S', script];
    const { stdout, stderr } = spawnSync('nvim', arguments_, { encoding: 'utf8', env: environment, timeout: 50_000 });
    expect(stdout, stderr).toMatch(/^\{/);
    const seen = JSON.parse(stdout) as Seen;
    expect(seen.filetype).toBe('baogao');
    expect(seen.codes).toContain('numbering/gap');
    expect(seen.codes).toContain('structure/missing-section');
    expect(seen.symbols).toEqual([
      '一、主要举措和成效',
      '二、存在的不足和原因',
      '三、2026年推进法治政府建设的主要安排',
    ]);
    expect(seen.hover).toMatch(/行政执法公示制度/);
    expect(seen.titles[0]).toMatch(/（二）/);
    expect(seen.text[4]).toBe('（二）化解矛盾纠纷。调解及时。');
  });
});
