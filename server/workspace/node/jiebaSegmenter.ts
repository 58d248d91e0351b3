import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { segmentWithIntl, type Segmentation, type Segmenter, type Word } from '../../text/segmenter.js';
import type { Message, Question, TaggedWords } from './segmenterWorker.js';

/**
 * jieba in a thread of its own, started by the first question. Loading takes about a second, so until it is done, and
 * for good where the native add-on cannot run, the answers come from `Intl.Segmenter` at once: nobody waits.
 *
 * @param workerFile the built worker; by default the one beside the bundle that holds this class
 */
export class JiebaSegmenter implements Segmenter {
  #worker: Worker | undefined;
  #starting: Promise<void> | undefined;
  #state: 'unused' | 'loading' | 'ready' | 'failed' = 'unused';
  #lastId = 0;
  readonly #waiting = new Map<number, (words: TaggedWords | undefined) => void>();

  constructor(private readonly workerFile = join(__dirname, 'segmenter.js')) {}

  async segment(text: string): Promise<Segmentation> {
    if (this.#state === 'unused') this.#starting = this.#start().catch(() => this.#fail());
    const words = this.#state === 'ready' ? locate(text, await this.#ask(text)) : undefined;
    return words === undefined ? segmentWithIntl(text) : { engine: 'jieba', words };
  }

  /** Ends the thread and frees its memory. */
  async close(): Promise<void> {
    await this.#starting;
    await this.#worker?.terminate();
  }

  async #start(): Promise<void> {
    this.#state = 'loading';
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(this.workerFile, { stdout: true, stderr: true });
    // The thread must not keep a process alive that has nothing else to do.
    worker.unref();
    worker.on('message', (message: Message) => this.#receive(message));
    worker.on('error', () => this.#fail());
    worker.on('exit', () => this.#fail());
    this.#worker = worker;
  }

  #ask(text: string): Promise<TaggedWords | undefined> {
    const question: Question = { id: ++this.#lastId, text };
    return new Promise((resolve) => {
      this.#waiting.set(question.id, resolve);
      this.#worker?.postMessage(question);
    });
  }

  #receive(message: Message): void {
    if (message.type === 'ready') {
      this.#state = 'ready';
      return;
    }
    this.#waiting.get(message.id)?.(message.words);
    this.#waiting.delete(message.id);
  }

  #fail(): void {
    this.#state = 'failed';
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}

/** The words with their places in `text`; undefined unless they cover it, since jieba replaces broken characters. */
function locate(text: string, tagged: TaggedWords | undefined): readonly Word[] | undefined {
  if (tagged === undefined) return undefined;
  let start = 0;
  const words = tagged.map(({ word, tag }) => {
    const end = start + word.length;
    const located = { word: text.slice(start, end), start, tag };
    start = end;
    return located;
  });
  return start === text.length ? words : undefined;
}
