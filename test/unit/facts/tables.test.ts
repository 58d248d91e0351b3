import { expect, it } from 'vitest';
import { ReportText } from '../../../server/document/reportText.js';
import { readTables } from '../../../server/facts/tables/index.js';

function contradictions(text: string): string[] {
  return [...readTables(new ReportText('file:///表.txt', 'baogao', 1, text))]
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ computation, gap, focus }) => `${focus.line.number}: ${computation} ${gap?.zh ?? ''}`);
}

function applications(carriedOn: string, handledPublic = '5\t1\t0\t0\t0\t0\t6'): string {
  return [
    '一、本年新收政府信息公开申请数量\t6\t2\t0\t0\t0\t0\t8',
    '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    `三、本年度办理结果\t（一）予以公开\t${handledPublic}`,
    '（二）部分公开\t1\t0\t0\t0\t0\t0\t1',
    '（七）总计\t6\t1\t0\t0\t0\t0\t7',
    `四、结转下年度继续办理\t${carriedOn}`,
  ].join('\n');
}

it('holds the statutory table on applications to the relation that its form prescribes', () => {
  expect(contradictions(applications('1\t1\t0\t0\t0\t0\t2'))).toEqual([]);
  expect(contradictions(applications('2\t1\t0\t0\t0\t0\t3'))).toEqual([
    '4: 6+1=7 与表中6+2=8不符，差1',
    '4: 8+1=9 与表中7+3=10不符，差1',
  ]);
  expect(contradictions(applications('1\t1\t0\t0\t0\t0\t2', '5\t1\t0\t0\t0\t0\t7'))).toEqual([
    '2: 5+1+0+0+0+0=6 与表中7不符，差1',
  ]);
});

it.each([
  ['spaces', (table: string): string => table.replaceAll('\t', ' ')],
  ['lines', (table: string): string => table.replaceAll('\t', '\n')],
])('reads the statutory table where copying left its numbers parted by %s', (_, flatten) => {
  expect(contradictions(flatten(applications('1\t1\t0\t0\t0\t0\t2')))).toEqual([]);
  const found = contradictions(flatten(applications('2\t1\t0\t0\t0\t0\t3')));
  expect(found.map((each) => each.replace(/^\d+: /, ''))).toEqual([
    '6+1=7 与表中6+2=8不符，差1',
    '8+1=9 与表中7+3=10不符，差1',
  ]);
  expect(contradictions(flatten(applications('1\t1\t0\t0\t0\t0\t3')))).toHaveLength(2);
});

it('adds up rows and columns of totals where the table bears them out', () => {
  const table = (last: string): string =>
    [
      '单位    许可    处罚    合计',
      '甲镇    12    3    15',
      '乙镇    20    5    25',
      '丙镇    8    4    12',
      last,
    ].join('\n');
  expect(contradictions(table('合计    40    12    52'))).toEqual([]);
  expect(contradictions(table('合计    40    12    54'))).toEqual([
    '4: 40+12=52 与表中54不符，差2',
    '4: 15+25+12=52 与表中54不符，差2',
  ]);
  expect(contradictions(table('合计    40    13    53'))).toEqual([]);
});

it('leaves columns alone that are no sums', () => {
  expect(contradictions('事项\t数量\t上年\t合计\n许可\t12\t100\t7\n处罚\t20\t80\t9\n强制\t1\t2\t3')).toEqual([]);
});
