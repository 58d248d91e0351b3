import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurns } from '../../../server/workspace/turns.js';

// Every look at the clock finds that a turn has passed.
let clock = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('takes no further step once a message that came during one has asked it to stop', async () => {
  const cancellation = { isCancellationRequested: false };
  // As the protocol's library has it: the message is split off, and understood a round of the event loop later.
  const message = async (): Promise<void> => {
    await soon();
    await soon();
    cancellation.isCancellationRequested = true;
  };
  let steps = 0;
  function* work(): Generator<undefined, string> {
    for (;;) {
      steps++;
      if (steps === 3) void message();
      yield;
    }
  }
  expect(await inTurns(work(), cancellation)).toBeUndefined();
  expect(steps).toBe(3);
});

it('answers what was asked during a step before the next one', async () => {
  const order: string[] = [];
  const request = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) await soon();
    order.push('answered');
  };
  function* work(): Generator<undefined, string> {
    order.push('first step');
    void request();
    yield;
    order.push('second step');
    return 'done';
  }
  expect(await inTurns(work())).toBe('done');
  expect(order).toEqual(['first step', 'answered', 'second step']);
});
