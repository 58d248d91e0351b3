import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Term } from '../../knowledge/knowledge.js';
import type { Offer } from './item.js';

/** Terms that begin with a digit or letter (1+N, 12345热线) come behind the others, which are wanted far more often. */
const startsChinese = /^["“‘《]?\p{Script=Han}/u;
const offersOf = new WeakMap<readonly Term[], readonly Offer[]>();

/** The glossary's terms and the report's own unit: what is written in full everywhere in the text. */
export function offerTerms({ context }: AnalysedReport): readonly Offer[] {
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
  const offers = terms.map(({ term, category }): Offer => ({
    label: term,
    detail: category,
    kind: CompletionItemKind.Keyword,
    rank: startsChinese.test(term) ? 3 : 4,
    data: { kind: 'term', name: term },
  }));
  return offers.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : Number(a.label > b.label)));
}
