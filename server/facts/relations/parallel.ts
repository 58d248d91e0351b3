import { addsUp, printedSum } from './arithmetic.js';
import type { Relation } from './relation.js';
import type { Statement, Statements } from './statement.js';
import { sumRelation } from './sumRelation.js';

/** Those of which one may be counted in several parts, so that the parts may make more than the whole. */
const distinct = new Set(['person', 'household', 'document', '*']);

/**
 * 来访86批210人次，其中集体访5批60人次，个访81批150人次: where parts make up one amount of a whole, what stands beside each of them
 * makes up what stands beside the whole. `sums` are those that are found so far.
 */
export function readParallelSums({ all }: Statements, sums: readonly Relation[]): Relation[] {
  const byStart = new Map<number, Statement>();
  if (sums.length > 0) for (const statement of all) byStart.set(statement.figure.start, statement);
  return sums.flatMap(({ kind, verdict, members }) => {
    if (kind !== 'sum' || verdict !== 'satisfied') return [];
    const beside = members.map(({ start }) => besideOf(all, byStart.get(start)));
    const [total, ...parts] = beside;
    if (total === undefined || parts.length < 2 || members.filter(({ role }) => role === 'total').length > 1) return [];
    const figures = parts.flatMap((part) => (part?.figure.measure === total.figure.measure ? [part.figure] : []));
    if (figures.length < parts.length) return [];
    if (addsUp(total.figure, figures)) return [sumRelation([total.figure], figures, 'satisfied', 'implied')];
    const share = printedSum(figures) / total.figure.value;
    const possible = share > 1 && distinct.has(total.figure.measure.family);
    return possible || share > 2 || share < 1 / 2
      ? []
      : [sumRelation([total.figure], figures, 'contradicted', 'implied')];
  });
}

/** The exact count right behind `statement`, with nothing between: the 60人次 of 5批60人次. */
function besideOf(all: readonly Statement[], statement: Statement | undefined): Statement | undefined {
  const next = statement === undefined ? undefined : all[statement.index + 1];
  if (statement === undefined || next === undefined || next.first || next.figure.start !== statement.figure.end)
    return undefined;
  const { hedge, measure } = next.figure;
  return hedge === 'exact' && (measure.dimension === 'count' || measure.dimension === 'money') ? next : undefined;
}
