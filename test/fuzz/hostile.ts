import { spawn, type ChildProcess } from 'node:child_process';
import { framed, type Attack } from './attacks.js';

/** A server that is spoken to in raw bytes, so that broken messages can be sent too. */
export class HostileClient {
  readonly #process: ChildProcess;
  #received = '';
  #nextId = 1;
  #exited = false;

  constructor(command: readonly string[] = ['dist/server.js', '--stdio']) {
    this.#process = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stdout?.on(
      'data',
      (chunk: Buffer) => (this.#received = (this.#received + chunk.toString()).slice(-200_000)),
    );
    this.#process.stderr?.resume();
    this.#process.stdin?.on('error', () => (this.#exited = true));
    this.#process.on('exit', () => (this.#exited = true));
  }

  send(bytes: Buffer): void {
    this.#process.stdin?.write(bytes);
  }

  /** Asks for the outline of a report that was open all the time; false where it does not come in `milliseconds`. */
  async isAlive(milliseconds = 30_000): Promise<boolean> {
    const id = `alive${this.#nextId++}`;
    const params = { textDocument: { uri: 'file:///alive.txt' } };
    this.send(framed(JSON.stringify({ jsonrpc: '2.0', id, method: 'textDocument/documentSymbol', params })));
    const deadline = Date.now() + milliseconds;
    while (!this.#exited && Date.now() < deadline) {
      const answer = this.#answer(id);
      if (answer !== undefined) return answer.includes('一、照常工作');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return false;
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

/** Throws each attack at one server; gives the names of those after which it no longer answered (a new one then takes over). */
export async function survive(attacks: Iterable<Attack>, command?: readonly string[]): Promise<string[]> {
  const fatal: string[] = [];
  let client = new HostileClient(command);
  client.initialize();
  for (const { name, bytes } of attacks) {
    client.send(bytes);
    if (await client.isAlive()) continue;
    fatal.push(name);
    client.kill();
    client = new HostileClient(command);
    client.initialize();
  }
  client.kill();
  return fatal;
}
