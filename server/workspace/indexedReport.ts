import { prepareLine, readInSteps, readReport } from '../document/read.js';
import type { ReportText } from '../document/reportText.js';
import { lineByLine, type Steps } from '../document/steps.js';
import { resolvedCitations } from '../facts/citations.js';
import { occurrencesOf } from '../facts/occurrences.js';
import { termsOnLine } from '../facts/terms.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Settings } from '../rules/settings.js';
import { ownCopy } from '../text/ownCopy.js';
import { rangeOnLine, type Range } from '../text/position.js';

/** What the rest of the workspace needs to know of a report that is not open; its text is not kept. */
export interface IndexedReport {
  readonly uri: string;
  readonly title: string | undefined;
  readonly headings: readonly { readonly name: string; readonly range: Range }[];
  /** Where it names a term, a document or its own unit, by {@link mentionKey}. */
  readonly mentions: ReadonlyMap<string, readonly Range[]>;
}

/** Names a term, document or unit among all that reports mention. */
export function mentionKey(kind: 'term' | 'document' | 'unit', name: string): string {
  return `${kind} ${name}`;
}

const reportName = /报告|報告|总结|總結|汇报|匯報|述法|法治政府/;

/** What `text` tells the workspace; undefined where it is no report by its name, its language or its words. */
export function* indexReport(
  text: ReportText,
  knowledge: Knowledge,
  settings: Settings,
): Steps<IndexedReport | undefined> {
  yield* lineByLine(text, prepareLine);
  yield* readInSteps(text, knowledge, settings);
  const { context, title, headings } = readReport(text, knowledge, settings);
  const isNamed = /\.baogao$/i.test(text.uri) || reportName.test(decoded(text.uri.slice(text.uri.lastIndexOf('/'))));
  if (!isNamed && context.type.id === 'general') return undefined;
  const mentions = new Map<string, Range[]>();
  const add = (key: string, range: Range): void => {
    const known = mentions.get(key);
    if (known === undefined) mentions.set(key, [range]);
    else known.push(range);
  };
  for (const line of text.lines) {
    yield;
    for (const { term, span } of termsOnLine(line, knowledge))
      add(mentionKey('term', term.term), rangeOnLine(line.number, span));
    for (const { resolution, citation } of resolvedCitations(line, context)) {
      if (resolution === undefined) continue;
      add(mentionKey('document', resolution.document.title), rangeOnLine(line.number, citation.span));
    }
  }
  const { unit } = context;
  if (unit !== undefined) mentions.set(ownCopy(mentionKey('unit', unit)), occurrencesOf(text.lines, unit));
  return {
    uri: text.uri,
    title: title === undefined ? undefined : ownCopy(title),
    headings: headings.map(({ ordinal, title: words, range }) => ({
      name: ownCopy(`${ordinal?.text ?? ''}${words}`),
      range,
    })),
    mentions,
  };
}

/** `uri` as a person would write it; editors and systems encode the same URI differently. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
