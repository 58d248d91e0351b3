/** `npm run test:browser`: the web extension at work in a real browser, its bundles alone and in the workbench. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findBrowser, launchBrowser } from '../editor/machine/browser.js';
import { run } from '../tools/command.js';
import { cache, root } from '../tools/repository.js';
import { Tally } from '../tools/tally.js';
import type { Seen } from './page.js';
import { tryWebHost } from './webHost.js';

const folder = join(cache, 'browser');
const sample = '青石镇2025年法治政府建设年度报告.txt';

async function buildBundles(): Promise<void> {
  await run(process.execPath, ['esbuild.mjs', '--production', `--outdir=${folder}`], { cwd: root, output: 'keep' });
  const page = { entryPoints: [join(root, 'test/browser/page.ts')], outfile: join(folder, 'page.js') };
  await build({ ...page, bundle: true, format: 'iife', logLevel: 'warning' });
}

/** Serves the bundles, on this machine's own address only. */
function serve(): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const script = /^\/([\w.]+\.js)$/.exec(url)?.[1];
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    if (script === undefined) response.end('<!DOCTYPE html><script src="/page.js"></script>');
    else response.end(readFileSync(join(folder, script)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function look(server: Server, text: string): Promise<Seen> {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const browser = await launchBrowser(await findBrowser());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return await page.evaluate((report) => {
      const { tryBundles } = globalThis as unknown as { tryBundles: (report: string) => Promise<Seen> };
      return tryBundles(report);
    }, text);
  } finally {
    await browser.close();
  }
}

const tally = new Tally('browser');
const title = 'the web bundles analyse a report, and take it to Word and back';
const started = performance.now();
await buildBundles();
const server = await serve();
try {
  const seen = await look(server, readFileSync(join(root, 'samples', sample), 'utf8'));
  assert.ok(seen.sections.includes('measures: present'), seen.sections.join());
  assert.ok(seen.sections.includes('responsibility: missing'), seen.sections.join());
  assert.equal(seen.text.trimEnd().split('\n').length, seen.paragraphs);
  tally.pass(title, Math.round(performance.now() - started));
} catch (error) {
  tally.fail(title, String(error));
} finally {
  server.close();
}
await tryWebHost(tally, process.argv[2]);
process.exitCode = await tally.close();
