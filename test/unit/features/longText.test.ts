import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnalysedReport } from '../../../server/analyse.js';
import { Line } from '../../../server/document/line.js';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { completionsAt } from '../../../server/features/completion/completion.js';
import { hoverAt } from '../../../server/features/hover.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import type { Position } from '../../../server/text/position.js';

const paragraph = '青石镇坚持“枫桥经验”，全年排查矛盾纠纷216件，成功化解209件。';
const chapter = ['（一）化解纠纷', paragraph, '（二）普法宣传', '组织普法讲座12场次，受众8000余人。'];

/** A report of so many chapters, each of four lines. */
function reportOf(chapters: number): AnalysedReport {
  const body = Array.from({ length: chapters }, () => chapter).flat();
  const text = ['青石镇2025年法治政府建设年度报告', '一、主要举措和成效', ...body].join('\n');
  return { ...readReport(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge()), findings: [] };
}

const short = reportOf(600);
const long = reportOf(2400);
const middle = 1202;

/** How often `ask` looks at what a line says, when asked in the middle of a report of 2,400 lines and then of one of 9,600. */
function looks(ask: (report: AnalysedReport, line: number) => unknown): [short: number, long: number] {
  const view = vi.spyOn(Line.prototype, 'view', 'get');
  const count = (report: AnalysedReport): number => {
    // What is gathered over a whole report once is known when the analysis is done.
    ask(report, 2);
    view.mockClear();
    ask(report, middle);
    return view.mock.calls.length;
  };
  return [count(short), count(long)];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is asked at a place looks at no more of a long text than of a short one', () => {
  const session = { locale: 'zh', glossaryLinks: true } as const;
  const at = (report: AnalysedReport, line: number, words: string): Position => ({
    line,
    character: report.text.lineAt(line)?.raw.indexOf(words) ?? 0,
  });

  it.each([
    ['a term', 1, '枫桥'],
    ['an amount', 1, '216'],
    ['the report’s own unit', 1, '青石'],
    ['a heading', 0, '化解'],
    ['words that mean nothing', 1, '成功'],
  ])('pointing at %s', (_name, below, words) => {
    const [few, many] = looks((report, line) => hoverAt(session, report, at(report, line + below, words)));
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });

  it.each([
    ['the words that an amount counts', 1, '216'],
    ['a sentence', 3, '组织'],
    ['a heading', 0, '化解'],
  ])('completing %s', (_name, below, words) => {
    const [few, many] = looks((report, line) => completionsAt(report, at(report, line + below, words)));
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });
});
