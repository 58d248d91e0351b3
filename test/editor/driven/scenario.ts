import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makePackage } from '../../tools/package.js';
import { cache } from '../../tools/repository.js';
import type { Tally } from '../../tools/tally.js';
import { findBrowser, launchBrowser, withChineseFont } from '../machine/browser.js';
import { installInServer, startServer, type Profile } from '../machine/server.js';
import { openWindow, quietSettings, writeSettings } from '../machine/workbench.js';

/** One user at one window: what lies in the folder, and what is done there, one step after another. */
export interface Scenario {
  /** What the titles of its tests begin with; `npm run test:editor -- NAME` runs it alone. */
  readonly name: string;
  /** Takes minutes, and is played only where it is named. */
  readonly isLong?: boolean;
  /** The user's own settings, besides those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A `.code-workspace` file in the folder that is opened in its place. */
  readonly opens?: string;
  /** Puts into the folder what lies there at the beginning. */
  layOut(folder: string): Promise<void>;
  /** Whether each step begins where the one before it ended, so that one that fails is the last. */
  readonly isChain?: boolean;
  readonly steps: readonly (readonly [title: string, step: Step])[];
}

/** Does something in the window of the workbench and sees what comes of it; `folder` is the one that is open. */
export type Step = (page: Page, folder: string) => Promise<void>;

/** Longer than anything may take on a busy machine; a step that waits this long for one thing has failed. */
const patience = 60_000;

const viewport = { width: 1400, height: 900 };

/** Plays `scenario` with the packaged extension in a window of the VS Code server. */
export async function play(scenario: Scenario, tally: Tally): Promise<void> {
  console.log(`\n  ${scenario.name}, in a window of the VS Code server`);
  const home = await realpath(await mkdtemp(join(tmpdir(), 'baogao-driven-')));
  const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
  const folder = join(home, '报告');
  await mkdir(folder);
  await scenario.layOut(folder);
  await writeSettings(profile, { ...quietSettings, ...scenario.settings });
  const { file } = await makePackage('universal', join(cache, 'packages'));
  await installInServer(profile, file);
  const server = await startServer({ profile, driver: false });
  const browser = await launchBrowser(await withChineseFont(await findBrowser()));
  try {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(patience);
    await openWindow(page, server, join(folder, scenario.opens ?? ''));
    for (const [title, step] of scenario.steps) {
      const ended = await attempt(tally, `${scenario.name}: ${title}`, () => step(page, folder));
      if (ended) continue;
      await page.screenshot({ path: join(cache, 'results', `${scenario.name}.png`) });
      if (scenario.isChain === true) break;
    }
  } catch (error) {
    tally.fail(scenario.name, String(error));
  } finally {
    await browser.close();
    server.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function attempt(tally: Tally, title: string, test: () => Promise<void>): Promise<boolean> {
  const started = Date.now();
  try {
    await test();
    tally.pass(title, Date.now() - started);
    return true;
  } catch (error) {
    tally.fail(title, error instanceof Error ? error.message : String(error));
    return false;
  }
}
