import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import type { AnalysedReport } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import type { Steps } from '../../../server/document/steps.js';
import { documentSymbols } from '../../../server/features/documentSymbol.js';
import { withReportInSteps } from '../../../server/features/feature.js';
import { indicatorsOf } from '../../../server/features/figures.js';
import { foldingRanges } from '../../../server/features/foldingRange.js';
import { layoutOf } from '../../../server/features/layout.js';
import { overviewOf } from '../../../server/features/overview.js';
import { Workspace } from '../../../server/workspace/workspace.js';
import { reportOfSize } from '../../bench/text.js';
import { open, sample } from './open.js';

// Every look at the clock finds that a turn has passed.
let clock = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const answers: Readonly<Record<string, (report: AnalysedReport) => Steps<unknown>>> = {
  'the outline': (report) => documentSymbols(report, 'zh'),
  'what folds': foldingRanges,
  'the figures': indicatorsOf,
  'the overview': (report) => overviewOf(report, 'zh'),
  'the layout': (report) => layoutOf(report, 'zh'),
};

it.each(Object.entries(answers))('stops within %s as often as a long report has headings', (_, answer) => {
  const report = open(reportOfSize(60_000));
  const stops = Array.from({ [Symbol.iterator]: () => answer(report) }).length;
  expect(report.headings.length).toBeGreaterThan(200);
  expect(stops).toBeGreaterThanOrEqual(report.headings.length);
});

const uri = 'untitled:report';

function workspaceWith(text: string): { workspace: Workspace; text: ReportText } {
  const workspace = new Workspace();
  const opened = new ReportText(uri, 'baogao', 1, text);
  workspace.open(opened);
  return { workspace, text: opened };
}

it('answers from the text as it is now where that was edited meanwhile', async () => {
  const { workspace, text } = workspaceWith(sample);
  let begun = 0;
  const answer = withReportInSteps({ workspace }, null, function* ({ title }) {
    begun++;
    yield;
    return title ?? '';
  });
  const asked = answer({ textDocument: { uri } });
  setImmediate(() => {
    const start = { line: 0, character: 0 };
    text.edit({ start, end: { line: 0, character: 3 } }, '白石镇');
    text.version = 2;
  });
  expect(await asked).toBe('白石镇2025年法治政府建设年度报告');
  expect(begun).toBe(2);
});

it('goes no further when the client does not want the answer any more', async () => {
  const { workspace } = workspaceWith(sample);
  let steps = 0;
  const answer = withReportInSteps({ workspace }, null, function* () {
    for (; steps < 100; steps++) yield;
    return 'done';
  });
  const source = new CancellationTokenSource();
  const asked = answer({ textDocument: { uri } }, source.token);
  setImmediate(() => {
    source.cancel();
  });
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(steps).toBeLessThan(3);
});

it('answers those who waited for a long text one after the other, and hears others in between', async () => {
  const { workspace } = workspaceWith(reportOfSize(20_000));
  const order: string[] = [];
  const waits = async (name: string): Promise<void> => {
    await workspace.ready(uri);
    order.push(name);
  };
  const first = waits('first').then(() => setImmediate(() => order.push('a message')));
  await Promise.all([first, waits('second')]);
  expect(order).toEqual(['first', 'a message', 'second']);
});
