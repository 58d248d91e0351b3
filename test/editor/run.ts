/** `npm run test:editor`: the packaged extension, installed from its VSIX files, in a real VS Code. */
import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runTests } from '@vscode/test-electron';
import { makePackage, type Package } from '../tools/package.js';
import { cache, root, seeds } from '../tools/repository.js';
import { Tally } from '../tools/tally.js';
import { scenarios } from './driven/index.js';
import { play } from './driven/scenario.js';
import { compileSuite } from './compile.js';
import { listen } from './listener.js';
import { findEditor, install, type Editor } from './machine/editor.js';
import type { Profile } from './machine/server.js';
import { quietSettings, writeSettings } from './machine/workbench.js';
import { tryStart } from './start.js';
import { runVariable, type Report, type Run } from './suite/channel.js';

interface Plan {
  readonly kind: Package['kind'];
  readonly engine: Run['engine'];
}

const plans: readonly Plan[] = [
  { kind: 'platform', engine: 'jieba' },
  { kind: 'universal', engine: 'intl' },
];

/** The test file that every package is tried with; the others need to run with one of them. */
const testOfEach = 'installation.test.cjs';

const tally = new Tally('editor');

async function runSuite(plan: Plan, { file, size }: Package, editor: Editor, files: readonly string[]): Promise<void> {
  console.log(`\n  ${basename(file)} (${(size / 1e6).toFixed(2)} MB) in ${editor.description}`);
  const home = await realpath(await mkdtemp(join(tmpdir(), 'baogao-editor-')));
  const heard = { end: false };
  const listener = await listen((report) => {
    if (report.type === 'end') heard.end = true;
    else record(report);
    return Promise.resolve(undefined);
  });
  try {
    const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
    await writeSettings(profile, quietSettings);
    await install(editor, profile, file);
    const workspace = await layOutWorkspace(join(home, 'workspace'));
    const run: Run = { port: listener.port, engine: plan.engine, files };
    const problem = await openEditor(editor, profile, workspace, run);
    // What the suite sent last may arrive a moment after the editor has gone.
    for (let round = 0; round < 40 && !heard.end; round++) await setTimeout(50);
    if (!heard.end) tally.fail(`${plan.kind}: the suite did not run to its end`, problem ?? 'the editor closed');
  } finally {
    listener.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the suite in the editor; the answer is what the editor has to say where it ends with a bad status. */
async function openEditor(editor: Editor, profile: Profile, workspace: string, run: Run): Promise<string | undefined> {
  return runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: host,
    extensionTestsPath: join(compiled, 'run.cjs'),
    extensionTestsEnv: { [runVariable]: JSON.stringify(run) },
    launchArgs: [workspace, `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
  }).then(() => undefined, String);
}

function record(report: Report): void {
  switch (report.type) {
    case 'pass':
      tally.pass(report.title, report.milliseconds);
      break;
    case 'fail':
      tally.fail(report.title, report.error);
      break;
    case 'note':
      console.log(`    ${report.text}`);
      break;
    case 'shoot':
    case 'end':
  }
}

/** A folder with a copy of each sample and, where they are at hand, of each seed. */
async function layOutWorkspace(folder: string): Promise<string> {
  await cp(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  if (seeds !== undefined) await cp(seeds, join(folder, 'seeds'), { recursive: true });
  return folder;
}

/** The test files whose names hold one of `parts`; all of them where there is none. */
async function testFiles(parts: readonly string[]): Promise<string[]> {
  const names = (await readdir(join(root, 'test/editor/suite'))).filter((name) => name.endsWith('.test.ts'));
  return names.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
}

const wanted = process.argv.slice(2);
const names = await testFiles(wanted);
const { folder: compiled, host } = await compileSuite(['run.ts', ...names]);
const files = names.map((name) => join(compiled, name.replace(/\.ts$/, '.cjs')));
const isOfEach = (file: string) => basename(file) === testOfEach;

let others = files.filter((file) => !isOfEach(file));
if (files.length > 0) {
  const editor = await findEditor();
  for (const plan of plans) {
    const own = [...files.filter(isOfEach), ...others];
    if (own.length === 0) continue;
    try {
      await runSuite(plan, await makePackage(plan.kind, join(cache, 'packages')), editor, own);
      others = [];
    } catch (error) {
      tally.fail(`the ${plan.kind} package`, error instanceof Error ? error.message : String(error));
    }
  }
}
for (const scenario of scenarios) {
  if (wanted.includes(scenario.name) || (wanted.length === 0 && scenario.isLong !== true)) await play(scenario, tally);
  else if (wanted.length === 0)
    console.log(`\n  ${scenario.name}: minutes long, played by npm run test:editor -- ${scenario.name}`);
}
if (wanted.length === 0 || wanted.includes('start')) await tryStart(tally);
process.exitCode = await tally.close();
