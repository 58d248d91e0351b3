import type { AnalysedReport } from '../analyse.js';
import { figuresOf, type QuantityInReport, type RelationInReport } from '../facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../facts/figureTable.js';
import type { Range } from '../text/position.js';
import { answer, withReport, type Feature } from './feature.js';
import type { FigureCheck, FigureOccurrence, FiguresInReport, IndicatorFigures } from './protocol.js';

/** The figures of a report by what they count, with what adds up and what does not: `baogao/figures`, `baogao/exportFigures`. */
export const figures: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/figures', withReport(session, null, figuresInReport));
    answer(
      session,
      'baogao/exportFigures',
      withReport(session, null, (report, { format }) =>
        format === 'csv' ? figuresAsCsv(figuresOf(report)) : figuresAsMarkdown(figuresOf(report)),
      ),
    );
  },
};

/** A view with more lines than this helps nobody, and a very long report has very many figures. */
const mostIndicators = 2000;

function figuresInReport(report: AnalysedReport): FiguresInReport {
  const indicators = indicatorsOf(report);
  return { indicators: indicators.slice(0, mostIndicators), more: Math.max(0, indicators.length - mostIndicators) };
}

/** The amounts of `report` by indicator, each where it first stands; what counts nothing named comes under ''. */
export function indicatorsOf(report: AnalysedReport): IndicatorFigures[] {
  const { quantities, relations } = figuresOf(report);
  const checks = checksByPlace(relations);
  const indicators = new Map<string, FigureOccurrence[]>();
  for (const quantity of quantities) {
    const occurrences = indicators.get(quantity.indicator) ?? [];
    indicators.set(quantity.indicator, occurrences);
    occurrences.push(occurrenceOf(quantity, checks));
  }
  return [...indicators].map(([indicator, occurrences]) => ({ indicator, occurrences }));
}

function occurrenceOf({ text, range }: QuantityInReport, checks: ReadonlyMap<string, FigureCheck[]>): FigureOccurrence {
  return { text, range, checks: checks.get(placeOf(range)) ?? [] };
}

/** The relations in which each amount takes part and which can be judged. */
function checksByPlace(relations: readonly RelationInReport[]): Map<string, FigureCheck[]> {
  const checks = new Map<string, FigureCheck[]>();
  for (const { verdict, members, computation, range } of relations) {
    if (verdict === 'unclear') continue;
    for (const member of members) {
      const place = placeOf(member.range);
      const known = checks.get(place);
      const check = { verdict, computation, range };
      if (known === undefined) checks.set(place, [check]);
      else known.push(check);
    }
  }
  return checks;
}

function placeOf({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.character}`;
}
