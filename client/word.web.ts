/// <reference lib="webworker" />
import { readWord } from './word/read.js';
import { writeWord } from './word/write.js';
import type { WordAnswer, WordQuestion } from './word/messages.js';

/** The worker that converts Word files in the browser: one question, one answer. */
declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<WordQuestion>) => {
  const work = 'layout' in data ? writeWord(data.layout) : readWord(data.bytes);
  work.then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: String(error) }),
  );
};

function answer(message: WordAnswer): void {
  self.postMessage(message);
}
