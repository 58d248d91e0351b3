import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Profile, VSCodeServer } from './server.js';

/** The module that runs inside the extension host, and the folder of the extension that carries it. */
export interface Passenger {
  readonly extensionFolder: string;
  readonly module: string;
}

/** A workbench in a browser page, with a module running in its extension host. */
export interface Workbench {
  readonly page: Page;
  /** Settles with the module's exit status, or throws when the page is lost. */
  readonly exit: Promise<number>;
}

const viewport = { width: 1400, height: 900 };

/** A workbench without welcome pages, accounts, chat, updates and questions about trust. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.accounts.experimental.showEntitlements': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'window.commandCenter': false,
} as const;

/** Writes the user's settings of a profile. */
export async function writeSettings(profile: Profile, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(join(profile.userData, 'User'), { recursive: true });
  await writeFile(join(profile.userData, 'User/settings.json'), JSON.stringify(settings, undefined, 2));
}

/** The address at which a browser shows `folder`, or the workspace of a `.code-workspace` file. */
export function workbenchAddress(
  server: VSCodeServer,
  folder: string,
  payload: readonly (readonly string[])[],
): string {
  const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${server.authority}/?${query.toString()}`;
}

/** Opens `folder` in a page of `browser` and lets `passenger` run in the extension host. */
export async function openWorkbench(
  browser: Browser,
  server: VSCodeServer,
  folder: string,
  passenger: Passenger,
): Promise<Workbench> {
  const page = await browser.newPage({ viewport });
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  const exit = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
    page.once('close', () => reject(new Error('The page of the workbench was closed.')));
    void server.ended.then((output) => reject(new Error(`The VS Code server ended:\n${output}`)));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  exit.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', forwardLog);
  const payload = [
    ['extensionDevelopmentPath', remote(passenger.extensionFolder)],
    ['extensionTestsPath', remote(passenger.module)],
  ];
  await openWindow(page, server, folder, payload);
  return { page, exit };
}

/** Shows `folder`, or the workspace of a `.code-workspace` file, in `page`. */
export async function openWindow(
  page: Page,
  server: VSCodeServer,
  folder: string,
  payload: readonly (readonly string[])[] = [],
): Promise<void> {
  // Without a language pack the workbench itself stays English, but extensions serve the user in Chinese.
  await page.addInitScript("globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn'");
  await page.route(
    (url) => url.host !== server.authority,
    (route) => route.abort(),
  );
  await page.goto(workbenchAddress(server, folder, payload));
}

/** Shows what the extension host reports as wrong; its own missing native modules are of no interest. */
function forwardLog(type: string, parameters: readonly unknown[]): void {
  const text = parameters.map(String).join(' ');
  if (type !== 'error' || /spdlog|bindings file|watchdog/.test(text)) return;
  if (process.env['BAOGAO_VERBOSE'] !== undefined) console.error(`  [workbench] ${text}`);
}
