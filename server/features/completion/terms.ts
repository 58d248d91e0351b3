import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Report } from '../../document/report.js';
import type { Term } from '../../knowledge/knowledge.js';
import type { Offer } from './item.js';

/** Terms that begin with a digit or letter (1+N, 12345热线) come behind the others, which are wanted far more often. */
const startsChinese = /^["“‘《]?[\u4e00-\u9fff]/;
const offersOf = new WeakMap<readonly Term[], readonly Offer[]>();

/** The glossary's terms and the report's own unit: what is written in full everywhere in the text. */
export function offerTerms({ context }: Report): readonly Offer[] {
  const { knowledge, unit } = context;
  let offers = offersOf.get(knowledge.terms);
  if (offers === undefined) {
    offers = inOrder(knowledge.terms);
    offersOf.set(knowledge.terms, offers);
  }
  if (unit === undefined) return offers;
  return [{ label: unit, kind: CompletionItemKind.Constant, rank: 2 }, ...offers];
}

/** Made once, and in the order in which most of them are sent. */
function inOrder(terms: readonly Term[]): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const { term, category } of terms) {
    const rank = startsChinese.test(term) ? 3 : 4;
    const data = { kind: 'term', name: term } as const;
    offers.set(`${rank}${term}`, { label: term, detail: category, kind: CompletionItemKind.Keyword, rank, data });
  }
  // Sorted without a comparator, which the first completion would wait for.
  return [...offers.keys()].sort().flatMap((key) => offers.get(key) ?? []);
}
