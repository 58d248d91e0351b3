import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { analyse, type AnalysedReport } from '../../../server/analyse.js';
import { documentSymbols } from '../../../server/features/documentSymbol.js';
import { foldingRanges } from '../../../server/features/foldingRange.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { defaultSettings } from '../../../server/rules/settings.js';
import { comparePositions, type Range } from '../../../server/text/position.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from './open.js';

const root = join(import.meta.dirname, '../../..');
const samples = ['samples', 'test/fixtures/reports'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8')),
);

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** What breadcrumbs and sticky scroll rely on. */
function expectNested(symbols: readonly DocumentSymbol[], outer?: Range): void {
  let last: DocumentSymbol | undefined;
  for (const symbol of symbols) {
    expect(symbol.name).not.toBe('');
    expect(contains(symbol.range, symbol.selectionRange)).toBe(true);
    if (outer !== undefined) expect(contains(outer, symbol.range)).toBe(true);
    if (last !== undefined) expect(comparePositions(last.range.end, symbol.range.start)).toBeLessThanOrEqual(0);
    expectNested(symbol.children ?? [], symbol.range);
    last = symbol;
  }
}

/** The editor drops ranges that cross others. */
function expectFoldable(ranges: readonly FoldingRange[], lines: number): void {
  for (const { startLine, endLine } of ranges) {
    expect(startLine).toBeLessThan(endLine);
    expect(endLine).toBeLessThan(lines);
    for (const other of ranges) {
      expect(startLine < other.startLine && other.startLine <= endLine && endLine < other.endLine).toBe(false);
    }
  }
}

function expectSound(report: AnalysedReport): void {
  expectNested(atOnce(documentSymbols(report, 'zh')));
  expectFoldable(atOnce(foldingRanges(report)), report.text.lineCount);
}

describe('outline and folding', () => {
  it.each(samples)('nest in a report', (content) => {
    expectSound(open(content));
  });

  it('nest after any edits', () => {
    const pieces = [
      '一、',
      '（二）规范执法。',
      '1.',
      '\n',
      '\n\n',
      '。',
      '第三部分',
      '附件：',
      '## ',
      '|甲|乙|\n',
      '2024年',
    ];
    const edit = fc.tuple(fc.nat(), fc.nat(), fc.nat(60), fc.constantFrom('', ...pieces));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }), (content, edits) => {
        const { text } = open(content);
        for (const [line, character, length, newText] of edits) {
          const start = text.clamp({ line: line % text.lineCount, character: character % 80 });
          text.edit({ start, end: text.clamp({ ...start, character: start.character + length }) }, newText);
        }
        expectSound(analyse(text, builtInKnowledge(), defaultSettings));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the outline', () => {
  const again = ({ text }: AnalysedReport): AnalysedReport => analyse(text, builtInKnowledge(), defaultSettings);
  const line = sample.split('\n').findIndex((words) => words.startsWith('（一）规范行政执法'));
  const behind = (words: string): Range => {
    const character = (sample.split('\n')[line] ?? '').indexOf(words) + words.length;
    return { start: { line, character }, end: { line, character } };
  };

  it('says of a heading no more than there is to say', () => {
    const [measures] = atOnce(documentSymbols(open(sample), 'zh'));
    expect(measures?.detail).toBe('主要举措和成效');
    expect(Object.keys(measures?.children?.[0] ?? {})).toEqual(['name', 'kind', 'range', 'selectionRange']);
  });

  it('has the same symbol for a section for as long as nothing in that changes, and another one then', () => {
    const report = open(sample);
    const [first, second] = atOnce(documentSymbols(report, 'zh'));
    expect(atOnce(documentSymbols(again(report), 'zh'))[0]).toBe(first);
    const { start, end } = behind('全年');
    for (const [range, typed, detail] of [
      [{ start, end }, '，，', '1 处提示'],
      [{ start, end: { ...end, character: end.character + 2 } }, '', undefined],
    ] as const) {
      report.text.edit(range, typed);
      const now = atOnce(documentSymbols(again(report), 'zh'));
      expect(now[0]).not.toBe(first);
      expect(now[0]?.children?.[0]?.detail).toBe(detail);
      expect(now[1]).toBe(second);
      expect(now).toEqual(atOnce(documentSymbols(open(report.text.getText()), 'zh')));
    }
    report.text.edit({ start, end }, '\n');
    expect(atOnce(documentSymbols(again(report), 'zh'))).toEqual(
      atOnce(documentSymbols(open(report.text.getText()), 'zh')),
    );
  });
});

describe('folding', () => {
  it('folds page furniture, the paragraphs before the first heading, sections, and text over subsections', () => {
    const lines = [
      '索引号：HQ-2025-001',
      '',
      '发布机构：青石镇',
      '青石镇2025年法治政府建设年度报告',
      '2025年，青石镇认真学习贯彻习近平法治思想，扎实推进各项工作。',
      '现将有关情况报告如下：',
      '一、主要举措',
      '全年的工作围绕中心展开，成效明显。',
      '各项任务按期完成，群众满意度提高。',
      '（一）规范执法',
      '严格程序。',
      '二、存在的不足',
      '力量不足。',
    ];
    expect(atOnce(foldingRanges(open(lines.join('\n'))))).toEqual([
      { startLine: 6, endLine: 10 },
      { startLine: 9, endLine: 10 },
      { startLine: 11, endLine: 12 },
      { startLine: 0, endLine: 2, kind: 'comment' },
      { startLine: 4, endLine: 5 },
      { startLine: 7, endLine: 8 },
    ]);
  });
});
