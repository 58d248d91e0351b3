/// <reference lib="dom" />
import type { Layout, Overview, Requests } from '../../server/features/protocol.js';
import type { WordAnswer, WordQuestion } from '../../client/word/messages.js';

/** What was seen of the web bundles in the page. */
export interface Seen {
  readonly sections: readonly string[];
  readonly paragraphs: number;
  /** The text that came back from the Word file that was made of the report. */
  readonly text: string;
}

/** Asks the server in its worker about a report, and sends the report through Word in the other worker. */
async function tryBundles(text: string): Promise<Seen> {
  const server = new Server();
  await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
  server.tell('initialized', {});
  const uri = 'vscode-vfs://folder/report.txt';
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'baogao', version: 1, text } });
  const params: Requests['baogao/overview']['params'] = { textDocument: { uri } };
  const overview = (await server.ask('baogao/overview', params)) as Overview;
  const layout = (await server.ask('baogao/layout', params)) as Layout;
  const bytes = (await word({ layout })) as Uint8Array;
  const back = (await word({ bytes })) as { text: string };
  return {
    sections: overview.sections.map(({ id, state }) => `${id}: ${state}`),
    paragraphs: layout.paragraphs.length,
    text: back.text,
  };
}

/** The language server in a worker, spoken to as the editor does. */
class Server {
  readonly #worker = new Worker('/server.web.js');
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<{ id?: number; method?: string; result?: unknown }>) => {
      if (data.id === undefined) return;
      if (data.method === undefined) this.#waiting.get(data.id)?.(data.result);
      else this.#worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    };
  }

  ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#last;
    this.#worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  tell(method: string, params: object): void {
    this.#worker.postMessage({ jsonrpc: '2.0', method, params });
  }
}

function word(question: WordQuestion): Promise<unknown> {
  const worker = new Worker('/word.web.js');
  return new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

Object.assign(window, { tryBundles });
