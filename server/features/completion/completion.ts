import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver-protocol';
import { MarkupKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import type { Position } from '../../text/position.js';
import { cardOf } from '../cards.js';
import type { Feature, Session } from '../feature.js';
import { offerDocuments } from './documents.js';
import { offerEnumerators } from './enumerators.js';
import { toItem, type Offer } from './item.js';
import { readBefore } from './prefix.js';
import { offerSections } from './sections.js';
import { offerTerms } from './terms.js';

/** At most this many items are sent; typing on brings the others. */
const mostItems = 200;

/**
 * Completion on demand, and behind 《. No other mark triggers it: a list that opens at every ， or while an input method
 * composes is in the writer's way.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['《'], resolveProvider: true } }),
  register(session) {
    session.connection.onCompletion(async ({ textDocument, position }: CompletionParams) => {
      const report = session.workspace.report(textDocument.uri);
      return report === undefined ? null : completionsAt(report, position);
    });
    session.connection.onCompletionResolve((item) => resolve(session, item));
  },
};

/** What may be written at `position`. */
export async function completionsAt(report: AnalysedReport, position: Position): Promise<CompletionList> {
  const here = report.text.clamp(position);
  const before = readBefore(report.text.lines[here.line]?.raw ?? '', here.character);
  const offers = offerDocuments(report, before) ?? [
    ...offerEnumerators(before),
    ...offerSections(report, before, here),
    ...offerTerms(report),
  ];
  const initialsOf = before.initials === '' ? (text: string): string => text : await pinyinInitials();
  const items = itemsOf(offers);
  return { isIncomplete: items.length > mostItems || before.initials === '', items: items.slice(0, mostItems) };

  function itemsOf(all: readonly Offer[]): CompletionItem[] {
    const found = all.flatMap((offer) => toItem(offer, before, here, initialsOf) ?? []);
    return found.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }
}

let initials: Promise<(text: string) => string> | undefined;

/** 三项制度 → sxzd. The dictionary is large, so it is read at the first letters typed. */
function pinyinInitials(): Promise<(text: string) => string> {
  initials ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string>();
    return (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(
        '',
      );
      known.set(text, letters.toLowerCase());
      return letters.toLowerCase();
    };
  });
  return initials;
}

function resolve({ workspace, locale }: Session, item: CompletionItem): CompletionItem {
  const data = item.data as { kind: 'term' | 'document'; name: string } | undefined;
  const value = data === undefined ? undefined : cardOf(workspace.knowledge, data.kind, data.name, undefined, locale);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
