import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Restarts, type Actions } from '../../../client/restarts.js';

const desk = vi.hoisted(() => ({
  shown: [] as string[][],
  pressed: undefined as string | undefined,
  commands: [] as string[],
}));

vi.mock('vscode', () => ({
  l10n: { t: (sentence: string) => sentence },
  window: {
    showErrorMessage: (...message: string[]) => {
      desk.shown.push(message);
      return Promise.resolve(desk.pressed);
    },
  },
  commands: {
    executeCommand: (name: string) => {
      desk.commands.push(name);
      return Promise.resolve();
    },
  },
}));

/** The part of the client library that is used; the library itself needs an editor. */
const actions = {
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
} as unknown;
const library = actions as Actions;
const { DoNotRestart, Restart } = library.CloseAction;
const minute = 60_000;

beforeEach(() => {
  Object.assign(desk, { shown: [], pressed: undefined, commands: [] });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What is done each time the server ends, `pause` milliseconds after it did last. */
function endAgain(times: number, pause: number): unknown[] {
  const restarts = new Restarts(library);
  return Array.from({ length: times }, () => {
    vi.advanceTimersByTime(pause);
    return restarts.closed().action;
  });
}

test('a server that ends is started again, and nobody is troubled', () => {
  expect(endAgain(4, 1000)).toEqual([Restart, Restart, Restart, Restart]);
  expect(endAgain(100, minute)).toEqual(Array.from({ length: 100 }, () => Restart));
  expect(desk.shown).toEqual([]);
});

test('a server that ends five times within three minutes rests, and the user is told once', () => {
  expect(endAgain(5, 1000).at(-1)).toBe(DoNotRestart);
  expect(desk.shown).toHaveLength(1);
  expect(desk.shown[0]?.slice(1)).toEqual(['Start again', 'Details']);
});

test.each([
  ['Start again', ['baogao.restartServer']],
  ['Details', ['baogao.showOutput']],
  [undefined, []],
])('pressing %s in that message does what it says', async (pressed, commands) => {
  desk.pressed = pressed;
  endAgain(5, 1000);
  await vi.runAllTimersAsync();
  expect(desk.commands).toEqual(commands);
});

test('a message that cannot be sent does not end the server', () => {
  expect(new Restarts(library).error()).toMatchObject({ action: library.ErrorAction.Continue, handled: true });
});
