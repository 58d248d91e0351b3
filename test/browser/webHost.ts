/** The packaged web extension in the extension host that is a worker of the browser, on files that no disk holds. */
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { answer, choose, command, restOn, row, word } from '../editor/driven/user.js';
import { findBrowser, launchBrowser, withChineseFont } from '../editor/machine/browser.js';
import { installInServer, startServer, type Profile } from '../editor/machine/server.js';
import { quietSettings, workbenchAddress, writeSettings } from '../editor/machine/workbench.js';
import { makePackage } from '../tools/package.js';
import { cache, root } from '../tools/repository.js';
import type { Tally } from '../tools/tally.js';
import { serveExtensions } from './webExtensions.js';

const report = '青石镇2025年法治政府建设年度报告.txt';
const patience = 30_000;

/** Tries what a user of vscode.dev does, one step after another in the same window. */
export async function tryWebHost(tally: Tally, picture?: string): Promise<void> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'baogao-web-')));
  const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
  await writeSettings(profile, quietSettings);
  const [extension, files] = [await unpack(join(home, 'unpacked')), await buildFiles(join(home, 'files'))];
  const served = await serveExtensions({ baogao: extension, files });
  const server = await startServer({ profile, driver: false });
  const browser = await launchBrowser(await withChineseFont(await findBrowser()));
  try {
    // The server lets its pages fetch from itself alone; vscode.dev lets them fetch from the marketplace too.
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, bypassCSP: true });
    await page.addInitScript("globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn'");
    page.setDefaultTimeout(patience);
    await served.addTo(page);
    await page.goto(workbenchAddress(server, 'memory:/报告', []));
    for (const [title, step] of steps) await attempt(tally, title, () => step(page, served.asked));
    if (picture !== undefined) await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    server.close();
    served.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Step = (page: Page, asked: ReadonlySet<string>) => Promise<void>;

const steps: readonly (readonly [string, Step])[] = [
  [
    'does nothing before a report is opened',
    async (page, asked) => {
      await untilListed(page);
      assert.ok(!asked.has('/baogao/dist/server.web.js'), 'the server has started');
    },
  ],
  [
    'opens a report from files that no disk holds, with its findings',
    async (page, asked) => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: report }).dblclick();
      await page.locator('.squiggly-warning').first().waitFor();
      for (const name of ['client.web.js', 'server.web.js']) assert.ok(asked.has(`/baogao/dist/${name}`), name);
    },
  ],
  [
    'shows the outline',
    async (page) => {
      await page.locator('.pane-header', { hasText: 'Outline' }).click();
      await page
        .locator('.outline-tree .monaco-list-row', { hasText: '一、2024年推进法治政府建设的主要举措' })
        .waitFor();
    },
  ],
  [
    'explains a term where the mouse rests',
    async (page) => {
      await restOn(
        page,
        word(page, '三项制度'),
        page.locator('.monaco-hover', { hasText: '行政执法公示制度' }).first(),
      );
    },
  ],
  [
    'mends a rate from the light bulb',
    async (page) => {
      await word(page, '98.5%').click();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row.action', { hasText: '95.8%' }).click();
      await page.locator('.view-line', { hasText: '化解率95.8%' }).waitFor();
    },
  ],
  [
    'shows in the side bar what is there and what is missing',
    async (page) => {
      await page.locator('.activitybar .action-label[aria-label^="Report"]').click();
      await row(page, '第一责任人职责履行情况').filter({ hasText: '点击补上' }).waitFor();
      await row(page, '主要举措').filter({ hasText: '字' }).first().waitFor();
    },
  ],
  [
    'checks a folder that the editor itself cannot search',
    async (page) => {
      await command(page, 'Baogao: Check the Reports in This Folder');
      await page.locator('.notifications-toasts', { hasText: /检查了 1 份报告，共 \d+ 处提示/ }).waitFor();
    },
  ],
  [
    'writes a new report',
    async (page) => {
      await command(page, 'Baogao: New Report');
      await choose(page, '法治政府建设年度报告');
      await choose(page, '不参照');
      await answer(page, '单位', '云溪镇');
      await answer(page, '年度');
      await page.locator('.view-line', { hasText: /^云溪镇20\d\d年法治政府建设年度报告/ }).waitFor();
    },
  ],
];

/**
 * Waits until the explorer lists the report. Now and then the workbench restarts its extension hosts while it opens and then
 * does without the extensions that it was given, the provider of the folder among them; a user would load the page again.
 */
async function untilListed(page: Page): Promise<void> {
  const listed = page.locator('.explorer-folders-view .monaco-list-row', { hasText: report });
  for (let round = 0; round < 6; round++) {
    try {
      await listed.waitFor({ timeout: patience / 3 });
      return;
    } catch {
      await page.reload();
    }
  }
  await listed.waitFor();
}

async function attempt(tally: Tally, title: string, step: () => Promise<void>): Promise<void> {
  const started = Date.now();
  try {
    await step();
    tally.pass(`the web extension ${title}`, Date.now() - started);
  } catch (error) {
    tally.fail(`the web extension ${title}`, String(error));
  }
}

/** Unpacks the universal package into `folder`, with the editor's own installer; the answer is where the extension lies. */
async function unpack(folder: string): Promise<string> {
  const { file } = await makePackage('universal', join(cache, 'packages'));
  const extensions = join(folder, 'extensions');
  await installInServer({ userData: join(folder, 'user'), extensions }, file);
  const name = (await readdir(extensions)).find((entry) => entry.startsWith('baogao.baogao-'));
  assert.ok(name !== undefined, 'the extension was not unpacked');
  return join(extensions, name);
}

/** Makes an extension that provides a sample under `memory:/报告`. */
async function buildFiles(folder: string): Promise<string> {
  const text = await readFile(join(root, 'samples', report), 'utf8');
  await mkdir(folder);
  await build({
    entryPoints: [join(root, 'test/browser/memoryFiles.ts')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    define: { initialFiles: JSON.stringify({ [report]: text }) },
    logLevel: 'warning',
  });
  const manifest = {
    name: 'memory-files',
    publisher: 'baogao',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    browser: './main.js',
    activationEvents: ['onFileSystem:memory'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
