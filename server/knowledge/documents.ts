import documents from './data/documents.json' with { type: 'json' };
import otherLaws from './data/otherLaws.json' with { type: 'json' };
import type { CitedDocument } from './knowledge.js';

/** The documents that reports cite, as Baogao ships them. */
export function builtInDocuments(): readonly CitedDocument[] {
  return documents as CitedDocument[];
}

/** Titles, without 中华人民共和国, of other national laws, past, present or long planned: right titles of which no more is known. */
export function otherLawTitles(): readonly string[] {
  return otherLaws;
}
