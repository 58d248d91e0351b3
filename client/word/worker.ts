/// <reference lib="webworker" />
import type { WordConverter } from '../word.js';
import type { WordAnswer, WordQuestion } from './messages.js';
import type { WordText } from './read.js';

/** A converter that works in a worker made of `script`, one for each question. */
export function workerConverter(script: string): WordConverter {
  return {
    writeWord: async (layout) => (await ask(script, { layout })) as Uint8Array,
    readWord: async (bytes) => (await ask(script, { bytes })) as WordText,
  };
}

function ask(script: string, question: WordQuestion): Promise<Uint8Array | WordText> {
  const worker = new Worker(script);
  return new Promise<Uint8Array | WordText>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
