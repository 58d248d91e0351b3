import type { Line } from './line.js';
import type { Report } from './report.js';
import { lineByLine, type Steps } from './steps.js';

/** What rules will ask of all lines together, which can be made ready before they do. */
interface Fold {
  /** Lets a line remember what will be asked of it. */
  derive?(line: Line, report: Report): void;
  /** Puts together what the lines remember. */
  fold(report: Report): Steps;
}

const folds: Fold[] = [];

/** Tells of a fold that somebody may ask for. */
export function foldedLater(fold: Fold): void {
  folds.push(fold);
}

/** Makes all folds over `report` ready. */
export function* foldInSteps(report: Report): Steps {
  const { text } = report;
  // What is looked up in, words and documents, is put in order for the first line.
  const [first] = text.lines;
  for (const fold of folds) {
    if (first !== undefined) fold.derive?.(first, report);
    yield;
  }
  yield* lineByLine(text, (line) => {
    for (const fold of folds) fold.derive?.(line, report);
  });
  for (const fold of folds) yield* fold.fold(report);
}
