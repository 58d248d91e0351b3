import { readFile } from 'node:fs/promises';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const outdir = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';

/** JSON as one string that is parsed when the program starts: engines read that several times faster than literals. */
const fastJson = {
  name: 'fast-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2022',
  plugins: [fastJson],
};
const node = {
  ...common,
  platform: 'node',
  external: ['vscode', 'nodejieba'],
  mainFields: ['module', 'main'],
  // What is bundled as CommonJS has no import.meta of its own.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = { ...common, platform: 'browser', external: ['vscode'] };

const builds = [
  {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: `${outdir}/client.js`,
    format: 'cjs',
    // What converts Word files is loaded when it is first needed.
    external: [...node.external, './word.js'],
    supported: { 'dynamic-import': false },
  },
  { ...browser, entryPoints: ['client/word.ts'], outfile: `${outdir}/word.js`, format: 'cjs' },
  { ...browser, entryPoints: ['client/word.web.ts'], outfile: `${outdir}/word.web.js`, format: 'iife' },
  { ...browser, entryPoints: ['client/preview/page.ts'], outfile: `${outdir}/preview.js`, format: 'iife' },
  { ...node, entryPoints: ['server/node.ts'], outfile: `${outdir}/server.js`, format: 'cjs' },
  {
    ...node,
    entryPoints: ['server/workspace/node/segmenterWorker.ts'],
    outfile: `${outdir}/segmenter.js`,
    format: 'cjs',
  },
  { ...node, entryPoints: ['server/cli.ts'], outfile: `${outdir}/cli.js`, format: 'cjs' },
  {
    ...browser,
    entryPoints: ['client/extension.web.ts'],
    outfile: `${outdir}/client.web.js`,
    format: 'cjs',
    supported: { 'dynamic-import': false },
  },
  { ...browser, entryPoints: ['server/browser.ts'], outfile: `${outdir}/server.web.js`, format: 'iife' },
];

for (const options of builds) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
