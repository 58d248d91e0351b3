/** Milliseconds of work after which others have their turn. */
const turn = 4;
/** A request is taken back in four rounds of the loop of events: the message is read, split off, understood and answered. */
const rounds = 4;

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

/** Settled when everybody who waits has had a turn, and a message that came has been seen to. */
export async function nextTurn(): Promise<void> {
  // Timers, which a web worker has alone, cost a millisecond each.
  if (typeof setImmediate !== 'function') return new Promise((resolve) => setTimeout(resolve, 0));
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve));
}
