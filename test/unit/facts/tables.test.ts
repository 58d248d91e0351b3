import { expect, it } from 'vitest';
import { ReportText } from '../../../server/document/reportText.js';
import { readTables } from '../../../server/facts/tables/index.js';
import { readStated } from '../../../server/facts/tables/stated.js';
import { expectLinear, repeated } from '../growth.js';

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

/** The whole table on applications, in a column of totals and one of natural persons; `numbers` by row. */
function wholeTable(numbers: Readonly<Record<string, string>>, empty = '0'): string {
  const row = (label: string): string => {
    const value = numbers[label.replace(/^.*[）.]/, '')] ?? '0';
    return [label, value, ...Array<string>(5).fill(empty), value].join('\t');
  };
  return [
    row('一、本年新收政府信息公开申请数量'),
    row('二、上年结转政府信息公开申请数量'),
    row('三、本年度办理结果\t（一）予以公开'),
    row('（二）部分公开'),
    row('（三）不予公开\t1.属于国家秘密'),
    row('2.其他法律行政法规禁止公开'),
    row('（四）无法提供\t1.本机关不掌握相关政府信息'),
    row('2.没有现成信息需要另行制作'),
    row('（五）不予处理\t1.信访举报投诉类申请'),
    row('（六）其他处理\t1.申请人逾期不补正'),
    row('（七）总计'),
    row('四、结转下年度继续办理'),
  ].join('\n');
}

const whole = {
  '一、本年新收政府信息公开申请数量': '12',
  '二、上年结转政府信息公开申请数量': '1',
  予以公开: '6',
  部分公开: '2',
  本机关不掌握相关政府信息: '3',
  信访举报投诉类申请: '1',
  总计: '12',
  '四、结转下年度继续办理': '1',
};

it.each([
  ['noughts', '0'],
  ['nothing', ''],
  ['strokes', '—'],
])('adds up the ways to handle applications where empty cells hold %s', (_, empty) => {
  expect(contradictions(wholeTable(whole, empty))).toEqual([]);
  expect(contradictions(wholeTable({ ...whole, 部分公开: '3' }, empty)).map((each) => each.slice(4, 60))).toEqual(
    expect.arrayContaining([expect.stringMatching(/与表中12不符，差1$/)]),
  );
  expect(contradictions(wholeTable({ ...whole, 总计: '13', '四、结转下年度继续办理': '0' }, empty))).toHaveLength(2);
});

it('adds up no ways to handle applications of which one is lost or summed up by itself', () => {
  const lost = wholeTable({ ...whole, 部分公开: '1' }).split('\n');
  expect(contradictions(lost.filter((line) => !line.includes('（六）')).join('\n'))).toEqual([]);
  const summed = wholeTable(whole).replace('（四）无法提供\t1.', '（四）无法提供\t3\t0\t0\t0\t0\t0\t3\n1.');
  expect(contradictions(summed)).toEqual([]);
});

it('takes apart the numbers of a table whose cells run together', () => {
  const glued = (table: string): string => table.replaceAll(/[\t\n]/g, '');
  expect(contradictions(glued(wholeTable(whole)))).toEqual([]);
  expect(contradictions(glued(wholeTable({ ...whole, '四、结转下年度继续办理': '2' })))).toEqual([
    '0: 12+1=13 与表中12+2=14不符，差1',
    '0: 12+1=13 与表中12+2=14不符，差1',
  ]);
});

it('finds the wrong number of a table that runs together where none of its cells is lost', () => {
  const rows = ['3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息'];
  const table = wholeTable(whole)
    .replaceAll(/[\t\n]/g, '')
    .replace('（四）', `${rows.map((label) => `${label}0000000`).join('')}（四）`);
  expect(contradictions(table)).toEqual([]);
  expect(contradictions(table.replace('2000002', '3000002'))).toEqual(['0: 3+0+0+0+0+0=3 与表中2不符，差1']);
  expect(contradictions(table.replace('120000012', '130000012'))).toContain('0: 13+0+0+0+0+0=13 与表中12不符，差1');
  expect(
    contradictions(table.replace('1.本机关不掌握', '1 本机关不掌握').replace('2.没有现成', '2 .没有现成')),
  ).toEqual([]);
  const short = wholeTable(whole).replaceAll(/[\t\n]/g, '');
  expect(contradictions(short.replace('2000002', '3000002'))).toEqual([]);
});

const reviewHead = '结果维持 结果纠正 其他结果 尚未审结 总计';

it.each([
  ['one row', `${reviewHead} ${reviewHead} ${reviewHead}\n2 1 0 1 5 0 0 0 0 0 1 0 0 0 1`],
  ['lines', `${reviewHead}\n2 1 0 1 5 0 0 0 0 0 1 0 0 0 1`.replaceAll(' ', '\n')],
  [
    'three rows',
    `| 类别 | ${reviewHead.replaceAll(' ', ' | ')} |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 2 | 1 | | 1 | 5 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 1 | 0 | 0 | 0 | 1 |`,
  ],
])('adds up the outcomes of reviews and suits in %s', (_, table) => {
  expect(contradictions(table)).toHaveLength(1);
  expect(contradictions(table.replace('5', '4'))).toEqual([]);
});

it('adds up no outcomes where a number is lost', () => {
  expect(contradictions(`${reviewHead}\n2 1 0 1 5 0 0 0 0 0 1 0 0 0`)).toEqual([]);
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

it.each([
  '本年新收政府信息公开申请数量 1 ',
  '本年新收政府信息公开申请数量12000012二、上年结转政府信息公开申请数量0000000',
  '结果维持 1 0 ',
  '| 结果维持 | 1 |',
  '收到政府信息公开申请1件，',
  '信息公开行政复议1件，维持1件，',
])('takes time that grows as a line does: %s', (unit) => {
  expectLinear(unit, 40_000, (length) => {
    const text = new ReportText('file:///表.txt', 'baogao', 1, repeated(unit, length));
    return [...readTables(text), ...readStated(text, [], [], 2025)];
  });
});
