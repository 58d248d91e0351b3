import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { cache, root } from '../tools/repository.js';

/** What was compiled for the extension host. */
export interface Compiled {
  /** Holds a `.cjs` for each source. */
  readonly folder: string;
  /** An extension without any code, in whose name the editor runs ours. */
  readonly host: string;
}

/** Compiles files of the suite, each into a module of its own, for the extension host to load. */
export async function compileSuite(sources: readonly string[]): Promise<Compiled> {
  const folder = join(cache, 'editor', `suite-${basename(sources[0] ?? '', '.ts')}`);
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: sources.map((name) => join(root, 'test/editor/suite', name)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const host = join(folder, 'host');
  await mkdir(host);
  const manifest = { name: 'baogao-test-host', publisher: 'baogao', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(host, 'package.json'), JSON.stringify(manifest));
  return { folder, host };
}
