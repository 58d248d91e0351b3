import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './command.js';
import { bundledPackages, noticesOf } from './notices.js';
import { root } from './repository.js';

/** A VSIX file that was made. */
export interface Package {
  readonly kind: 'platform' | 'universal';
  readonly file: string;
  /** In bytes, as downloaded. */
  readonly size: number;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly [key: string]: unknown;
}

/** What only the repository needs of package.json. */
const development = [
  'private',
  'files',
  'allowScripts',
  'bin',
  'scripts',
  'overrides',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
];

/** What the word segmentation reads of nodejieba; its sources, tests and spare dictionaries stay behind. */
const jiebaFiles = [
  'package.json',
  'index.js',
  'LICENSE',
  'build/Release/nodejieba.node',
  'submodules/cppjieba/LICENSE',
  'submodules/cppjieba/dict/jieba.dict.utf8',
  'submodules/cppjieba/dict/hmm_model.utf8',
  'submodules/cppjieba/dict/user.dict.utf8',
  'submodules/cppjieba/dict/stop_words.utf8',
];

/** Where a package says what it contains of others, and under which licences. */
const noticesFile = 'ThirdPartyNotices.txt';

const packager = join(root, 'node_modules/@vscode/vsce/vsce');

/** The platform at hand, in the words of VS Code's marketplace. */
export const platform = `${process.platform}-${process.arch}`;

/** Makes the VSIX of `kind` in `folder` from a fresh production build. */
export async function makePackage(kind: Package['kind'], folder: string): Promise<Package> {
  const stage = await mkdtemp(join(tmpdir(), 'baogao-package-'));
  try {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
    const inputs = await stageFiles(stage, manifest);
    if (kind === 'platform') inputs.push(await stageJieba(join(stage, 'dist/nodejieba')));
    await writeFile(join(stage, noticesFile), noticesOf(await bundledPackages(inputs)));
    await writeManifest(stage, manifest, kind);
    const suffix = kind === 'platform' ? `-${platform}` : '';
    const file = join(folder, `${manifest.name}${suffix}-${manifest.version}.vsix`);
    await mkdir(folder, { recursive: true });
    const target = kind === 'platform' ? [`--target=${platform}`] : [];
    const parameters = ['package', '--no-dependencies', '--no-rewrite-relative-links', `--out=${file}`, ...target];
    await run(process.execPath, [packager, ...parameters], { cwd: stage, output: 'keep' });
    return { kind, file, size: (await stat(file)).size };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** The folder of nodejieba with its native part, or undefined where that could not be built. */
export function jiebaFolder(): string | undefined {
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve('nodejieba/package.json'));
    return existsSync(join(folder, 'build/Release/nodejieba.node')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Builds and copies what is shipped, and gives the paths of the files that were bundled. */
async function stageFiles(stage: string, manifest: Manifest): Promise<string[]> {
  const list = join(stage, 'inputs.json');
  const parameters = ['esbuild.mjs', '--production', `--outdir=${join(stage, 'dist')}`, `--inputs=${list}`];
  await run(process.execPath, parameters, { cwd: root, output: 'keep' });
  const inputs = JSON.parse(await readFile(list, 'utf8')) as string[];
  await rm(list);
  const shipped = manifest.files.filter((name) => name !== 'dist');
  for (const name of [...shipped, 'README.md', 'LICENSE']) {
    const from = join(root, name);
    if (existsSync(from)) await cp(from, join(stage, name), { recursive: true });
  }
  checkPaths(stage, manifest['contributes']);
  await writeFile(join(stage, '.vscodeignore'), '');
  return inputs;
}

/** Writes the manifest that the editor reads, and takes out of a platform's package what only a browser runs. */
async function writeManifest(stage: string, manifest: Manifest, kind: Package['kind']): Promise<void> {
  const dropped = kind === 'platform' ? [...development, 'browser'] : development;
  const kept = Object.fromEntries(Object.entries(manifest).filter(([key]) => !dropped.includes(key)));
  await writeFile(join(stage, 'package.json'), JSON.stringify(kept, undefined, 2));
  if (kind !== 'platform') return;
  for (const name of await readdir(join(stage, 'dist'))) {
    if (name.endsWith('.web.js')) await rm(join(stage, 'dist', name));
  }
}

/** Throws unless every file that the manifest's contributions name is in the package. */
function checkPaths(stage: string, contributions: unknown): void {
  if (typeof contributions === 'string') {
    const isPath = /^(\.\/|client\/)[\w./-]+\.\w+$/.test(contributions);
    if (isPath && !existsSync(join(stage, contributions))) {
      throw new Error(`package.json names ${contributions}, which its "files" leave out.`);
    }
  } else if (typeof contributions === 'object' && contributions !== null) {
    for (const part of Object.values(contributions)) checkPaths(stage, part);
  }
}

/** Copies nodejieba and gives the path of its manifest. */
async function stageJieba(target: string): Promise<string> {
  const folder = jiebaFolder();
  if (folder === undefined) {
    throw new Error(
      `nodejieba is not built, so there is no package for ${platform}.\n` +
        'Install a C++ compiler, make and Python 3, then run: npm rebuild nodejieba',
    );
  }
  for (const name of jiebaFiles) await cp(join(folder, name), join(target, name), { recursive: true });
  // Only keyword extraction reads the 6 MB of word frequencies, but loading asks for the file.
  await writeFile(join(target, 'submodules/cppjieba/dict/idf.utf8'), '的 1.0\n');
  return join(folder, 'package.json');
}
