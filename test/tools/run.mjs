// run.mjs ENTRY.ts [ARGUMENTS]: bundles a TypeScript tool and runs it, so that tools need no build step and no loader.
import { build } from 'esbuild';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [entry, ...rest] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const bundle = join(root, '.cache/tools', basename(entry, '.ts') + '.mjs');
await build({
  entryPoints: [resolve(entry)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length, bundle, ...rest);
await import(pathToFileURL(bundle));
