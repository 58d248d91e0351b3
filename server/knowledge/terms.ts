import type { Term } from './knowledge.js';

/** The policy terms that Baogao ships, category by category. */
export function builtInTerms(): readonly Term[] {
  return [];
}
