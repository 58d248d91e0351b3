/** `npm run test:editor`: the packaged extension, installed from its VSIX files, in a real VS Code. */
import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makePackage, type Package } from '../tools/package.js';
import { cache, root, seeds } from '../tools/repository.js';
import { Tally } from '../tools/tally.js';
import { compileSuite } from './compile.js';
import { listen } from './listener.js';
import { findEditor, install, type Editor } from './machine/editor.js';
import type { Profile } from './machine/server.js';
import { quietSettings, writeSettings } from './machine/workbench.js';
import { runVariable, type Report, type Run } from './suite/channel.js';

interface Plan {
  readonly kind: Package['kind'];
  readonly engine: Run['engine'];
  /** Whether to run only what every package must do, instead of the whole suite. */
  readonly short: boolean;
}

const plans: readonly Plan[] = [
  { kind: 'platform', engine: 'jieba', short: false },
  { kind: 'universal', engine: 'intl', short: true },
];

/** The test file that every package is tried with. */
const shortTest = 'installation.test.cjs';

const tally = new Tally('editor');

async function runPlan(plan: Plan, editor: Editor, files: readonly string[]): Promise<void> {
  const { file, size } = await makePackage(plan.kind, join(cache, 'packages'));
  console.log(`\n  ${basename(file)} (${(size / 1e6).toFixed(2)} MB) in ${editor.description}`);
  const home = await realpath(await mkdtemp(join(tmpdir(), 'baogao-editor-')));
  let ended = false;
  const listener = await listen((report) => {
    if (report.type === 'end') ended = true;
    else record(report);
    return Promise.resolve(undefined);
  });
  try {
    const profile: Profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
    await writeSettings(profile, quietSettings);
    await install(editor, profile, file);
    const workspace = await layOutWorkspace(join(home, 'workspace'));
    const run: Run = { port: listener.port, engine: plan.engine, files };
    await openEditor(editor, profile, workspace, run).catch((error: unknown) => {
      // The suite itself has said which tests failed; anything else is a failure of its own.
      if (!ended) tally.fail(`${plan.kind}: the suite did not run to its end`, String(error));
    });
  } finally {
    listener.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openEditor(editor: Editor, profile: Profile, workspace: string, run: Run): Promise<void> {
  await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: host,
    extensionTestsPath: join(compiled, 'run.cjs'),
    extensionTestsEnv: { [runVariable]: JSON.stringify(run) },
    launchArgs: [workspace, `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
  });
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

/** The test files whose names hold one of `wanted`; all of them where nothing is. */
async function testFiles(wanted: readonly string[]): Promise<string[]> {
  const names = (await readdir(join(root, 'test/editor/suite'))).filter((name) => name.endsWith('.test.ts'));
  return names.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
}

const names = await testFiles(process.argv.slice(2));
const { folder: compiled, host } = await compileSuite(['run.ts', ...names]);
const files = names.map((name) => join(compiled, name.replace(/\.ts$/, '.cjs')));
const editor = await findEditor();
for (const plan of plans) {
  const own = files.filter((file) => !plan.short || basename(file) === shortTest);
  if (own.length > 0) await runPlan(plan, editor, own).catch((error: unknown) => tally.fail(plan.kind, String(error)));
}
process.exitCode = await tally.close();
