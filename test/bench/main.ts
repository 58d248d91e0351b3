import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { folderTimes } from './folder.js';
import { cancellations, latencies, processes, startUp, type Contestant, type Latencies } from './latency.js';
import { markdownServerKeystrokes } from './markdownServer.js';
import { peers, runPeer } from './peers.js';
import { remarkServerKeystrokes } from './remarkServer.js';
import { spread } from './statistics.js';
import { median, once, p99, Table, type Figure } from './table.js';
import { reportOfSize } from './text.js';
import { analyseTimes } from './throughput.js';

// bench [--short] [--no-folder] [--readme]: every figure as a ratio to something measured in the same run. --short is what CI runs: small
// sizes, no peers, no folder of 10,000 reports, and limits far above what a quiet machine shows, so that it fails on a regression and not on
// a busy hour. --readme puts the table into README.md, from a quiet machine only.
const short = process.argv.includes('--short');
const withFolder = !short && !process.argv.includes('--no-folder');
const sizes = short ? [20_000, 200_000] : [20_000, 200_000, 2_000_000, 10_000_000];
const methods = [
  'textDocument/documentSymbol',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/semanticTokens/full',
  'textDocument/codeAction',
];

/** Those of {@link methods} that have a target. */
const targeted = new Set(methods.filter((method) => !method.includes('semanticTokens')));

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
table.add('start → first diagnostics, 30 kB', median(start), median(floorStart), { target: 1.6, limit: 5 });
table.add('the same for the first time after an update', median(firstStart), median(floorStart), { limit: 8 });
table.add('the same against an empty Node process', median(start), median(node), {});
writeFileSync('.cache/bench/one.txt', one);
const check = [`${built}/cli.js`, 'check', '.cache/bench/one.txt', '--fail-on', 'never'];
await processes(check, 1);
const checked = await processes(check, short ? 5 : 11);
table.add('baogao check of 30 kB against an empty Node process', median(checked), median(node), { limit: 14 });

