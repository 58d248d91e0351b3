import { CompletionItemKind } from 'vscode-languageserver-types';
import { perLine } from '../../document/line.js';
import { nearLines } from '../../document/nearLines.js';
import type { Report } from '../../document/report.js';
import { figuresOnLine } from '../../facts/relations/index.js';
import { indicatorOf } from '../../facts/relations/indicator.js';
import { startsWithInitials } from '../../text/pinyin.js';
import type { Position } from '../../text/position.js';
import type { Offer } from './item.js';
import { typedLength, type Before } from './prefix.js';

/** What a line states of one thing: 矛盾纠纷, 216件; both in the clean view, up to where the amount ends. */
interface StatedFigure {
  readonly indicator: string;
  readonly amount: string;
  readonly end: number;
}

const figuresStatedOn = perLine((line): readonly StatedFigure[] => {
  const { statements } = figuresOnLine(line);
  return statements.all.flatMap((statement) => {
    const { start, end } = statement.figure;
    const indicator = indicatorOf(statements, statement);
    return indicator.length < shortestIndicator ? [] : [{ indicator, amount: line.view.text.slice(start, end), end }];
  });
});

const shortestIndicator = 2;
/** At most this many amounts are offered: a report that states more of one thing does not repeat itself. */
const mostOffers = 20;

/**
 * Amounts that the report states near the cursor, so that a figure is said the same wherever it is said: the amount behind
 * the words that it counts, and both together where these words are begun.
 */
export function offerFigures({ text }: Report, before: Before, { line: number, character }: Position): Offer[] {
  const line = text.lineAt(number);
  if (line === undefined) return [];
  const end = line.view.toView(character);
  const written = line.view.text.slice(0, end);
  const counted = written.replace(/(?:共计|合计|累计|总数|达到|共|达|为|约)$/, '');
  // What is written of an indicator, or begun, ends with two of its characters; initials may mean anything.
  const ends = [...new Set([written, counted])]
    .filter(({ length }) => length >= shortestIndicator)
    .map((words) => words.slice(-shortestIndicator));
  const offers = new Map<string, Offer>();
  for (const near of nearLines(text, number)) {
    if (before.initials.length < shortestIndicator && !ends.some((last) => near.view.text.includes(last))) continue;
    for (const { indicator, amount, end: endOfAmount } of figuresStatedOn(near)) {
      if (near === line && endOfAmount === end) continue;
      const isWritten = counted.endsWith(indicator);
      if (!isWritten && !isBegun(indicator, written, before)) continue;
      const label = isWritten ? amount : indicator + amount;
      const detail = `${indicator}（第${near.number + 1}行）`;
      offers.set(label, { label, detail, kind: CompletionItemKind.Value, rank: 1 });
      if (offers.size === mostOffers) return [...offers.values()];
    }
  }
  return [...offers.values()];
}

/** Whether two characters of `indicator` or more are begun before the cursor, by themselves or by their initials. */
function isBegun(indicator: string, written: string, { initials }: Before): boolean {
  if (initials.length >= shortestIndicator && startsWithInitials(indicator, initials)) return true;
  return typedLength(written, indicator) >= shortestIndicator;
}
