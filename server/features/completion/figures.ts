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
/** Every indicator is shorter. */
const longestIndicator = 40;
/** At most this many amounts are offered: a report that states more of one thing does not repeat itself. */
const mostOffers = 20;

/** A stated figure in its place among all of a report. */
interface PlacedFigure extends StatedFigure {
  readonly line: Line;
  readonly index: number;
}

/** The figures of a report by the two characters that their indicators begin or end with. */
interface FigureIndex {
  readonly all: readonly PlacedFigure[];
  readonly byBeginning: ReadonlyMap<string, readonly PlacedFigure[]>;
  readonly byEnd: ReadonlyMap<string, readonly PlacedFigure[]>;
}

const indexes = new WeakMap<readonly Gathered<readonly StatedFigure[]>[], FigureIndex>();

function indexOf(gathered: readonly Gathered<readonly StatedFigure[]>[]): FigureIndex {
  const known = indexes.get(gathered);
  if (known !== undefined) return known;
  const all = gathered
    .flatMap(({ line, value }) => value.map((figure) => ({ ...figure, line })))
    .map((figure, index) => ({ ...figure, index }));
  const index = {
    all,
    byBeginning: grouped(all, ({ indicator }) => indicator.slice(0, shortestIndicator)),
    byEnd: grouped(all, ({ indicator }) => indicator.slice(-shortestIndicator)),
  };
  indexes.set(gathered, index);
  return index;
}

function grouped(
  figures: readonly PlacedFigure[],
  keyOf: (figure: PlacedFigure) => string,
): ReadonlyMap<string, readonly PlacedFigure[]> {
  const groups = new Map<string, PlacedFigure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return groups;
}

/**
 * Amounts that the report states already, so that a figure is said the same wherever it is said: the amount behind the
 * words that it counts, and both together where these words are begun.
 */
export function offerFigures({ text }: AnalysedReport, before: Before, { line: number, character }: Position): Offer[] {
  const line = text.lineAt(number);
  if (line === undefined) return [];
  const end = line.view.toView(character);
  const written = line.view.text.slice(0, end);
  const counted = written.replace(/(?:共计|合计|累计|总数|达到|共|达|为|约)$/, '');
  const offers = new Map<string, Offer>();
  for (const figure of candidates(indexOf(statedFigures(text)), written, counted, before)) {
    if (offers.size === mostOffers) break;
    if (figure.line === line && figure.end === end) continue;
    const { indicator, amount } = figure;
    const isWritten = counted.endsWith(indicator);
    const label = isWritten ? amount : indicator + amount;
    if (!isWritten && before.initials === '' && typedLength(written, indicator) < shortestIndicator) continue;
    const detail = `${indicator}（第${figure.line.number + 1}行）`;
    offers.set(label, { label, detail, kind: CompletionItemKind.Value, rank: 1 });
  }
  return [...offers.values()];
}

/** In document order the figures that may be offered: initials may mean any, written words those that share two characters. */
function candidates(
  { all, byBeginning, byEnd }: FigureIndex,
  written: string,
  counted: string,
  { initials }: Before,
): readonly PlacedFigure[] {
  if (initials !== '') return all;
  const found = new Set(byEnd.get(counted.slice(-shortestIndicator)));
  for (
    let start = Math.max(0, written.length - longestIndicator);
    start + shortestIndicator <= written.length;
    start++
  ) {
    for (const figure of byBeginning.get(written.slice(start, start + shortestIndicator)) ?? []) found.add(figure);
  }
  return [...found].sort((a, b) => a.index - b.index);
}
