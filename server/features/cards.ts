import { documentCard } from '../knowledge/documentCard.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { termMatcher } from '../knowledge/matcher.js';
import { termCard } from '../knowledge/termCard.js';
import type { Locale } from '../text/localized.js';

/** What Baogao shows of a term or document by its name, as Markdown; undefined for a name it does not know. */
export function cardOf(
  knowledge: Knowledge,
  kind: 'term' | 'document',
  name: string,
  year: number | undefined,
  locale: Locale,
): string | undefined {
  if (kind === 'term') {
    const term = termMatcher(knowledge).named(name);
    return term === undefined ? undefined : termCard(term, { year, locale });
  }
  const document = knowledge.documents.find(({ title }) => title === name);
  return document === undefined ? undefined : documentCard(document, year, locale);
}
