import { createHash } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const option = (name) => process.argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
const outdir = option('--outdir') ?? 'dist';
/** Where to write down, as JSON, the files of which the bundles are made. */
const inputsFile = option('--inputs');

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

/**
 * The protocol's packages are CommonJS, of which each importing file would get a copy with hundreds of getters when the
 * program starts. So they are brought into ES modules once, name by name.
 */
const namedProtocol = {
  name: 'named-protocol',
  setup({ onResolve, onLoad }) {
    const require = createRequire(import.meta.url);
    onResolve({ filter: /^vscode-languageserver(-protocol|\/node)?$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'named-protocol' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'named-protocol' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((name) => name !== 'default');
      const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
      return { contents: [`const all = require('${path}');`, ...lines].join('\n'), resolveDir: import.meta.dirname };
    });
  },
};

/** The bundler leaves patterns as they are written, in which an escape says the same. */
const asciiOnly = {
  name: 'ascii-only',
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const code = await readFile(outfile, 'utf8');
      await writeFile(outfile, code.replace(/[^\0-\x7f]/g, escapeOf));
    });
  },
};

function escapeOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2022',
  plugins: [fastJson, namedProtocol],
};
const node = {
  ...common,
  platform: 'node',
  external: ['vscode', 'nodejieba'],
  // What is loaded late is required: code that runs by itself, as ours does, has no loader of modules.
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  // What is bundled as CommonJS has no import.meta of its own.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
/** What {@link quickStart} runs: in ASCII, of which an engine reads and keeps a byte a character and not two. */
const program = { ...node, format: 'cjs', charset: 'ascii', plugins: [...common.plugins, asciiOnly] };
const browser = { ...common, platform: 'browser', external: ['vscode'] };

const builds = [
  {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: `${outdir}/client.js`,
    format: 'cjs',
    // What converts Word files is loaded when it is first needed.
    external: [...node.external, './word.js'],
  },
  { ...browser, entryPoints: ['client/word.ts'], outfile: `${outdir}/word.js`, format: 'cjs' },
  { ...browser, entryPoints: ['client/word.web.ts'], outfile: `${outdir}/word.web.js`, format: 'iife' },
  { ...browser, entryPoints: ['client/preview/page.ts'], outfile: `${outdir}/preview.js`, format: 'iife' },
  { ...program, entryPoints: ['server/node.ts'], outfile: `${outdir}/server.main.js` },
  {
    ...node,
    entryPoints: ['server/workspace/node/segmenterWorker.ts'],
    outfile: `${outdir}/segmenter.js`,
    format: 'cjs',
  },
  { ...program, entryPoints: ['server/cli.ts'], outfile: `${outdir}/cli.main.js` },
  {
    ...browser,
    entryPoints: ['client/extension.web.ts'],
    outfile: `${outdir}/client.web.js`,
    format: 'cjs',
    supported: { 'dynamic-import': false },
  },
  { ...browser, entryPoints: ['server/browser.ts'], outfile: `${outdir}/server.web.js`, format: 'iife' },
];

const inputs = new Set();
for (const options of builds) {
  if (watch) {
    await (await context(options)).watch();
    continue;
  }
  const { metafile } = await build({ ...options, metafile: true });
  for (const path of Object.keys(metafile.inputs)) inputs.add(path);
}
if (inputsFile !== undefined) await writeFile(inputsFile, JSON.stringify([...inputs]));

// What people start: it runs the program of the same name with the code compiled last time, if that is of this very build.
for (const name of ['server', 'cli']) {
  const outfile = `${outdir}/${name}.js`;
  const buildId = watch ? '' : await digestOf(`${outdir}/${name}.main.js`);
  await build({
    ...node,
    entryPoints: ['server/quickStart.ts'],
    outfile,
    format: 'cjs',
    sourcemap: false,
    banner: { js: '#!/usr/bin/env node' },
    define: { buildId: JSON.stringify(buildId) },
  });
  await chmod(outfile, 0o755);
}

async function digestOf(path) {
  const hash = createHash('sha256').update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
