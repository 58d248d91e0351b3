import type { Line } from './line.js';
import type { ReportText } from './reportText.js';

/** Work that stops every now and then, so that others can be served in between. */
export type Steps<Result = void> = Generator<undefined, Result>;

/** Lines, or headings, after which there is a stop where each costs next to nothing. */
export const manyInStep = 64;

/** Takes all steps of `work` at once. */
export function atOnce<Result>(work: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Lines after which there is a stop where each may cost a fraction of a millisecond. */
const fewInStep = 4;

/** Does `work` on each line, and stops after every few of them. */
export function* lineByLine({ lines }: ReportText, work: (line: Line) => unknown): Steps {
  for (const [index, line] of lines.entries()) {
    work(line);
    if (index % fewInStep === 0) yield;
  }
}

/** The result of `work`, of which no step is taken after `text` was edited: then undefined. */
export function* untilEdited<Result>(text: ReportText, work: Steps<Result>): Steps<Result | undefined> {
  const { revision } = text;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield;
    if (text.revision !== revision) return undefined;
  }
}
