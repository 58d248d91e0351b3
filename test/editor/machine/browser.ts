import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { cache } from '../../tools/repository.js';
import { chromiumFolder, fontFolder } from './parts.js';

/** A Chromium that starts on this machine, and where it comes from. */
export interface BrowserProgram {
  readonly executable: string;
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The browser that BROWSER_PATH names, else an installed one, else the one in an npm package. */
export async function findBrowser(): Promise<BrowserProgram> {
  const wanted = process.env['BROWSER_PATH'];
  const installed = wanted === undefined ? installedBrowser() : wanted;
  if (installed !== undefined) {
    const problem = problemAtStart(installed, {});
    if (problem === undefined) return { executable: installed, origin: installed, environment: {} };
    if (wanted !== undefined) throw new Error(`BROWSER_PATH is ${wanted}, which does not start: ${problem}`);
  }
  return packagedBrowser();
}

/** Opens `program` without a window, and without any talk to the outside. */
export function launchBrowser(program: BrowserProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executable,
    env: { ...process.env, ...program.environment },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

function installedBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(process.platform === 'darwin' ? macPrograms : [])].find((file) => existsSync(file));
}

async function packagedBrowser(): Promise<BrowserProgram> {
  const folder = await chromiumFolder();
  const executable = join(folder, 'chromium');
  const own = { FONTCONFIG_FILE: await fontConfiguration(join(folder, 'fonts')) };
  const earlier = process.env['LD_LIBRARY_PATH'];
  const libraries = join(folder, 'al2023/lib') + (earlier === undefined ? '' : delimiter + earlier);
  const attempts = [own, { ...own, LD_LIBRARY_PATH: libraries }];
  let problem: string | undefined;
  for (const environment of attempts) {
    problem = problemAtStart(executable, environment);
    if (problem === undefined) return { executable, origin: 'the npm package @sparticuz/chromium', environment };
  }
  throw new Error(
    `The packaged Chromium does not start here: ${problem ?? ''}\n` +
      'Install Chrome, Chromium or Edge, or set BROWSER_PATH to one.',
  );
}

/** What stands against starting the browser, in its own words; undefined when it starts. */
function problemAtStart(executable: string, environment: Readonly<Record<string, string>>): string | undefined {
  const answer = spawnSync(executable, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (answer.status === 0) return undefined;
  return answer.error?.message ?? (answer.stderr.trim() || `status ${answer.status ?? answer.signal ?? 'unknown'}`);
}

/** `program` with a Chinese font and no other. */
export async function withChineseFont(program: BrowserProgram): Promise<BrowserProgram> {
  const configuration = await fontConfiguration(await fontFolder());
  return { ...program, environment: { ...program.environment, FONTCONFIG_FILE: configuration } };
}

/** A fontconfig file of our own with the fonts in `folder` alone, so that the page looks alike on every machine. */
async function fontConfiguration(folder: string): Promise<string> {
  const file = join(cache, `editor/fonts-${basename(dirname(folder))}.conf`);
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      `  <dir>${folder}</dir>`,
      `  <cachedir>${join(cache, 'editor/fonts')}</cachedir>`,
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return file;
}
