import { builtInDocuments } from './documents.js';
import type { Knowledge } from './knowledge.js';
import { builtInTerms } from './terms.js';
import { builtInTypes } from './types.js';

let shipped: Knowledge | undefined;

/** What Baogao ships with: the same object at every call. */
export function builtInKnowledge(): Knowledge {
  return (shipped ??= { types: builtInTypes(), terms: builtInTerms(), documents: builtInDocuments() });
}