let keystrokeAtTwo: Figure = once(NaN);
for (const size of sizes) {
  const text = reportOfSize(size);
  const strokes = short ? 200 : 1000;
  const under = await latencies(floor, text, strokes, ['textDocument/documentSymbol']);
  const ours = await latencies(baogao, text, strokes, methods);
  report(size, under, ours);
  if (size !== 2_000_000) continue;
  keystrokeAtTwo = median(ours.keystroke);
  await againstAsManySymbols(text, ours);
}
if (!short) {
  await peersOnOneText();
  const cancelled = await cancellations(baogao, reportOfSize(2_000_000), 15);
  table.add('2 MB: a cancelled request answered, ms against 15', p99(cancelled), once(15), { target: 1 });
}
if (withFolder) {
  const { one, two, half } = folderTimes(`${built}/cli.js`, 10_000);
  table.add('10,000 reports, one thread, against twice 5,000', once(one), once(half * 2), { target: 1.1 });
  table.add('10,000 reports, one thread against two', once(one), once(two), { target: 1.8, atLeast: true });
}
table.print(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
if (process.argv.includes('--readme')) intoReadme();
writeFileSync('.cache/bench/figures.json', JSON.stringify(table.rows, null, 2));
process.exitCode = table.rows.some((row) => row.regressed) ? 1 : 0;

function report(size: number, under: Latencies, ours: Latencies): void {
  const name = size < 1_000_000 ? `${size / 1000} kB` : `${size / 1_000_000} MB`;
  const add: Table['add'] = (figure, ...measured) => {
    table.add(`${name}: ${figure}`, ...measured);
  };
  add('keystroke → diagnostics, median', median(ours.keystroke), median(under.keystroke), { target: 3, limit: 25 });
  add('keystroke → diagnostics, p99', p99(ours.keystroke), p99(under.keystroke), { target: 2.5 });
  add('a keystroke that makes or mends a fault, p99', p99(ours.fault), p99(under.fault), { target: 2.5 });
  add('Enter in a paragraph → diagnostics, p99', p99(ours.enter), p99(under.enter), { target: 2.5 });
  add('Enter in a heading → diagnostics, p99', p99(ours.heading), p99(under.heading), { target: 2.5 });
  add('open → diagnostics', once(ours.open), once(under.open), {});
  const asked = under.requests['textDocument/documentSymbol'];
  const askedFirst = under.firstRequests['textDocument/documentSymbol'];
  if (asked === undefined || askedFirst === undefined) throw new Error('nothing measured');
  for (const [method, answers] of Object.entries(ours.requests)) {
    const asks = method.slice('textDocument/'.length);
    const hasTarget = size === 2_000_000 && targeted.has(method);
    add(`${asks}, p99`, p99(answers), p99(asked), hasTarget ? { target: 3 } : {});
    add(`the first ${asks}`, once(ours.firstRequests[method] ?? NaN), once(askedFirst), {});
  }
  add('memory after opening, MiB', once(ours.memoryAtFirst), once(under.memoryAtFirst), {});
  const bounds = size === 200_000 ? { target: 1.8, limit: 2.6 } : {};
  add('memory after the edits, MiB', once(ours.memory), once(under.memory), bounds);
}

/** What of an outline's time is due to its size: beside a server that answers with as many symbols, made beforehand. */
async function againstAsManySymbols(text: string, ours: Latencies): Promise<void> {
  const method = 'textDocument/documentSymbol';
  const count = text.match(/^[一二三四（].?.?[、）]/gm)?.length ?? 0;
  const asMany: Contestant = { name: 'symbols', command: [...floor.command, `--symbols=${count}`] };
  const under = await latencies(asMany, text, 10, [method]);
  const [answers, asked] = [ours.requests[method], under.requests[method]];
  if (answers === undefined || asked === undefined) throw new Error('nothing measured');
  table.add(
    `2 MB: documentSymbol against a server that has ${count} symbols at hand, p99`,
    p99(answers),
    p99(asked),
    {},
  );
}

function intoReadme(): void {
  const node = process.versions.node.split('.')[0];
  const whole = withFolder ? 'the whole benchmark' : 'the whole benchmark but for the folder of 10,000 reports';
  const form = short ? 'the short form of the benchmark (texts of up to 200 kB, no peers)' : whole;
  const run = `${form} on ${cpus().length} shared cores with a load of ${load.toFixed(0)} beside the benchmark, Node ${node}`;
  const readme = readFileSync('README.md', 'utf8');
  const mark = '<!-- bench -->';
  const [before = '', , after = ''] = readme.split(mark);
  writeFileSync('README.md', `${before}${mark}\n\n${table.markdown(run)}\n\n${mark}${after}`);
}

/** The same 2 MB before those who do something alike: linters whole, language servers keystroke by keystroke. */
async function peersOnOneText(): Promise<void> {
  const text = reportOfSize(2_000_000);
  const path = '.cache/bench/report.txt';
  writeFileSync(path, text);
  const ours = analyseTimes(text, 9);
  let fastest: Figure = once(Infinity);
  for (const peer of peers) {
    const times = runPeer(peer, path);
    if (times === undefined) {
      console.log(`${peer.name} could not be measured`);
      continue;
    }
    const theirs = median(spread(times));
    if (theirs.value < fastest.value) fastest = theirs;
    table.add(`2 MB: whole analysis against ${peer.name}`, median(ours), theirs, { target: peer.target });
  }
  table.add('2 MB: a keystroke against the fastest linting peer', keystrokeAtTwo, fastest, { target: 0.1 });
  const remark = await remarkServerKeystrokes(text, 10);
  if (remark === undefined) console.log('the remark server could not be measured');
  else table.add('2 MB: a keystroke against remark’s server', keystrokeAtTwo, median(remark), { target: 0.1 });
  const outlined = await markdownServerKeystrokes(text, 10);
  if (outlined === undefined) console.log('the Markdown server could not be measured');
  else table.add('2 MB: a keystroke against the Markdown server’s outline', keystrokeAtTwo, median(outlined), {});
  console.log(`whole analysis: ${(2000 / ours.median).toFixed(1)} MB/s`);
}
