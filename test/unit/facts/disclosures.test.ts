import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { readDisclosures } from '../../../server/facts/tables/index.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

const applications = [
  '| 一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |',
  '| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
  '| 三、本年度办理结果 | （一）予以公开 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |',
  '| | （二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| | （七）总计 | 9 | 1 | 0 | 0 | 0 | 0 | 10 |',
  '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
].join('\n');
const reviews = [
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| 1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |',
].join('\n');

/** What the numbers in `overall` and `ways` contradict, in a report with both tables. */
function contradictions(overall: string, section = '', title = '某局2025年政府信息公开工作年度报告'): string[] {
  const text = [
    title,
    '一、总体情况',
    overall,
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    applications,
    '四、政府信息公开行政复议、行政诉讼情况',
    section,
    reviews,
    '五、存在的主要问题及改进情况',
  ].join('\n');
  const report = readReport(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge());
  return [...readDisclosures(report)]
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ computation, gap }) => `${computation} ${gap?.zh ?? ''}`);
}

describe('the text of a government information report against its tables', () => {
  it.each([
    ['2025年，我局收到政府信息公开申请10件。', '10≠9 与表中“本年新收”9不一致'],
    ['全年共收到10件政府信息公开申请。', '10≠9 与表中“本年新收”9不一致'],
    ['本年新收9件，上年结转1件，办理结果总计10件。', '1≠2 与表中“上年结转”2不一致'],
    ['新收申请9件，上年结转2件，结转下年度继续办理2件。', '2≠1 与表中“结转下年度”1不一致'],
    ['收到政府信息公开申请9件，予以公开6件，部分公开1件。', '6≠7 与表中“予以公开”7不一致'],
    ['2025年，我局未收到政府信息公开申请。', '0≠9 与表中“本年新收”9不一致'],
    ['收到政府信息公开申请9件，不予公开1件。', '1≠2 与表中“不予公开”2不一致'],
  ])('%s', (overall, expected) => {
    expect(contradictions(overall)).toEqual([expected]);
  });

  it.each([
    ['因政府信息公开被申请行政复议3件。', '3≠2 与表中“行政复议”2不一致'],
    ['因政府信息公开被申请行政复议2件，结果维持2件；被提起行政诉讼1件。', '2≠1 与表中“行政复议维持”1不一致'],
    ['本年度没有因政府信息公开引起的行政复议。', '0≠2 与表中“行政复议”2不一致'],
    ['因政府信息公开被申请行政复议2件；被提起行政诉讼2件。', '2≠1 与表中“行政诉讼”1不一致'],
  ])('%s', (section, expected) => {
    expect(contradictions('', section)).toEqual([expected]);
  });

  it.each([
    '2025年，我局收到政府信息公开申请9件，予以公开7件，部分公开1件，不予公开2件。',
    '2024年，我局收到政府信息公开申请12件。',
    '收到政府信息公开申请11件，含上年结转2件。',
    '收到网上政府信息公开申请5件，其中收到信函申请4件。',
    '2024年，我局未收到政府信息公开申请。',
    '乡镇未收到政府信息公开申请。',
    '未收到网上政府信息公开申请。',
    '没有因政府信息公开引起的行政复议被纠正。',
    '县政府办公室收到政府信息公开申请3件。',
    '上半年，收到政府信息公开申请4件。',
    '受理政府信息公开申请8件，主动公开信息120条，不予公开3条。',
    '全年办理行政复议案件5件，维持4件。',
    '因政府信息公开发生行政复议、行政诉讼3件。',
  ])('says nothing against %s', (overall) => {
    expect(contradictions(overall, overall)).toEqual([]);
  });

  it('compares sentences with each other where there is no table', () => {
    const told = (second: string): number => {
      const text = `某局2025年政府信息公开工作年度报告\n一、总体情况\n收到政府信息公开申请9件。\n三、收到和处理政府信息公开申请情况\n${second}`;
      const report = readReport(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge());
      return [...readDisclosures(report)].filter(({ verdict }) => verdict === 'contradicted').length;
    };
    expect(told('本年新收9件，上年结转2件。')).toBe(0);
    expect(told('本年新收8件，上年结转2件。')).toBe(1);
  });

  it('leaves other reports alone', () => {
    expect(contradictions('收到政府信息公开申请10件。', '', '某镇2025年法治政府建设年度报告')).toEqual([]);
  });
});
