import documents from './data/documents.json' with { type: 'json' };
import type { CitedDocument } from './knowledge.js';

/** The documents that reports cite, as Baogao ships them. */
export function builtInDocuments(): readonly CitedDocument[] {
  return documents as CitedDocument[];
}
