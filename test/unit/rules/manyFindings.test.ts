import { expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { defaultSettings } from '../../../server/rules/settings.js';

function gapsIn(sections: number): string[] {
  const section = '（一）规范行政执法\n全年开展检查。\n（三）化解矛盾纠纷\n全年开展排查。\n';
  const text = `青石镇2025年法治政府建设年度报告\n一、主要举措\n${section.repeat(sections)}`;
  const report = analyse(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge(), defaultSettings);
  return report.findings.filter(({ rule }) => rule.id === 'numbering/gap').map(({ message }) => message.zh);
}

it('says where a rule stops looking because it has found so much', () => {
  const gaps = gapsIn(501);
  expect(gaps).toHaveLength(500);
  expect(gaps.filter((message) => message.includes('没有再查'))).toEqual([gaps[499]]);
  expect(gaps[499]).toContain('没有再查');
  expect(gapsIn(500).filter((message) => message.includes('没有再查'))).toEqual([]);
});
