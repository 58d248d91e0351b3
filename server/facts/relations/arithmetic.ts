import type { Figure } from '../quantities/quantity.js';
import { tidy } from '../quantities/numeral.js';

/** A closed interval of amounts. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** What `figure` may really be: its interval, widened by half of its last printed place where the print is rounded. */
export function honest(figure: Figure): Interval {
  return { min: figure.min - figure.place / 2, max: figure.max + figure.place / 2 };
}

/** Whether two intervals have an amount in common, give or take `slack`. */
export function meet(a: Interval, b: Interval, slack = 0): boolean {
  const noise = 1e-9 * Math.max(Math.abs(a.min), Math.abs(b.min), 1);
  return a.min <= b.max + slack + noise && b.min <= a.max + slack + noise;
}

/** The interval of the sum of `figures`. */
function sumOf(figures: readonly Figure[]): Interval {
  let min = 0;
  let max = 0;
  for (const figure of figures) {
    const each = honest(figure);
    min += each.min;
    max += each.max;
  }
  return { min, max };
}

/** Whether the parts can make up the total: rounding of each, or one unit in the total's last printed place. */
export function addsUp(total: Figure, parts: readonly Figure[]): boolean {
  return makes(total, sumOf(parts));
}

/** The same for the sum of the parts. */
export function makes(total: Figure, sum: Interval): boolean {
  return meet(honest(total), sum, total.place / 2);
}

/** Whether a sum, to which more may come, is beyond the total already. */
export function exceeds(sum: Interval, total: Figure): boolean {
  return sum.min > honest(total).max && !makes(total, sum);
}

/** The sum of the printed values. */
export function printedSum(figures: readonly Figure[]): number {
  return tidy(figures.reduce((sum, figure) => sum + figure.value, 0));
}

/** `part` as percent of `whole`, every combination that the two intervals allow. */
export function ratio(part: Figure, whole: Figure): Interval {
  const above = honest(part);
  const below = honest(whole);
  if (below.min <= 0) return { min: 0, max: Infinity };
  return { min: (above.min / below.max) * 100, max: (above.max / below.min) * 100 };
}

const largeUnits = [
  [1e12, '万亿', 4],
  [1e8, '亿', 4],
  [1e4, '万', 2],
] as const;

/** An amount for reading: at most `decimals` decimals, none that are zero, 万 and 亿 where that makes it shorter to read. */
export function show(value: number, decimals = 2): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toFixed(decimals));
  for (const [unit, name, places] of largeUnits) {
    if (Math.abs(rounded) < unit) continue;
    const scaled = tidy(rounded / unit);
    if (Number(scaled.toFixed(places)) === scaled) return `${scaled}${name}`;
  }
  return String(rounded);
}
