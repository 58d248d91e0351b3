import { expect, test } from 'vitest';
import type { AnalysedReport, ReportedFinding } from '../../../server/analyse.js';
import { layoutOf } from '../../../server/features/layout.js';
import { atOnce } from '../../../server/document/steps.js';
import { open, sample } from './open.js';

function styles(text: string, languageId?: string): string[] {
  return atOnce(layoutOf(open(text, languageId), 'zh')).paragraphs.map(
    ({ style, text: printed, headingLength }) => `${style}/${headingLength}: ${printed.slice(0, 12)}`,
  );
}

test('gives every printed line its style, and run-in headings their length', () => {
  expect(styles(sample)).toEqual([
    'title/0: 青石镇2025年法治政府',
    'body/0: 2025年，青石镇深入学',
    'heading1/23: 一、2025年推进法治政',
    'heading2/9: （一）规范行政执法。全年',
    'heading2/9: （二）化解矛盾纠纷。全年',
    'heading1/10: 二、存在的不足和原因',
    'body/0: 执法力量比较薄弱。主要原',
    'heading1/26: 三、党政主要负责人履行推',
    'body/0: 镇长主持研究法治建设工作',
    'heading1/20: 四、2026年推进法治政',
    'heading2/9: （一）规范行政执法。组织',
    'signature/0: 青石镇人民政府',
    'signature/0: 2026年1月12日',
  ]);
});

test('leaves out what a page prints around the report, indents and blank lines', () => {
  const lines = atOnce(layoutOf(open(`发布机构：青石镇人民政府\n\n　　${sample}`), 'zh')).paragraphs;
  expect(lines[0]).toMatchObject({ style: 'title', line: 2, text: '青石镇2025年法治政府建设年度报告' });
});

test('leaves out the # of Markdown', () => {
  const text =
    '# 青石镇2025年法治政府建设年度报告\n\n现将有关情况报告如下：\n\n## 一、主要举措和成效\n\n办理案件58件。\n';
  expect(styles(text, 'markdown').slice(0, 3)).toEqual([
    'title/0: 青石镇2025年法治政府',
    'body/0: 现将有关情况报告如下：',
    'heading1/9: 一、主要举措和成效',
  ]);
});

test('puts findings at their place in the printed text', () => {
  const report = open('　　青石镇2025年法治政府建设年度报告\n\n　　全年办理案件58件。\n');
  const found = { start: { line: 2, character: 8 }, end: { line: 2, character: 11 } };
  const [rule] = [{ id: 'form/x', basis: [], advice: { zh: '', en: '' } }] as unknown as [ReportedFinding['rule']];
  const finding: ReportedFinding = {
    rule,
    severity: 'warning',
    range: found,
    message: { zh: '不对', en: 'wrong' },
    related: [],
    fixes: () => [],
  };
  const marked: AnalysedReport = { ...report, findings: [finding] };
  const paragraph = atOnce(layoutOf(marked, 'zh')).paragraphs.at(-1);
  expect(paragraph?.marks).toMatchObject([{ start: 6, end: 9, severity: 'warning' }]);
  expect(paragraph?.text.slice(6, 9)).toBe('58件');
});
