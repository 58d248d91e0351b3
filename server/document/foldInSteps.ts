import { perLineIn, type Line } from './line.js';
import type { Report, ReportContext } from './report.js';
import { lineByLine, type Steps } from './steps.js';

/** What rules will ask of all lines together, which can be made ready before they do. */
interface Fold {
  /** What lets a line remember that which will be asked of it in `report`; undefined where nothing will. */
  derivation?(report: Report): Derivation | undefined;
  /** Puts together what the lines remember. */
  fold(report: Report): Steps;
}

type Derivation = (line: Line) => unknown;

const folds: Fold[] = [];

/** Tells of a fold that somebody may ask for. */
export function foldedLater(fold: Fold): void {
  folds.push(fold);
}

/** Makes all folds over `report` ready. */
export function* foldInSteps(report: Report): Steps {
  const { text } = report;
  const derivations = derivationsFor(report);
  // What is looked up in, words and documents, is put in order for the first line.
  const [first] = text.lines;
  for (const derive of derivations) {
    if (first !== undefined) derive(first);
    yield;
  }
  yield* lineByLine(text, (line) => deriveAll(line, derivations));
  for (const fold of folds) yield* fold.fold(report);
}

const known = new WeakMap<ReportContext, readonly Derivation[]>();

/** What is derived from lines in this context: the same list as last time, so that only lines that are new are looked at. */
function derivationsFor(report: Report): readonly Derivation[] {
  let derivations = known.get(report.context);
  if (derivations === undefined) {
    derivations = folds.flatMap((fold) => fold.derivation?.(report) ?? []);
    known.set(report.context, derivations);
  }
  return derivations;
}

const deriveAll = perLineIn((line: Line, derivations: readonly Derivation[]): true => {
  for (const derive of derivations) derive(line);
  return true;
});
