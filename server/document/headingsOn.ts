import { comparePositions, type Position } from '../text/position.js';
import type { Heading } from './outline.js';

/** How many of `headings`, which are in document order, begin before `position`: found without looking at each. */
export function countBefore(headings: readonly Heading[], position: Position): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const heading = headings[middle];
    if (heading !== undefined && comparePositions(heading.range.start, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `headings`, which are in document order, that stand on line `number`. */
export function headingsOn(headings: readonly Heading[], number: number): readonly Heading[] {
  const from = countBefore(headings, { line: number, character: 0 });
  return headings.slice(from, countBefore(headings, { line: number + 1, character: 0 }));
}
