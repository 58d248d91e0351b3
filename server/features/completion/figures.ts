import { CompletionItemKind } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../../analyse.js';
import { gather, type Gathered } from '../../document/gather.js';
import type { Line } from '../../document/line.js';
import { figuresOnLine } from '../../facts/relations/index.js';
import { indicatorOf } from '../../facts/relations/indicator.js';
import type { Position } from '../../text/position.js';
import type { Offer } from './item.js';
import { typedLength, type Before } from './prefix.js';

/** What a line states of one thing: 矛盾纠纷, 216件; both in the clean view, up to where the amount ends. */
interface StatedFigure {
  readonly indicator: string;
  readonly amount: string;
  readonly end: number;
}

const statedFigures = gather((line: Line): readonly StatedFigure[] => {
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
 * Amounts that the report states already, so that a figure is said the same wherever it is said: the amount behind the
 * words that it counts, and both together where these words are begun.
 */
export function offerFigures({ text }: AnalysedReport, before: Before, { line: number, character }: Position): Offer[] {
  const line = text.lines[number];
  if (line === undefined) return [];
  const end = line.view.toView(character);
  const written = line.view.text.slice(0, end);
  const offers = new Map<string, Offer>();
  for (const { indicator, amount, place } of elsewhere(statedFigures(text), number, end)) {
    if (offers.size === mostOffers) break;
    const isWritten = endsWithIndicator(written, indicator);
    const label = isWritten ? amount : indicator + amount;
    if (!isWritten && before.initials === '' && typedLength(written, indicator) < shortestIndicator) continue;
    offers.set(label, { label, detail: `${indicator}（第${place + 1}行）`, kind: CompletionItemKind.Value, rank: 1 });
  }
  return [...offers.values()];
}

/** The stated figures but the one that ends at the cursor, each with the number of its line. */
function* elsewhere(
  gathered: readonly Gathered<readonly StatedFigure[]>[],
  number: number,
  end: number,
): Iterable<StatedFigure & { readonly place: number }> {
  for (const { line, value } of gathered) {
    for (const figure of value) {
      if (line.number !== number || figure.end !== end) yield { ...figure, place: line.number };
    }
  }
}

function endsWithIndicator(written: string, indicator: string): boolean {
  return written.replace(/(?:共计|合计|累计|总数|达到|共|达|为|约)$/, '').endsWith(indicator);
}
