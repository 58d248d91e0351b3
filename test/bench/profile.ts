import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { ServerProcess } from '../protocol/client.js';
import { reportOfSize } from './text.js';

// profile: where the time goes that the benchmark measures, by the folders of the house and what V8 and Node add, in
// hundredths of what each task takes. For whoever asks why a target is missed. Expects a built server.

type Profile = Profiler.Profile;

/** Where the lines of a bundle come from: the bundler writes the path above what it takes from a file. */
class Origins {
  readonly #files: string[] = [];

  constructor(bundle: string) {
    let file = '';
    for (const line of readFileSync(bundle, 'utf8').split('\n')) {
      file = /^\s*\/\/ ((?:server|node_modules)\/\S+)$/.exec(line)?.[1] ?? file;
      this.#files.push(file);
    }
  }

  /** The folder of line `number`, counted from 0; of packages their name. */
  folderOf(number: number): string {
    const parts = (this.#files[number] ?? '').split('/');
    const [top, second = '', third = ''] = parts;
    if (top === 'node_modules') return 'protocol library';
    if (second === 'knowledge' && third === 'data') return 'knowledge/data';
    return parts.length > 3 && (second === 'rules' || second === 'facts') ? `${second}/${third}` : second;
  }
}

/** Milliseconds of each group of functions in `profile`. */
function timesIn(profile: Profile, bundle: string, origins: Origins): Map<string, number> {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const times = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const frame = nodes.get(id)?.callFrame;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    const group = frame.url.endsWith(bundle)
      ? origins.folderOf(frame.lineNumber) || 'loading the program'
      : groupOutside(frame);
    times.set(group, (times.get(group) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  }
  return times;
}

function groupOutside({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === 'Script') return 'reading the kept code';
  return url === '' ? 'V8' : 'Node';
}

function print(name: string, runs: readonly Map<string, number>[]): void {
  const sums = new Map<string, number>();
  for (const run of runs) for (const [group, time] of run) sums.set(group, (sums.get(group) ?? 0) + time);
  const total = [...sums.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\n${name}`);
  for (const [group, time] of [...sums].sort((a, b) => b[1] - a[1])) {
    const share = (100 * time) / total;
    if (share >= 1) console.log(`${share.toFixed(0).padStart(4)} %  ${group}`);
  }
}

/** Profiles of the built server from its start to the first diagnostics of 30 kB, after an unmeasured run. */
async function startProfiles(times: number): Promise<Map<string, number>[]> {
  process.env['XDG_CACHE_HOME'] = resolve('.cache');
  const text = reportOfSize(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'baogao-profile-'));
  const options = ['--cpu-prof', '--cpu-prof-interval', '200', `--cpu-prof-dir=${folder}`];
  for (let time = 0; time <= times; time++) {
    const server = new ServerProcess(...(time === 0 ? [] : options), 'dist/server.js', '--stdio');
    await server.initialize();
    await server.open('file:///report.txt', text);
    await server.diagnostics('file:///report.txt');
    await server.stop();
  }
  const origins = new Origins('dist/server.main.js');
  const profiles = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  rmSync(folder, { recursive: true });
  return profiles.map((profile) => timesIn(profile, 'server.main.js', origins));
}

const own = process.argv[1] ?? '';
const ownOrigins = new Origins(own);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });

/** The profile of `work`, which runs in this process. */
async function profileOf(work: () => void): Promise<Map<string, number>> {
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  return timesIn(profile, own, ownOrigins);
}

const knowledge = builtInKnowledge();
const content = reportOfSize(2_000_000);
const read = (): ReportText => new ReportText('file:///report.txt', 'baogao', 0, content);
const whole = (): void => void analyse(read(), knowledge, defaultSettings);

print('start → first diagnostics, 30 kB', await startProfiles(7));
whole();
print('whole analysis of 2 MB, repeated', [await profileOf(whole), await profileOf(whole)]);

const text = read();
analyse(text, knowledge, defaultSettings);
const line = content.split('\n').findIndex((each, index) => index > text.lineCount >> 1 && each.startsWith('（'));
const [start, behind] = [
  { line, character: 3 },
  { line: line + 1, character: 0 },
];
const enter = (): void => {
  for (let stroke = 0; stroke < 60; stroke++) {
    const isTyped = stroke % 2 === 0;
    text.edit({ start, end: isTyped ? start : behind }, isTyped ? '\n' : '');
    analyse(text, knowledge, defaultSettings);
  }
};
enter();
print('Enter in a heading at 2 MB, repeated', [await profileOf(enter)]);
