import { expect } from 'vitest';

const factor = 8;
/** Work that grew with the square of the length would take 64 times as long. */
const mostGrowth = 30;
/** Milliseconds of processor time below which a measurement says nothing. */
const leastMeasured = 4;
const attempts = 3;
/** A collection of garbage may fall into one round; growth that is real shows in every round. */
const rounds = 3;

/**
 * Expects `work` to take time linear in the length it is given: on a text `8` times as long it may take at most thirty
 * times the processor time, both measured here side by side, the best of three each, so that a busy machine matters
 * little.
 */
export function expectLinear(name: string, length: number, work: (length: number) => unknown): void {
  let growth = Infinity;
  for (let round = 0; round < rounds && growth >= mostGrowth; round++) {
    const short = Math.max(cost(work, length / factor), leastMeasured);
    growth = cost(work, length) / short;
  }
  expect(growth, `growth of ${name}`).toBeLessThan(mostGrowth);
}

function cost(work: (length: number) => unknown, length: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = process.cpuUsage();
    work(length);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** `unit` again and again up to `length` UTF-16 code units. */
export function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
