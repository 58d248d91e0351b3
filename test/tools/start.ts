/**
 * `npm start`: builds Baogao and opens the samples with it in the best VS Code that this machine can have.
 * `npm start -- --server` takes the VS Code server in the browser in any case; PORT chooses the port of its address.
 */
import { spawn } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findDesktop, hasDisplay } from '../editor/machine/desktop.js';
import { install } from '../editor/machine/editor.js';
import { installInServer, startServer, type Profile } from '../editor/machine/server.js';
import { quietSettings, workbenchAddress, writeSettings } from '../editor/machine/workbench.js';
import { endTree, ended } from './command.js';
import { jiebaFolder, makePackage } from './package.js';
import { cache, root } from './repository.js';

/** What was chosen: a desktop's program, or none for the VS Code server. */
interface Choice {
  readonly desktop: string | undefined;
  readonly explanation: string;
}

const home = join(cache, 'start');
const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
const samples = join(home, 'samples');
const downloads = 'https://update.code.visualstudio.com/api/releases/stable';

async function choose(): Promise<Choice> {
  if (process.argv.includes('--server')) {
    return { desktop: undefined, explanation: 'the VS Code server from npm, in your browser (--server asks for it)' };
  }
  const found = findDesktop();
  if (found.executable !== undefined) {
    return { desktop: found.executable, explanation: `the installed VS Code, ${found.executable} (${found.reason})` };
  }
  const server = (reason: string): Choice => ({
    desktop: undefined,
    explanation: `the VS Code server from npm, in your browser (${found.reason}; ${reason})`,
  });
  if (!hasDisplay()) return server('no display for a desktop VS Code');
  if (!(await canDownload())) return server("VS Code's download site does not answer");
  try {
    const desktop = await downloadAndUnzipVSCode({ cachePath: join(cache, 'editor/desktop'), timeout: 15_000 });
    return { desktop, explanation: `a downloaded VS Code, ${desktop} (${found.reason})` };
  } catch (error) {
    return server(`its download failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(downloads, { method: 'HEAD', signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

async function openDesktop(executable: string, file: string, vsix: string): Promise<number> {
  await install({ executable, description: executable }, profile, vsix);
  const parameters = ['--new-window', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  // Chromium refuses to guard itself when root starts it.
  if (process.getuid?.() === 0) parameters.push('--no-sandbox');
  const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  const child = spawn(executable, [...parameters, ...folders, samples, file], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  process.once('exit', () => endTree(child));
  console.log('VS Code is open. Close it, or press Ctrl-C here, to end.');
  return ended(child);
}

async function openServer(file: string, vsix: string): Promise<number> {
  await installInServer(profile, vsix);
  const server = await startServer({ profile, driver: false });
  const workbench = workbenchAddress(server, samples, [['openFile', `vscode-remote://${server.authority}${file}`]]);
  const address = await shorten(workbench);
  console.log(`\nOpen this address in a browser on this machine:\n\n  ${address}\n\nCtrl-C ends it.`);
  console.error(await server.ended);
  return 1;
}

/** An address short enough to type, which leads to the long one of the workbench. */
function shorten(target: string): Promise<string> {
  const guide = createServer((_request, response) => response.writeHead(302, { location: target }).end());
  return new Promise((resolve, reject) => {
    guide.once('error', reject);
    guide.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(guide.address() as AddressInfo).port}/`);
    });
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

console.log('Building and packaging Baogao …');
const { file: vsix } = await makePackage(
  jiebaFolder() === undefined ? 'universal' : 'platform',
  join(cache, 'packages'),
);
const choice = await choose();
console.log(`Opening the samples in ${choice.explanation}.`);
await rm(samples, { recursive: true, force: true });
await cp(join(root, 'samples'), samples, { recursive: true });
await writeSettings(profile, quietSettings);
const [first = ''] = (await readdir(samples)).filter((name) => name.endsWith('法治政府建设年度报告.txt'));
const file = join(samples, first);
process.exitCode = await (choice.desktop === undefined
  ? openServer(file, vsix)
  : openDesktop(choice.desktop, file, vsix));
