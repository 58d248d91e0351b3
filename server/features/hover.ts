import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver-protocol';
import { headingsOn } from '../document/headingsOn.js';
import type { Report } from '../document/report.js';
import { escapeMarkdown } from '../knowledge/markdown.js';
import type { Locale } from '../text/localized.js';
import { touches, type Position } from '../text/position.js';
import { cardOf } from './cards.js';
import { dayHover } from './dayHover.js';
import { withReading, type Feature, type Session } from './feature.js';
import { figureCard } from './figureCard.js';
import { figureAt } from './figureMention.js';
import { glossaryLinks } from './glossaryLinks.js';
import { mentionAt, nameOf } from './mention.js';

/** What the words under the pointer mean: policy terms, cited documents, days, amounts, what a section must hold. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(
      withReading(session, null, (report, { position }: HoverParams) => hoverAt(session, report, position)),
    );
  },
};

/** What of the session a hover depends on. */
export type HoverSession = Pick<Session, 'locale' | 'glossaryLinks'>;

/** The hover at `position`, or null where there is nothing to say. */
export function hoverAt(session: HoverSession, report: Report, position: Position): Hover | null {
  return (
    mentionHover(session, report, position) ??
    dayHover(report, position, session.locale) ??
    figureHover(report, position, session.locale) ??
    sectionHover(session, report, position)
  );
}

function mentionHover(session: HoverSession, report: Report, position: Position): Hover | null {
  const mention = mentionAt(report, position);
  if (mention === undefined || mention.kind === 'unit') return null;
  const { knowledge, year } = report.context;
  const options = { year, locale: session.locale, hrefOf: glossaryLinks(session, report) };
  const value = cardOf(knowledge, { kind: mention.kind, name: nameOf(mention) }, options);
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: mention.range };
}

function figureHover(report: Report, position: Position, locale: Locale): Hover | null {
  const mention = figureAt(report, position);
  const value = mention === undefined ? '' : figureCard(report, mention, locale);
  if (mention === undefined || value === '') return null;
  return { contents: { kind: MarkupKind.Markdown, value }, range: mention.range };
}

function sectionHover({ locale }: HoverSession, report: Report, position: Position): Hover | null {
  const heading = headingsOn(report.headings, position.line).find(({ range }) => touches(range, position));
  const section = report.context.type.sections.find((candidate) => candidate.id === heading?.kind);
  if (heading === undefined || section === undefined) return null;
  const basis = report.context.type.basis[0]?.source;
  const paragraphs = [section.requires[locale], ...(basis === undefined ? [] : [basis])].map(escapeMarkdown);
  const value = [`**${escapeMarkdown(section.name)}**`, ...paragraphs].join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: heading.range };
}
