/** What is told of a series of measurements, in their unit. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly least: number;
  readonly greatest: number;
  readonly count: number;
}

/** The spread of `values`; the 99th percentile is the nearest rank. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return {
    median: at(0.5),
    p99: at(0.99),
    least: sorted[0] ?? NaN,
    greatest: sorted.at(-1) ?? NaN,
    count: sorted.length,
  };
}
