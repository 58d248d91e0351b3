import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { cache, root } from '../../tools/repository.js';
import { run } from '../../tools/command.js';
import { findBrowser } from './browser.js';
import { findDesktop } from './desktop.js';
import { serverFolder, serverNode } from './parts.js';
import type { Profile } from './server.js';

/** A VS Code to test in: a program that takes the desktop's arguments. */
export interface Editor {
  readonly executable: string;
  readonly description: string;
}

/** The installed desktop VS Code, else the VS Code server with a headless browser, everything it needs fetched. */
export async function findEditor(): Promise<Editor> {
  const desktop = findDesktop();
  if (desktop.executable !== undefined) {
    return { executable: desktop.executable, description: `${desktop.executable} (${desktop.reason})` };
  }
  console.log(`  ${desktop.reason}: using the VS Code server with a headless browser`);
  const [browser] = await Promise.all([findBrowser(), serverNode(), serverFolder()]);
  return { executable: await buildHeadlessCode(), description: `VS Code server in ${browser.origin}` };
}

/** Installs a VSIX file into a profile with the editor's own command line. */
export async function install(editor: Editor, profile: Profile, vsix: string): Promise<void> {
  const commandLine = resolveCliPathFromVSCodeExecutablePath(editor.executable);
  const parameters = [
    `--install-extension=${vsix}`,
    '--force',
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
  ];
  await run(commandLine, parameters, { cwd: root, output: 'keep' });
}

/** Lays out `code` and `bin/code` as the desktop has them, both of them our headless one. */
async function buildHeadlessCode(): Promise<string> {
  const folder = join(cache, 'editor/code');
  const bundle = join(folder, 'headlessCode.mjs');
  await build({
    entryPoints: [join(root, 'test/editor/machine/headlessCode.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  await mkdir(join(folder, 'bin'), { recursive: true });
  const script = `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`;
  for (const file of ['code', 'bin/code']) await writeFile(join(folder, file), script, { mode: 0o755 });
  return join(folder, 'code');
}
