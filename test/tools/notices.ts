import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { root } from './repository.js';

/** A package of which a part is bundled, with what its authors ask to be passed on. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** The licence as its package.json names it. */
  readonly license: string;
  /** Its licence and notice files, word for word. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The packages that `inputs` belong to, by name, and those that they depend on, since some packages bring along in one file
 * what they are made of.
 * @param inputs paths of bundled files, from the repository's folder; those that are in no package are our own
 */
export async function bundledPackages(inputs: readonly string[]): Promise<Bundled[]> {
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const packages: Bundled[] = [];
  // The set grows while it is gone through.
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const needed = name.startsWith('@types/') ? undefined : dependencyOf(folder, name);
      if (needed !== undefined) folders.add(needed);
    }
    packages.push(await describe(folder, manifest));
  }
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is bundled and under which terms, as one text to ship with it. Throws where a package does not state its terms. */
export function noticesOf(packages: readonly Bundled[]): string {
  const parts = packages.map(({ name, version, license, texts }) => {
    if (license === '') throw new Error(`${name} is bundled and does not say under which licence.`);
    return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n');
  });
  const head = 'Baogao contains parts of the packages below, or of what they are made of, each under its own licence.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

function packageFolder(path: string): string | undefined {
  const [folder] = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  return folder === undefined ? undefined : resolve(root, folder.replace(/^[\w-]+:/, ''));
}

/** Where Node finds the package `name` for one in `folder`. */
function dependencyOf(folder: string, name: string): string | undefined {
  for (let from = folder; from !== dirname(from); from = dirname(from)) {
    const candidate = join(from, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}

async function describe(folder: string, { name, version, license }: Manifest): Promise<Bundled> {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name, version, license: typeof license === 'string' ? license : '', texts };
}
