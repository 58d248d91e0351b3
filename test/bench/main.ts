import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { latencies, startUp, type Contestant } from './latency.js';
import { reportOfSize } from './text.js';

const short = process.argv.includes('--short');
const sizes = short ? [20_000, 200_000] : [20_000, 200_000, 2_000_000, 10_000_000];
const methods = [
  'textDocument/documentSymbol',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
];

execFileSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: 'inherit' });
mkdirSync('.cache/bench', { recursive: true });
const floorBundle = '.cache/bench/floor.cjs';
await build({
  entryPoints: ['test/bench/floor.ts'],
  outfile: floorBundle,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
});

const floor: Contestant = { name: 'floor', command: [floorBundle, '--stdio'] };
const baogao: Contestant = { name: 'baogao', command: ['dist/server.js', '--stdio'] };

const figures: Record<string, unknown> = {};
const row = (...cells: (string | number)[]): void => {
  console.log(cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(12)).join(' '));
};

const [floorStart, baogaoStart] = await startUp([floor, baogao], reportOfSize(30_000), short ? 5 : 15);
if (floorStart === undefined || baogaoStart === undefined) throw new Error('nothing measured');
row('start', floorStart.median, baogaoStart.median, baogaoStart.median / floorStart.median);
figures['start'] = { floor: floorStart, baogao: baogaoStart };

for (const size of sizes) {
  const text = reportOfSize(size);
  const strokes = short ? 100 : 1000;
  const under = await latencies(floor, text, strokes, ['textDocument/documentSymbol']);
  const ours = await latencies(baogao, text, strokes, methods);
  figures[String(size)] = { floor: under, baogao: ours };
  row(`${size / 1000} kB`, 'floor', 'baogao', 'ratio');
  row('open', under.open, ours.open, ours.open / under.open);
  row('key median', under.keystroke.median, ours.keystroke.median, ours.keystroke.median / under.keystroke.median);
  row('key p99', under.keystroke.p99, ours.keystroke.p99, ours.keystroke.p99 / under.keystroke.p99);
  row('memory', under.memory, ours.memory, ours.memory / under.memory);
  const symbol = under.requests['textDocument/documentSymbol']?.p99 ?? NaN;
  for (const [method, { p99 }] of Object.entries(ours.requests)) row(method.slice(13), symbol, p99, p99 / symbol);
}
writeFileSync('.cache/bench/latency.json', JSON.stringify(figures, null, 2));
