import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { Position } from 'vscode-languageserver-protocol';
import { ServerProcess } from '../protocol/client.js';
import { spread, type Spread } from './statistics.js';

/** A server to measure: what to start it with. */
export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
}

const uri = 'file:///%E6%8A%A5%E5%91%8A.txt';

/** Milliseconds that `work` takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds from starting the process to the first diagnostics of `text`, `times` times, the contestants in turn. */
export async function startUp(contestants: readonly Contestant[], text: string, times: number): Promise<Spread[]> {
  const series = contestants.map((): number[] => []);
  for (let round = 0; round < times; round++) {
    for (const [index, { command }] of contestants.entries()) {
      let server: ServerProcess | undefined;
      const milliseconds = await timed(async () => {
        server = new ServerProcess(...command);
        await server.initialize();
        await server.open(uri, text);
        await server.diagnostics(uri);
      });
      series[index]?.push(milliseconds);
      await server?.stop();
    }
  }
  return series.map(spread);
}

/** Milliseconds that Node needs from its start to its end with these arguments. */
export async function processes(args: readonly string[], times: number): Promise<Spread> {
  const series: number[] = [];
  for (let round = 0; round < times; round++) {
    const run = (): Promise<unknown> =>
      new Promise((done) => spawn(process.execPath, args, { stdio: 'ignore' }).once('exit', done));
    series.push(await timed(run));
  }
  return spread(series);
}

/** What one contestant needs for each request at one size, in milliseconds. */
export interface Latencies {
  readonly open: number;
  readonly keystroke: Spread;
  /** A keystroke that makes or mends a fault. */
  readonly fault: Spread;
  /** Enter in the middle of a paragraph, and taking it back. */
  readonly enter: Spread;
  /** Enter behind the ordinal of a heading, which ends it, and taking it back. */
  readonly heading: Spread;
  /** Of each method the answers after the first. */
  readonly requests: Readonly<Record<string, Spread>>;
  readonly firstRequests: Readonly<Record<string, number>>;
  /** Resident set after opening and after the edits, in MiB. */
  readonly memoryAtFirst: number;
  readonly memory: number;
}

/** Above this many characters what takes long is asked fewer times: some answers are megabytes. */
const longText = 1_000_000;

/** Keystrokes in the middle of `text`, each followed by its diagnostics; then every request in `methods`. */
export async function latencies(
  { command }: Contestant,
  text: string,
  keystrokes: number,
  methods: readonly string[],
): Promise<Latencies> {
  const server = new ServerProcess(...command);
  await server.initialize();
  const open = await timed(async () => {
    await server.open(uri, text);
    await server.diagnostics(uri);
  });
  const memoryAtFirst = residentSet(server.process.pid ?? 0);
  const lines = text.split('\n');
  const position = { line: paragraphBehind(lines, lines.length >> 1), character: 5 };
  const clause = { ...position, character: clauseIn(lines[position.line] ?? '') };
  const heading = { line: headingBehind(lines, lines.length >> 1), character: 3 };
  let version = 1;
  const pull = pulling(server);
  /** Types at `start` and takes it back, `count` strokes in all. */
  const type = async (count: number, typed = '好', start = position): Promise<number[]> => {
    const series: number[] = [];
    const behind =
      typed === '\n' ? { line: start.line + 1, character: 0 } : { ...start, character: start.character + typed.length };
    for (let stroke = 0; stroke < count; stroke++) {
      const insert = stroke % 2 === 0;
      const end = insert ? start : behind;
      series.push(
        await timed(async () => {
          await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: ++version },
            contentChanges: [{ range: { start, end }, text: insert ? typed : '' }],
          });
          await pull();
        }),
      );
    }
    return series;
  };
  await type(20);
  const keystroke = spread(await type(keystrokes));
  const fault = spread(await type(keystrokes / 5, '的的'));
  const enter = spread(await type(keystrokes / 5, '\n', clause));
  // Each reads the structure of the whole text anew.
  const split = spread(await type(text.length > longText ? 40 : keystrokes / 5, '\n', heading));
  const memory = residentSet(server.process.pid ?? 0);
  const requests: Record<string, Spread> = {};
  const firstRequests: Record<string, number> = {};
  for (const method of methods) {
    const [first = NaN, ...others] = await ask(server, method, position, text.length > longText ? 40 : 201);
    firstRequests[method] = first;
    requests[method] = spread(others);
  }
  await server.stop();
  return { open, keystroke, fault, enter, heading: split, requests, firstRequests, memoryAtFirst, memory };
}

/** Milliseconds from cancelling the first request for the diagnostics of `text`, at different moments of its analysis, to its answer. */
export async function cancellations({ command }: Contestant, text: string, times: number): Promise<Spread> {
  const series: number[] = [];
  for (let round = 0; round < times; round++) {
    const server = new ServerProcess(...command);
    await server.initialize();
    await server.open(uri, text);
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const refused = answer.then(
      () => false,
      () => true,
    );
    await new Promise((resolve) => setTimeout(resolve, 50 * (round + 1)));
    const milliseconds = await timed(() => {
      source.cancel();
      return refused;
    });
    if (await refused) series.push(milliseconds);
    await server.stop();
  }
  return spread(series);
}

/** Asks for the diagnostics as an editor does: with the name of the last answer, so that an unchanged one is not sent again. */
function pulling(server: ServerProcess): () => Promise<void> {
  let previousResultId: string | undefined;
  return async () => {
    const params = { textDocument: { uri }, previousResultId };
    const report = await server.connection.sendRequest<{ resultId?: string }>('textDocument/diagnostic', params);
    previousResultId = report.resultId;
  };
}

/** The first line at or behind `from` that holds a paragraph. */
function paragraphBehind(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.length > 60);
  return at < 0 ? from : at;
}

/** The offset behind the comma that is nearest to the middle of `line` from the left; its middle where there is none. */
function clauseIn(line: string): number {
  const comma = line.lastIndexOf('，', line.length >> 1);
  return comma < 0 ? line.length >> 1 : comma + 1;
}

/** The first line at or behind `from` that is a heading of the second level. */
function headingBehind(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.startsWith('（'));
  return at < 0 ? from : at;
}

async function ask(server: ServerProcess, method: string, position: Position, times: number): Promise<number[]> {
  const params = {
    textDocument: { uri },
    position,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  const series: number[] = [];
  for (let time = 0; time < times; time++)
    series.push(await timed(() => server.connection.sendRequest(method, params)));
  return series;
}

/** Resident set of a process in MiB, as the kernel counts it. */
export function residentSet(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024;
}
