import type { ReportText } from '../document/reportText.js';
import { rangeOnLine, type Range } from '../text/position.js';

/** Every place where `word` (in clean form) stands in the clean view of `text`, as raw ranges in document order. */
export function occurrencesOf(text: ReportText, word: string): Range[] {
  if (word === '') return [];
  const ranges: Range[] = [];
  for (const line of text.lines) {
    const { view } = line;
    for (let at = view.text.indexOf(word); at >= 0; at = view.text.indexOf(word, at + word.length)) {
      ranges.push(rangeOnLine(line.number, view.toRaw(at, at + word.length)));
    }
  }
  return ranges;
}
