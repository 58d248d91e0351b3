import { tidy } from '../quantities/numeral.js';
import type { Figure } from '../quantities/quantity.js';
import { printedSum, show } from './arithmetic.js';
import { member, type Ground, type Relation, type Remedy } from './relation.js';

/** The digits that are printed for `value` in the unit of `figure`, as a number. */
function printed(figure: Figure, value: number): number {
  return figure.place > 0 ? Number((value / figure.place).toFixed(3)) : value / figure.measure.factor;
}

/** The sum of `parts` against the total, or against what several `totals` make together. */
export function sumRelation(
  totals: readonly [Figure, ...Figure[]],
  parts: readonly Figure[],
  verdict: Relation['verdict'],
  ground: Ground,
): Relation {
  const [focus] = totals;
  const unit = focus.measure.factor;
  const sum = printedSum(parts);
  const total = printedSum(totals);
  const plus = (figures: readonly Figure[]): string => figures.map(({ value }) => show(value / unit)).join('+');
  const computation = `${plus(parts)}=${show(sum / unit)}`;
  const members = [
    ...totals.map((figure) => member('total', figure)),
    ...parts.map((figure) => member('part', figure)),
  ];
  const told = { kind: 'sum', verdict, ground, members, computation, focus } as const;
  if (verdict === 'satisfied') return { ...told, remedies: [] };
  const stated = totals.length > 1 ? `${plus(totals)}=${show(total / unit)}` : show(total / unit);
  const off = show(Math.abs(sum - total) / unit);
  const gap = { zh: `与总数${stated}不符，差${off}`, en: `but the total says ${stated} (off by ${off})` };
  return { ...told, gap, remedies: remediesOf(totals, parts) };
}

/** The total as the sum of the parts, then each part as what the others leave. */
function remediesOf(totals: readonly Figure[], parts: readonly Figure[]): Remedy[] {
  const missing = printedSum(totals) - printedSum(parts);
  const remedies = [
    ...totals.map((figure) => ({ figure, value: tidy(figure.value - missing) })),
    ...parts.map((figure) => ({ figure, value: tidy(figure.value + missing) })),
  ];
  return remedies.filter(({ value }) => value > 0);
}

/** Whether one of the numbers, changed as `test` tells, would make the sum right. */
export function isOffBy(
  test: (wrong: number, right: number) => boolean,
  totals: readonly Figure[],
  parts: readonly Figure[],
): boolean {
  return remediesOf(totals, parts).some(({ figure, value }) =>
    test(printed(figure, figure.value), printed(figure, value)),
  );
}
