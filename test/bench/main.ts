import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { folderTimes } from './folder.js';
import { cancellations, latencies, processes, startUp, type Contestant, type Latencies } from './latency.js';
import { markdownServerKeystrokes } from './markdownServer.js';
import { peers, runPeer } from './peers.js';
import { spread } from './statistics.js';
import { Table } from './table.js';
import { reportOfSize } from './text.js';
import { analyseTimes } from './throughput.js';

// bench [--short] [--folder] [--readme]: every figure as a ratio to something measured in the same run. --short is what CI runs: small
// sizes, no peers, and limits far above what a quiet machine shows, so that it fails on a regression and not on a busy hour. --readme puts the table
// into README.md, from a quiet machine only.
const short = process.argv.includes('--short');
const withFolder = process.argv.includes('--folder');
const sizes = short ? [20_000, 200_000] : [20_000, 200_000, 2_000_000, 10_000_000];
const methods = [
  'textDocument/documentSymbol',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/semanticTokens/full',
  'textDocument/codeAction',
];

/** What others keep the machine busy with: above the number of cores it blurs every figure. */
const [load = 0] = loadavg();
mkdirSync('.cache/bench', { recursive: true });
const built = '.cache/bench/dist';
execFileSync(process.execPath, ['esbuild.mjs', '--production', `--outdir=${built}`], { stdio: 'inherit' });
// What the programs keep between runs is kept apart from what the user's own do.
process.env['XDG_CACHE_HOME'] = resolve('.cache');
const floorBundle = '.cache/bench/floor.cjs';
await build({
  entryPoints: ['test/bench/floor.ts'],
  outfile: floorBundle,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
});

const floor: Contestant = { name: 'floor', command: [floorBundle, '--stdio'] };
const baogao: Contestant = { name: 'baogao', command: [`${built}/server.js`, '--stdio'] };
/** Without the code compiled by an earlier run, as after an update. */
const first: Contestant = { name: 'first start', command: [`${built}/server.main.js`, '--stdio'] };
const table = new Table(short);

const one = reportOfSize(30_000);
// Unmeasured: the file cache is filled, and the compiled code kept.
await startUp([floor, baogao, first], one, 1);
const [floorStart, start, firstStart] = await startUp([floor, baogao, first], one, short ? 7 : 21);
const node = await processes(['-e', '0'], short ? 5 : 11);
if (floorStart === undefined || start === undefined || firstStart === undefined) throw new Error('nothing measured');
table.add('start → first diagnostics, 30 kB', start.median, floorStart.median, { target: 1.6, limit: 5 });
table.add('the same for the first time after an update', firstStart.median, floorStart.median, { limit: 8 });
table.add('the same against an empty Node process', start.median, node.median, {});
writeFileSync('.cache/bench/one.txt', one);
const check = [`${built}/cli.js`, 'check', '.cache/bench/one.txt', '--fail-on', 'never'];
await processes(check, 1);
const checked = await processes(check, short ? 5 : 11);
table.add('baogao check of 30 kB against an empty Node process', checked.median, node.median, { limit: 14 });

let keystrokeAtTwo = NaN;
for (const size of sizes) {
  const text = reportOfSize(size);
  const strokes = short ? 200 : 1000;
  const under = await latencies(floor, text, strokes, ['textDocument/documentSymbol']);
  const ours = await latencies(baogao, text, strokes, methods);
  report(size, under, ours);
  if (size === 2_000_000) keystrokeAtTwo = ours.keystroke.median;
}
if (!short) {
  throughput();
  const outlined = await markdownServerKeystrokes(reportOfSize(2_000_000), 10);
  if (outlined === undefined) console.log('the Markdown server could not be measured');
  else table.add('2 MB: a keystroke against the Markdown server’s outline', keystrokeAtTwo, outlined.median, {});
  const { p99 } = await cancellations(baogao, reportOfSize(2_000_000), 9);
  table.add('2 MB: a cancelled request answered, ms against 15', p99, 15, { target: 1 });
}
if (withFolder) {
  const { one, two, half } = folderTimes(`${built}/cli.js`, 10_000);
  table.add('10,000 reports, one thread, against twice 5,000', one, half * 2, { target: 1.1 });
  table.add('10,000 reports, one thread against two', one, two, { target: 1.8, atLeast: true });
}
table.print(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
if (process.argv.includes('--readme')) intoReadme();
writeFileSync('.cache/bench/figures.json', JSON.stringify(table.rows, null, 2));
process.exitCode = table.rows.some((row) => row.regressed) ? 1 : 0;

function report(size: number, under: Latencies, ours: Latencies): void {
  const name = size < 1_000_000 ? `${size / 1000} kB` : `${size / 1_000_000} MB`;
  table.add(`${name}: keystroke → diagnostics, median`, ours.keystroke.median, under.keystroke.median, {
    target: 3,
    limit: 25,
  });
  table.add(`${name}: keystroke → diagnostics, p99`, ours.keystroke.p99, under.keystroke.p99, { target: 2.5 });
  table.add(`${name}: a keystroke that makes or mends a fault, p99`, ours.fault.p99, under.fault.p99, { target: 2.5 });
  table.add(`${name}: Enter → diagnostics, p99`, ours.enter.p99, under.enter.p99, { target: 2.5 });
  table.add(`${name}: open → diagnostics`, ours.open, under.open, {});
  const symbols = under.requests['textDocument/documentSymbol']?.p99 ?? NaN;
  for (const [method, { p99 }] of Object.entries(ours.requests)) {
    table.add(
      `${name}: ${method.slice('textDocument/'.length)}, p99`,
      p99,
      symbols,
      size === 2_000_000 ? { target: 3 } : {},
    );
  }
  table.add(
    `${name}: memory after the edits, MiB`,
    ours.memory,
    under.memory,
    size === 200_000 ? { target: 1.8, limit: 2.6 } : {},
  );
}

function intoReadme(): void {
  const node = process.versions.node.split('.')[0];
  const form = short ? 'the short form of the benchmark (texts of up to 200 kB, no peers)' : 'the whole benchmark';
  const run = `${form} on ${cpus().length} shared cores with a load of ${load.toFixed(0)} beside the benchmark, Node ${node}`;
  const readme = readFileSync('README.md', 'utf8');
  const mark = '<!-- bench -->';
  const [before = '', , after = ''] = readme.split(mark);
  writeFileSync('README.md', `${before}${mark}\n\n${table.markdown(run)}\n\n${mark}${after}`);
}

function throughput(): void {
  const text = reportOfSize(2_000_000);
  const path = '.cache/bench/report.txt';
  writeFileSync(path, text);
  const ours = analyseTimes(text, 9);
  let fastest = Infinity;
  for (const peer of peers) {
    const times = runPeer(peer, path);
    if (times === undefined) {
      console.log(`${peer.name} could not be measured`);
      continue;
    }
    fastest = Math.min(fastest, spread(times).median);
    table.add(`2 MB: whole analysis against ${peer.name}`, ours.median, spread(times).median, {
      target: peer.target,
    });
  }
  table.add('2 MB: a keystroke against the fastest linting peer', keystrokeAtTwo, fastest, { target: 0.1 });
  console.log(`whole analysis: ${(2000 / ours.median).toFixed(1)} MB/s`);
}
