import type { Layout } from '../../server/features/protocol.js';
import type { WordText } from './read.js';

/** What the worker is asked: to write a layout or to read a file. */
export type WordQuestion = { readonly layout: Layout } | { readonly bytes: Uint8Array };

export type WordAnswer = { readonly result: Uint8Array | WordText } | { readonly error: string };
