import { spawn, type ChildProcess } from 'node:child_process';
import { framed, type Attack } from './attacks.js';
import { Patience } from './patience.js';

/** A server that is spoken to in raw bytes, so that broken messages can be sent too. */
export class HostileClient {
  readonly #process: ChildProcess;
  #received = '';
  #nextId = 1;

  constructor(command: readonly string[] = ['dist/server.js', '--stdio']) {
    this.#process = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stdout?.on(
      'data',
      (chunk: Buffer) => (this.#received = (this.#received + chunk.toString()).slice(-200_000)),
    );
    this.#process.stderr?.resume();
    // Writing to a process that has ended fails; that it has ended is seen by its exit code.
    this.#process.stdin?.on('error', () => undefined);
  }

  send(bytes: Buffer): void {
    this.#process.stdin?.write(bytes);
  }

  /** Asks for the outline of a report that was open all the time, and gives what is wrong where it does not come. */
  async complaint(): Promise<string | undefined> {
    const id = `alive${this.#nextId++}`;
    const params = { textDocument: { uri: 'file:///alive.txt' } };
    this.send(framed(JSON.stringify({ jsonrpc: '2.0', id, method: 'textDocument/documentSymbol', params })));
    const patience = new Patience(this.#process);
    for (;;) {
      const answer = this.#answer(id);
      if (answer !== undefined) return answer.includes('一、照常工作') ? undefined : `it answered ${answer}`;
      const { complaint } = patience;
      if (complaint !== undefined) return complaint;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  initialize(): void {
    const params = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
    this.send(framed(JSON.stringify({ jsonrpc: '2.0', id: 'init', method: 'initialize', params })));
    this.send(framed(JSON.stringify({ jsonrpc: '2.0', method: 'initialized', params: {} })));
    const textDocument = { uri: 'file:///alive.txt', languageId: 'baogao', version: 1, text: '一、照常工作\n好。\n' };
    this.send(framed(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } })));
  }

  /** The answer to request `id`, when it has come whole. */
  #answer(id: string): string | undefined {
    const at = this.#received.indexOf(`"id":"${id}"`);
    if (at < 0) return undefined;
    const end = this.#received.indexOf('Content-Length', at);
    const answer = this.#received.slice(at, end < 0 ? undefined : end);
    return end < 0 && !answer.endsWith('}') ? undefined : answer;
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

/** Throws each attack at one server; says of each after which it no longer answered what happened (a new one then takes over). */
export async function survive(attacks: Iterable<Attack>, command?: readonly string[]): Promise<string[]> {
  const fatal: string[] = [];
  let client = new HostileClient(command);
  client.initialize();
  for (const { name, bytes } of attacks) {
    client.send(bytes);
    const complaint = await client.complaint();
    if (complaint === undefined) continue;
    fatal.push(`${name}: ${complaint}`);
    client.kill();
    client = new HostileClient(command);
    client.initialize();
  }
  client.kill();
  return fatal;
}
