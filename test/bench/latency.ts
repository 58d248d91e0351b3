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
  readonly requests: Readonly<Record<string, Spread>>;
  /** Resident set after the edits, in MiB. */
  readonly memory: number;
}

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
  const lines = text.split('\n');
  const position = { line: paragraphBehind(lines, lines.length >> 1), character: 5 };
  let version = 1;
  const pull = pulling(server);
  const type = async (count: number, typed = '好'): Promise<number[]> => {
    const series: number[] = [];
    const behind =
      typed === '\n'
        ? { line: position.line + 1, character: 0 }
        : { ...position, character: position.character + typed.length };
    for (let stroke = 0; stroke < count; stroke++) {
      const insert = stroke % 2 === 0;
      const end = insert ? position : behind;
      series.push(
        await timed(async () => {
          await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: ++version },
            contentChanges: [{ range: { start: position, end }, text: insert ? typed : '' }],
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
  const enter = spread(await type(keystrokes / 5, '\n'));
  const requests: Record<string, Spread> = {};
  for (const method of methods) requests[method] = spread(await ask(server, method, position, 60));
  const memory = residentSet(server.process.pid ?? 0);
  await server.stop();
  return { open, keystroke, fault, enter, requests, memory };
}

/** Milliseconds from cancelling the first request for the diagnostics of `text`, in the middle of its analysis, to its answer. */
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
    await new Promise((resolve) => setTimeout(resolve, 100));
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
