import type { Line } from './line.js';

/** What a computation over a report has looked at, besides the report itself. */
export interface Reads {
  /** It went through the lines, so any edit may change its result. */
  everyLine: boolean;
  /** It looked at the numbers of lines and not only at their order, so any line that comes or goes may change its result. */
  numbers: boolean;
  /** Lines that it looked at one by one. */
  readonly lines: Set<Line>;
  /** What it asked of lines one by one: for each question the lines with their answers. */
  readonly answers: Map<(line: Line) => unknown, Map<Line, unknown>>;
  /** Lists that it folded over, each with the question that gives the list as it is now. */
  readonly lists: Map<() => unknown, unknown>;
}

let current: Reads | undefined;

/** What a computation has looked at before it begins. */
export function noReads(): Reads {
  return { everyLine: false, numbers: false, lines: new Set(), answers: new Map(), lists: new Map() };
}

/**
 * Runs `work`, which may be a part of a longer computation, and adds to `reads` what it looks at, so that it need not run
 * again until something of that has changed.
 */
export function observed<Result>(reads: Reads, work: () => Result): Result {
  const outer = current;
  current = reads;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Runs `work`, which answers for what it looks at in another way, without telling of it. */
export function unobserved<Result>(work: () => Result): Result {
  const outer = current;
  current = undefined;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Tells that all lines are looked at. */
export function noteEveryLine(): void {
  if (current !== undefined) current.everyLine = true;
}

/** Tells that the number of a line is looked at. */
export function noteNumber(): void {
  if (current !== undefined) current.numbers = true;
}

/** Tells that `line` is looked at. */
export function noteLine(line: Line): void {
  current?.lines.add(line);
}

/** Tells what `line` answers to a question, which is all that is looked at of it. */
export function noteAnswer(line: Line, question: (line: Line) => unknown, answer: unknown): void {
  if (current === undefined) return;
  const answers = current.answers.get(question);
  if (answers === undefined) current.answers.set(question, new Map([[line, answer]]));
  else answers.set(line, answer);
}

/** Tells that `list` is looked at, which `ask` gives anew. */
export function noteList(ask: () => unknown, list: unknown): void {
  current?.lists.set(ask, list);
}
