import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ended, endTree } from '../tools/command.js';
import { root } from '../tools/repository.js';
import type { Tally } from '../tools/tally.js';
import { findBrowser, launchBrowser } from './machine/browser.js';

/** Starts Baogao as `npm start` does, and looks at what a user gets to see. */
export async function tryStart(tally: Tally): Promise<void> {
  console.log('\n  npm start');
  const child = spawn(
    process.execPath,
    [join(root, 'test/tools/run.mjs'), join(root, 'test/tools/start.ts'), '--server'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: process.platform !== 'win32' },
  );
  const status = ended(child);
  try {
    const address = await addressIn(createInterface({ input: child.stdout }));
    await attempt(tally, 'shows a sample with its findings in a browser', () => showsSample(address));
    await attempt(tally, 'answers on this machine only', () => isLocal(address));
    child.kill('SIGINT');
    await attempt(tally, 'ends on Ctrl-C and leaves nothing behind', async () => {
      if ((await status) !== 0) throw new Error(`it ended with status ${await status}`);
      if (await answers('127.0.0.1', portOf(address))) throw new Error(`${address} still answers`);
    });
  } catch (error) {
    tally.fail('npm start', String(error));
  } finally {
    endTree(child);
  }
}

async function attempt(tally: Tally, title: string, test: () => Promise<void>): Promise<void> {
  const started = Date.now();
  try {
    await test();
    tally.pass(`npm start ${title}`, Date.now() - started);
  } catch (error) {
    tally.fail(`npm start ${title}`, String(error));
  }
}

async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address !== null) return address[0];
  }
  throw new Error('it ended without printing an address');
}

async function showsSample(address: string): Promise<void> {
  const browser = await launchBrowser(await findBrowser());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.view-line', { hasText: '青石镇2025年法治政府建设年度报告' }).waitFor({ timeout: 60_000 });
    await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
  } finally {
    await browser.close();
  }
}

async function isLocal(address: string): Promise<void> {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outward = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
  const workbench = await fetch(address, { redirect: 'manual' });
  const ports = [portOf(address), portOf(workbench.headers.get('location') ?? address)];
  for (const { address: host } of outward) {
    for (const port of ports) if (await answers(host, port)) throw new Error(`${host}:${port} answers`);
  }
}

function portOf(address: string): number {
  return Number(new URL(address).port);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 }, () => finish(true));
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('error', () => finish(false)).once('timeout', () => finish(false));
  });
}
