import { beforeAll, expect, it, vi } from 'vitest';
import { analyse, analyseInSteps } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { reportOfSize } from '../bench/text.js';

const knowledge = builtInKnowledge();
/** Some 700 lines and 360 headings. */
const long = reportOfSize(90_000);

const open = (text = long): ReportText => new ReportText('file:///long.txt', 'baogao', 0, text);
const stepsOver = (text: ReportText): Iterator<undefined, void> => analyseInSteps(text, knowledge, defaultSettings);
const findingsIn = (text: ReportText): unknown =>
  JSON.parse(JSON.stringify(analyse(text, knowledge, defaultSettings).findings));

/** The most that `count` grows by in one step over `text`. */
function mostInStep(text: ReportText, count: () => number): number {
  let most = 0;
  const steps = stepsOver(text);
  for (let before = count(), isDone = false; !isDone; before = count()) {
    isDone = steps.next().done === true;
    most = Math.max(most, count() - before);
  }
  return most;
}

// First of all, since what a rule asks of lines must be known before it asks for the first time.
let mostDerived = 0;
beforeAll(() => {
  const text = open();
  let derived = 0;
  for (const line of text.lines) {
    const counted = new Proxy<unknown[]>([], {
      set: (target, slot, value) => {
        derived++;
        return Reflect.set(target, slot, value);
      },
    });
    Object.defineProperty(line, 'derived', { value: counted });
  }
  mostDerived = mostInStep(text, () => derived);
});

it('looks at a few lines of a long text at a time, and not at one thing on all of its lines', () => {
  const { lineCount } = open();
  expect(lineCount).toBeGreaterThan(600);
  expect(mostDerived).toBeLessThan(300);
});

it('lets no rule ask for more than a few lines of a long text between two stops', () => {
  const asks = [vi.spyOn(ReportText.prototype, 'lineAt'), vi.spyOn(ReportText.prototype, 'ask')];
  const most = mostInStep(open(), () => asks.reduce((sum, { mock }) => sum + mock.calls.length, 0));
  vi.restoreAllMocks();
  expect(most).toBeLessThan(250);
});

it('looks at no more of them at a time where the whole text was replaced', () => {
  const asks = [vi.spyOn(ReportText.prototype, 'lineAt'), vi.spyOn(ReportText.prototype, 'ask')];
  const text = open();
  analyse(text, knowledge, defaultSettings);
  text.reset(long.replaceAll('青石镇', '白石镇'));
  expect(mostInStep(text, () => asks.reduce((sum, { mock }) => sum + mock.calls.length, 0))).toBeLessThan(250);
  vi.restoreAllMocks();
  expect(findingsIn(text)).toEqual(findingsIn(open(text.getText())));
});

it('leaves to the analysis what it would have found by itself', () => {
  const text = open();
  for (const steps = stepsOver(text); steps.next().done !== true;);
  expect(findingsIn(text)).toEqual(findingsIn(open()));
});

it('lets the text be edited between any two steps', () => {
  const count = Array.from({ [Symbol.iterator]: () => stepsOver(open()) }).length;
  for (let part = 1; part < 8; part++) {
    const text = open();
    const steps = stepsOver(text);
    for (let step = 0; step < (count * part) / 8; step++) steps.next();
    // Every heading below changes its place, and one of them comes to stand twice.
    const heading = text.lines.find(({ number, raw }) => number > 40 * part && raw.startsWith('（三）'));
    const at = { line: heading?.number ?? 0, character: 0 };
    text.edit({ start: at, end: at }, '第一行\n（三）强化监督\n');
    while (steps.next().done !== true);
    expect(findingsIn(text), `after ${part} eighths`).toEqual(findingsIn(open(text.getText())));
  }
});
