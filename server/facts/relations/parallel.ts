import { addsUp, printedSum } from './arithmetic.js';
import { isSlip } from './slip.js';
import type { Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';

/** Those of which one may be counted in several parts, so that the parts may make more than the whole. */
const distinct = new Set(['person', 'household', 'document', '*']);

/**
 * 来访86批210人次，其中集体访5批60人次，个访81批150人次: where parts make up one amount of a whole, what stands beside each of them
 * makes up what stands beside the whole. `sums` are those that are found so far.
 */
export function readParallelSums(statements: Statements, sums: readonly Relation[]): Relation[] {
  if (sums.length === 0) return [];
  const { all } = statements;
  const byStart = new Map(all.map((statement) => [statement.figure.start, statement]));
  return sums.flatMap(({ kind, verdict, members }) => {
    if (kind !== 'sum' || verdict !== 'satisfied') return [];
    const told = members.map(({ start }) => byStart.get(start));
    const behind = told.map((statement) => besideOf(all, statement));
    behind[0] ??= areaOf(statements, told[0]);
    const beside = behind[0] === undefined ? told.map((statement) => besideOf(all, statement, -1)) : behind;
    const [total, ...parts] = beside;
    if (total === undefined || parts.length < 2 || members.filter(({ role }) => role === 'total').length > 1) return [];
    const figures = parts.flatMap((part) => (part?.figure.measure === total.figure.measure ? [part.figure] : []));
    if (figures.length < parts.length) return [];
    if (addsUp(total.figure, figures)) return [sumRelation([total.figure], figures, 'satisfied', 'implied')];
    const share = printedSum(figures) / total.figure.value;
    const slip = total.figure.value > 999 && isOffBy(isSlip, [total.figure], figures);
    const possible = share > 1 && distinct.has(total.figure.measure.family) && !slip;
    return possible || share > 2 || share < 1 / 2
      ? []
      : [sumRelation([total.figure], figures, 'contradicted', 'implied')];
  });
}

/** The exact amount right behind `statement`, or before it, with nothing between: the 60人次 of 5批60人次. */
function besideOf(
  all: readonly Statement[],
  statement: Statement | undefined,
  step: 1 | -1 = 1,
): Statement | undefined {
  const next = statement === undefined ? undefined : all[statement.index + step];
  if (statement === undefined || next === undefined) return undefined;
  const [one, other] = step === 1 ? [statement, next] : [next, statement];
  return !other.first && other.figure.start === one.figure.end && isAmount(next) ? next : undefined;
}

/** The area or the money of a total, which a comma and its name part from it: 38宗，面积112.4公顷. */
function areaOf(statements: Statements, total: Statement | undefined): Statement | undefined {
  const next = total === undefined ? undefined : statements.all[total.index + 1];
  if (total === undefined || next?.from !== total.to + 1 || next.bracket !== total.bracket || !isAmount(next))
    return undefined;
  return /^(?:总?面积|总?金额|涉案金额|涉及资金)(?:共|合计)?$/.test(lead(statements, next)) ? next : undefined;
}

function isAmount({ figure: { hedge, measure } }: Statement): boolean {
  return (
    hedge === 'exact' &&
    (measure.dimension === 'count' || measure.dimension === 'money' || measure.dimension === 'area')
  );
}
