import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Offer } from './item.js';

/** Terms that begin with a digit or letter (1+N, 12345热线) come behind the others, which are wanted far more often. */
const startsChinese = /^["“‘《]?\p{Script=Han}/u;

/** The glossary's terms and the report's own unit: what is written in full everywhere in the text. */
export function offerTerms({ context }: AnalysedReport): Offer[] {
  const offers: Offer[] = context.knowledge.terms.map((term) => ({
    label: term.term,
    detail: term.category,
    kind: CompletionItemKind.Keyword,
    rank: startsChinese.test(term.term) ? 3 : 4,
    data: { kind: 'term', name: term.term },
  }));
  if (context.unit !== undefined) offers.push({ label: context.unit, kind: CompletionItemKind.Constant, rank: 2 });
  return offers;
}
