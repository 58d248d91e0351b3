import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const common = { bundle: true, minify: production, sourcemap: !production, logLevel: 'warning', target: 'es2022' };
const node = { ...common, platform: 'node', external: ['vscode', 'nodejieba'] };
const browser = { ...common, platform: 'browser', external: ['vscode'] };

const builds = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/client.js', format: 'cjs' },
  { ...node, entryPoints: ['server/node.ts'], outfile: 'dist/server.js', format: 'cjs' },
  { ...node, entryPoints: ['server/cli.ts'], outfile: 'dist/cli.js', format: 'cjs' },
  { ...browser, entryPoints: ['client/extension.web.ts'], outfile: 'dist/client.web.js', format: 'cjs' },
  { ...browser, entryPoints: ['server/browser.ts'], outfile: 'dist/server.web.js', format: 'iife' },
];

for (const options of builds) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
