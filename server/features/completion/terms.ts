import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Offer } from './item.js';

/** The glossary's terms and the report's own unit: what is written in full everywhere in the text. */
export function offerTerms({ context }: AnalysedReport): Offer[] {
  const offers: Offer[] = context.knowledge.terms.map((term) => ({
    label: term.term,
    detail: term.category,
    kind: CompletionItemKind.Keyword,
    rank: 3,
    data: { kind: 'term', name: term.term },
  }));
  if (context.unit !== undefined) offers.push({ label: context.unit, kind: CompletionItemKind.Constant, rank: 2 });
  return offers;
}
