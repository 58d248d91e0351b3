/** Runs in a thread of its own and bundle: loads nodejieba and its dictionaries there, then answers {@link Question}s. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

export interface Question {
  readonly id: number;
  readonly text: string;
}

/** What jieba gives: the words in order, each with its part of speech. */
export type TaggedWords = readonly { readonly word: string; readonly tag: string }[];

export type Message =
  { readonly type: 'ready' } | { readonly type: 'answer'; readonly id: number; readonly words: TaggedWords };

interface Jieba {
  load(): boolean;
  tag(text: string): TaggedWords;
}

// A package carries nodejieba beside this bundle; in the repository it is an installed dependency.
const packaged = join(__dirname, 'nodejieba');
const jieba = createRequire(__filename)(existsSync(packaged) ? packaged : 'nodejieba') as Jieba;
jieba.load();
say({ type: 'ready' });
parentPort?.on('message', ({ id, text }: Question) => say({ type: 'answer', id, words: jieba.tag(text) }));

function say(message: Message): void {
  parentPort?.postMessage(message);
}
