import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver-protocol';
import { MarkupKind } from 'vscode-languageserver-types';
import type { Report } from '../../document/report.js';
import type { Position } from '../../text/position.js';
import { cardOf } from '../cards.js';
import { withReading, type Feature, type Session } from '../feature.js';
import { glossaryLinks } from '../glossaryLinks.js';
import { offerDocuments } from './documents.js';
import { offerEnumerators } from './enumerators.js';
import { offerFigures } from './figures.js';
import { fit, inOrderOfItems, itemDataFrom, itemOf, type Fitting } from './item.js';
import { readBefore } from './prefix.js';
import { offerSections } from './sections.js';
import { offerSentences } from './sentences.js';
import { offerTerms } from './terms.js';

/** At most this many items are sent, the begun ones first: the list is asked for anew at every character. */
const mostItems = 100;
/** Behind 《 the titles stand alone, and may be looked through. */
const mostTitles = 400;

/**
 * Completion on demand, and behind 《. No other mark triggers it: a list that opens at every ， or while an input method
 * composes is in the writer's way.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['《'], resolveProvider: true } }),
  register(session) {
    session.connection.onCompletion(
      withReading(session, null, (report, { position }: CompletionParams) => completionsAt(report, position)),
    );
    session.connection.onCompletionResolve((item) => resolve(session, item));
  },
};

/** What may be written at `position`. Incomplete, since what was typed in initials is matched here and not by the editor. */
export function completionsAt(report: Report, position: Position): CompletionList {
  const here = report.text.clamp(position);
  const before = readBefore(report.text.lineAt(here.line)?.raw ?? '', here.character);
  const titles = offerDocuments(report, before);
  const offers = titles ?? [
    ...offerEnumerators(before),
    ...offerSections(report, before, here),
    ...offerFigures(report, before, here),
    ...offerSentences(report, before, here),
    ...offerTerms(report),
  ];
  const fitting: Fitting[] = [];
  for (const offer of offers) {
    const each = fit(offer, before);
    if (each !== undefined) fitting.push(each);
  }
  fitting.sort(inOrderOfItems);
  const most = titles === undefined ? mostItems : mostTitles;
  const items = fitting.slice(0, most).map((each, index) => itemOf(each, index, before, here, report.text.uri));
  return { isIncomplete: true, items };
}

function resolve(session: Session, item: CompletionItem): CompletionItem {
  const data = itemDataFrom(item.data);
  const report = data === undefined ? undefined : session.workspace.reading(data.report);
  if (data === undefined || report === undefined) return item;
  const { knowledge, year } = report.context;
  const value = cardOf(knowledge, data, { year, locale: session.locale, hrefOf: glossaryLinks(session, report) });
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
