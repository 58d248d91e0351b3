import { documentCard } from '../knowledge/documentCard.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { termMatcher } from '../knowledge/matcher.js';
import { termCard, type TermCardOptions } from '../knowledge/termCard.js';

/** A term or document by its name. */
export interface CardName {
  readonly kind: 'term' | 'document';
  readonly name: string;
}

/** What Baogao shows of a term or document, as Markdown; undefined for a name it does not know. */
export function cardOf(knowledge: Knowledge, { kind, name }: CardName, options: TermCardOptions): string | undefined {
  if (kind === 'term') {
    const term = termMatcher(knowledge).named(name);
    return term === undefined ? undefined : termCard(term, options);
  }
  const document = knowledge.documents.find(({ title }) => title === name);
  return document === undefined ? undefined : documentCard(document, options.year, options.locale);
}
