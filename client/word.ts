import type { Layout } from '../server/features/protocol.js';
import type { WordText } from './word/read.js';

export { readWord } from './word/read.js';
export { writeWord } from './word/write.js';

/** Turns reports into Word files and back. Loaded when it is first needed, as a bundle of its own. */
export interface WordConverter {
  writeWord(layout: Layout): Promise<Uint8Array>;
  readWord(bytes: Uint8Array): Promise<WordText>;
}
