import type { CitedDocument } from './knowledge.js';

/** The documents that reports cite, as Baogao ships them. Read at first use. */
export function builtInDocuments(): readonly CitedDocument[] {
  return [];
}
