import type { AnalysedReport } from '../analyse.js';
import { citationsOf } from '../facts/reportCitations.js';
import { termsOnLine } from '../facts/terms.js';
import type { CitedDocument, Term } from '../knowledge/knowledge.js';
import { firstDay, lastDay, validityIn } from '../knowledge/validity.js';
import { rangeOnLine, type Range } from '../text/position.js';
import { cardOf } from './cards.js';
import { answer, withReport, type Feature } from './feature.js';
import type { KnowledgeInUse, NamedInReport } from './protocol.js';

/** The terms and documents that a report names, with their status in its year: `baogao/knowledgeInUse`, `baogao/card`. */
export const knowledgeInUse: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/knowledgeInUse', withReport(session, null, knowledgeOf));
    answer(
      session,
      'baogao/card',
      withReport(session, null, ({ context }, { kind, name }) => {
        return cardOf(context.knowledge, { kind, name }, { year: context.year, locale: session.locale }) ?? null;
      }),
    );
  },
};

/** What `report` names, each where it is first named. */
export function knowledgeOf(report: AnalysedReport): KnowledgeInUse {
  return { terms: termsOf(report), documents: documentsOf(report) };
}

function termsOf({ text, context }: AnalysedReport): NamedInReport[] {
  const named = new Names();
  for (const line of text.lines) {
    for (const { term, span } of termsOnLine(line, context.knowledge)) {
      named.add(term.term, termStatus(term, context.year), rangeOnLine(line.number, span));
    }
  }
  return named.list;
}

function documentsOf(report: AnalysedReport): NamedInReport[] {
  const named = new Names();
  for (const [line, { citation, resolution }] of citationsOf(report)) {
    const document = resolution?.document;
    const status = document === undefined ? 'unknown' : documentStatus(document, report.context.year);
    named.add(document?.title ?? citation.title, status, rangeOnLine(line.number, citation.span));
  }
  return named.list;
}

function documentStatus(document: CitedDocument, year: number | undefined): NamedInReport['status'] {
  if (year === undefined) return document.status === 'in-force' ? 'current' : 'past';
  const validity = validityIn(document, year);
  return validity === 'in-force' ? 'current' : validity;
}

function termStatus({ valid }: Term, year: number | undefined): NamedInReport['status'] {
  if (year === undefined) return 'current';
  if (valid?.to !== undefined && lastDay(valid.to) < `${year}-01-01`) return 'past';
  return valid?.from !== undefined && firstDay(valid.from) > `${year}-12-31` ? 'future' : 'current';
}

/** Places of one name that a view shows. */
const mostPlaces = 100;

/** Things by name, in the order in which they are first named. */
class Names {
  readonly #byName = new Map<
    string,
    { name: string; status: NamedInReport['status']; count: number; places: Range[] }
  >();

  add(name: string, status: NamedInReport['status'], place: Range): void {
    const known = this.#byName.get(name);
    if (known === undefined) {
      this.#byName.set(name, { name, status, count: 1, places: [place] });
      return;
    }
    known.count++;
    if (known.places.length < mostPlaces) known.places.push(place);
  }

  get list(): NamedInReport[] {
    return [...this.#byName.values()];
  }
}
