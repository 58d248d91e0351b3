import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../analyse.js';
import type { Locale } from '../text/localized.js';
import { touches, type Position } from '../text/position.js';
import { cardOf } from './cards.js';
import { withReport, type Feature } from './feature.js';
import { mentionAt } from './mention.js';

/** What the words under the pointer mean: policy terms, cited documents, what a section must hold. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(
      withReport(session, null, (report, { position }: HoverParams) => hoverAt(report, position, session.locale)),
    );
  },
};

/** The hover at `position`, or null where there is nothing to say. */
export function hoverAt(report: AnalysedReport, position: Position, locale: Locale): Hover | null {
  return mentionHover(report, position, locale) ?? sectionHover(report, position, locale);
}

function mentionHover(report: AnalysedReport, position: Position, locale: Locale): Hover | null {
  const mention = mentionAt(report, position);
  if (mention === undefined || mention.kind === 'unit') return null;
  const { knowledge, year } = report.context;
  const name = mention.kind === 'term' ? mention.term.term : mention.document.title;
  const value = cardOf(knowledge, mention.kind, name, year, locale);
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: mention.range };
}

function sectionHover(report: AnalysedReport, position: Position, locale: Locale): Hover | null {
  const heading = report.headings.find((candidate) => touches(candidate.range, position));
  const section = report.context.type.sections.find((candidate) => candidate.id === heading?.kind);
  if (heading === undefined || section === undefined) return null;
  const basis = report.context.type.basis[0]?.source;
  const paragraphs = [`**${section.name}**`, section.requires[locale], ...(basis === undefined ? [] : [basis])];
  return { contents: { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') }, range: heading.range };
}
