import type { AnalysedReport } from '../analyse.js';
import type { Steps } from '../document/steps.js';
import { figuresInSteps, placeOf, relationsByPlace } from '../facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../facts/figureTable.js';
import { answer, withReportInSteps, type Feature } from './feature.js';
import type { FigureCheck, FigureOccurrence, FiguresInReport, IndicatorFigures } from './protocol.js';

/** The figures of a report by what they count, with what adds up and what does not: `baogao/figures`, `baogao/exportFigures`. */
export const figures: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/figures', withReportInSteps(session, null, figuresInReport));
    answer(
      session,
      'baogao/exportFigures',
      withReportInSteps(session, null, function* (report, { format }) {
        const found = yield* figuresInSteps(report);
        return format === 'csv' ? figuresAsCsv(found) : figuresAsMarkdown(found);
      }),
    );
  },
};

/** A view with more lines than this helps nobody, and a very long report has very many figures. */
const mostIndicators = 2000;

function* figuresInReport(report: AnalysedReport): Steps<FiguresInReport> {
  const indicators = yield* indicatorsOf(report);
  return { indicators: indicators.slice(0, mostIndicators), more: Math.max(0, indicators.length - mostIndicators) };
}

/** The amounts of `report` by indicator, each where it first stands; what counts nothing named comes under ''. */
export function* indicatorsOf(report: AnalysedReport): Steps<IndicatorFigures[]> {
  const { quantities, relations } = yield* figuresInSteps(report);
  const byPlace = relationsByPlace(relations);
  const indicators = new Map<string, FigureOccurrence[]>();
  for (const { indicator, text, range } of quantities) {
    yield;
    const occurrences = indicators.get(indicator) ?? [];
    indicators.set(indicator, occurrences);
    const checks = (byPlace.get(placeOf(range)) ?? []).flatMap((relation): FigureCheck[] => {
      const { verdict, computation } = relation;
      return verdict === 'unclear' ? [] : [{ verdict, computation, range: relation.range }];
    });
    occurrences.push({ text, range, checks });
  }
  return [...indicators].map(([indicator, occurrences]) => ({ indicator, occurrences }));
}
