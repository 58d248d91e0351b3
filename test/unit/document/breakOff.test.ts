import { describe, expect, it } from 'vitest';
import { brokenOff } from '../../../server/document/breakOff.js';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

const head = '青石镇2024年法治政府建设年度报告\n一、主要举措\n规范执法，公开结果。\n二、存在的不足\n';

function endOf(tail: string): string | undefined {
  return brokenOff(readReport(new ReportText('report.txt', 'baogao', 1, head + tail), builtInKnowledge()))?.raw;
}

describe('the end of an excerpt', () => {
  it.each([
    '执法力量不足，主要是编制偏紧、人员',
    '执法力量不足。培训不够，全年组织培训25',
    '执法力量不足，没有落实《青石镇行政执法责任',
    '执法力量不足，普法宣传方面：',
    '执法',
    '突出“两业',
  ])('is seen where the text stops inside a sentence: %s', (tail) => {
    expect(endOf(tail)).toBe(tail);
  });

  it.each([
    '执法力量不足，主要是编制偏紧。',
    '执法力量不足，主要是编制偏紧。\n青石镇人民政府\n2025年1月8日',
    '执法力量不足，主要是编制偏紧。（联系人：王某，电话：12345）',
    '执法力量不足，主要是编制偏紧。\n附件：执法情况统计表',
    '（一）执法力量不足',
    '无',
  ])('is not seen in a text that comes to its end: %s', (tail) => {
    expect(endOf(tail)).toBeUndefined();
  });
});
