import type { Line } from '../document/line.js';
import { rangeOnLine, type Range } from '../text/position.js';

/** Every place where `word` (in clean form) stands in the clean view of `lines`, as raw ranges in document order. */
export function occurrencesOf(lines: Iterable<Line>, word: string): Range[] {
  if (word === '') return [];
  const ranges: Range[] = [];
  for (const { number, view } of lines) {
    for (let at = view.text.indexOf(word); at >= 0; at = view.text.indexOf(word, at + word.length)) {
      ranges.push(rangeOnLine(number, view.toRaw(at, at + word.length)));
    }
  }
  return ranges;
}
