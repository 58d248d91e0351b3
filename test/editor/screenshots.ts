/** `npm run screenshots`: pictures of the real workbench with Baogao at work, for the README and the documentation. */
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makePackage } from '../tools/package.js';
import { cache, root } from '../tools/repository.js';
import { compileSuite } from './compile.js';
import { listen } from './listener.js';
import { findBrowser, launchBrowser, withChineseFont } from './machine/browser.js';
import { installInServer, startServer, type Profile } from './machine/server.js';
import { openWorkbench, quietSettings, writeSettings } from './machine/workbench.js';
import { runVariable, type Run } from './suite/channel.js';

const pictures = join(root, 'docs/images');

const settings = {
  ...quietSettings,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.8,
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'explorer.openEditors.visible': 0,
} as const;

const home = await realpath(await mkdtemp(join(tmpdir(), 'baogao-screenshots-')));
const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
const workspace = join(home, '报告');
const { folder, host } = await compileSuite(['scenes.ts']);
const { file } = await makePackage('universal', join(cache, 'packages'));
const browser = await launchBrowser(await withChineseFont(await findBrowser()));

/** Gives the outline most of the side bar, as a user who works with it does. */
async function enlargeOutline(workbench: Page): Promise<void> {
  const header = await workbench.locator('.pane-header', { hasText: 'Outline' }).boundingBox();
  if (header === null || header.y < 300) return;
  await workbench.mouse.move(header.x + 100, header.y);
  await workbench.mouse.down();
  await workbench.mouse.move(header.x + 100, 250, { steps: 5 });
  await workbench.mouse.up();
  await workbench.mouse.move(0, 0);
}

let page: Page | undefined;
const listener = await listen(async (report) => {
  if (report.type !== 'shoot' || page === undefined) return undefined;
  await enlargeOutline(page);
  // What was asked for has been drawn when nothing has moved for a moment.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, `${report.name}.png`) });
  console.log(`  docs/images/${report.name}.png`);
  return 'done';
});
try {
  await mkdir(pictures, { recursive: true });
  await cp(join(root, 'samples'), workspace, { recursive: true });
  await writeSettings(profile, settings);
  await installInServer(profile, file);
  const run: Run = { port: listener.port, engine: 'intl', files: [] };
  const server = await startServer({ profile, driver: true, environment: { [runVariable]: JSON.stringify(run) } });
  const passenger = { extensionFolder: host, module: join(folder, 'scenes.cjs') };
  const workbench = await openWorkbench(browser, server, workspace, passenger);
  page = workbench.page;
  process.exitCode = await workbench.exit;
  server.close();
} finally {
  listener.close();
  await browser.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
