/** Milliseconds of work after which others have their turn. A request is taken back in three: the message is read, understood and answered. */
const turn = 4;

/** Tells whether nobody waits for the outcome any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/**
 * Takes the steps of `work` one after the other, and lets whatever else waits have its turn every few milliseconds.
 * Undefined where it was given up, because `cancellation` asked for that.
 */
export async function inTurns<Result>(
  work: Iterator<undefined, Result>,
  cancellation?: Cancellation,
): Promise<Result | undefined> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < turn) continue;
    await nextTurn();
    if (cancellation?.isCancellationRequested === true) return undefined;
    since = performance.now();
  }
}

/** Takes all steps of `work` at once. */
export function atOnce<Result>(work: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Settled when everybody who waits has had a turn. Timers, which a web worker has alone, cost a millisecond each. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
