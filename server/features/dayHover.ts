import { MarkupKind, type Hover } from 'vscode-languageserver-protocol';
import type { Report } from '../document/report.js';
import { namedDays } from '../facts/days.js';
import type { Observance } from '../knowledge/observances.js';
import { escapeMarkdown } from '../knowledge/markdown.js';
import type { Locale } from '../text/localized.js';
import { rangeOnLine, type Position } from '../text/position.js';

/** Which day is meant by “12·4” or 国家宪法日 at `position`, and who made it that day; null where no such day is named. */
export function dayHover({ text }: Report, position: Position, locale: Locale): Hover | null {
  const line = text.lines[position.line];
  if (line === undefined) return null;
  const { character } = position;
  const named = namedDays(line).find(({ span }) => span.start <= character && character <= span.end);
  if (named === undefined) return null;
  const { observance, written, span } = named;
  const facts = [
    `**${escapeMarkdown(observance.name)}**`,
    dateOf(observance, locale),
    escapeMarkdown(observance.origin),
  ];
  if (written !== undefined && (written.month !== observance.month || written.day !== observance.day)) {
    facts.push(locale === 'zh' ? '_文中所写的日期与这一天不符。_' : '_The date in the text is another day._');
  }
  return { contents: { kind: MarkupKind.Markdown, value: facts.join('\n\n') }, range: rangeOnLine(line.number, span) };
}

function dateOf({ month, day }: Observance, locale: Locale): string {
  return locale === 'zh' ? `每年${month}月${day}日` : `every year on ${month}/${day} (month/day)`;
}
