import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { figuresOf, relationsOf } from '../../../server/facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../../../server/facts/figureTable.js';
import { Line } from '../../../server/document/line.js';
import { figuresOnLine } from '../../../server/facts/relations/index.js';
import { isSlip } from '../../../server/facts/relations/slip.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

function relations(text: string): string[] {
  const report = readReport(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge());
  return relationsOf(report).map(({ kind, verdict, computation }) => `${kind} ${verdict} ${computation}`);
}

describe('relations that a text states', () => {
  it.each([
    ['办案31个，罚款1550元。其中，简易程序30个，罚款1050元；普通程序1个，罚款500元。', 'sum satisfied 30+1=31'],
    ['办案31个，罚款1550元。其中，简易程序30个，罚款1050元；普通程序1个，罚款500元。', 'sum satisfied 1050+500=1550'],
    [
      '公开信息390条，其中动态244条，较为及时。公开法定内容65条，以及民生信息77条；线下公开4条。',
      'sum satisfied 244+65+77+4=390',
    ],
    ['发布信息18439条，其中：概况69条、动态8043条、目录10327条。', 'sum satisfied 69+8043+10327=18439'],
    ['全年共采集1982次，违法处罚668次，劝离确认1314次。', 'sum satisfied 668+1314=1982'],
    ['纠纷20起（婚姻12起，邻里1起，土地3起，劳资2起，其他2起）', 'sum satisfied 12+1+3+2+2=20'],
    [
      '发布380条，其中资金152条，预决算197条（政府32条、部门165条）、经费27条、债券4条。',
      'sum satisfied 152+197+27+4=380',
    ],
    ['发布380条，其中资金152条，预决算197条（政府32条、部门165条）、经费27条、债券4条。', 'sum satisfied 32+165=197'],
    ['拟安排赤字2.38万亿元，其中中央1.55万亿元，地方8300亿元。', 'sum satisfied 1.55万亿+8300亿=2.38万亿'],
    ['纠纷165起，已调处156起，调处率达100%。', 'rate contradicted 156÷165=94.55%'],
    ['糾紛165起，已調(diào)處156起，調(diào)處率達100%。', 'rate contradicted 156÷165=94.55%'],
    ['纠纷55件，已化解41件，化解率74.5%。', 'rate satisfied 41÷55=74.55%'],
    ['学习24次，其中专题3次。', 'subset satisfied 3≤24'],
    ['推动“法治、德治、自治、共治、数治”五位一体建设', 'list-count satisfied 列举5项'],
    ['落实三年行动（2025—2027年）', 'range satisfied 2027-2025+1=3'],
    ['落实三年行动（2025—20270年）', 'range contradicted 2025—20270'],
    ['在公开的425条信息中，机构职能类148条，占34.8%；人事类490条，占11.5%。', 'rate contradicted 490÷425=115.29%'],
    ['新发案件20起（三大纠纷12起，其他8起），调解成功200件，调解成功率100%。', 'rate contradicted 200÷20=1000%'],
    ['社会商品零售总额1753亿元，比上年增加2250亿元，增长14.7%。', 'change contradicted 1753亿-2250亿=-497亿'],
    ['打造“四十网融合”：干线铁路、城际铁路、市域铁路、城市轨道', 'list-count contradicted 列举4项'],
    ['“三馆一中心”：图书馆、美术馆、文化馆、服务中心', 'shorthand satisfied 3+1'],
    ['抓好三十个方面工作：\n一是学习。\n二是培训。\n三是考核。', 'list-count contradicted 列举3项'],
    ['抓好三个方面工作：\n一是学习。\n二是培训。\n三是考核。', 'list-count satisfied 列举3项'],
    [
      '地区生产总值完成198.5亿元。\n明年地区生产总值达到240亿元，同比增长21%。',
      'change satisfied (240亿-198.5亿)÷198.5亿=20.91%',
    ],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

it('tells amounts and relations as data, and as tables', () => {
  const text = '共受理纠纷20起，已化解19起，化解率95%。';
  const figures = figuresOf(readReport(new ReportText('file:///a.txt', 'baogao', 1, text), builtInKnowledge()));
  expect(figures.quantities.map(({ text: shown, indicator, unit }) => [shown, indicator, unit])).toEqual([
    ['20起', '纠纷', '起'],
    ['19起', '化解', '起'],
    ['95%', '化解率', '%'],
  ]);
  expect(figures.relations[0]).toEqual({
    kind: 'rate',
    verdict: 'satisfied',
    computation: '19÷20=95%',
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 22 } },
    members: [
      { role: 'total', value: 20, range: { start: { line: 0, character: 5 }, end: { line: 0, character: 8 } } },
      { role: 'part', value: 19, range: { start: { line: 0, character: 12 }, end: { line: 0, character: 15 } } },
      { role: 'rate', value: 95, range: { start: { line: 0, character: 19 }, end: { line: 0, character: 22 } } },
    ],
  });
  expect(figuresAsCsv(figures).split('\r\n')).toHaveLength(5);
  expect(figuresAsMarkdown(figures)).toContain('| 1 | 纠纷 | 20起 |');
});

it('knows slips of the pen', () => {
  expect(isSlip(171, 117)).toBe(true);
  expect(isSlip(2602, 2603)).toBe(true);
  expect(isSlip(200, 199)).toBe(true);
  expect(isSlip(2599, 2533)).toBe(false);
  expect(isSlip(12, 120)).toBe(false);
});

describe('time is linear in the length of a line', () => {
  const cost = (unit: string, length: number): number => {
    const line = new Line(unit.repeat(Math.ceil(length / unit.length)), '\n', 0);
    const start = performance.now();
    figuresOnLine(line);
    return performance.now() - start;
  };

  it.each(['1', '、', '甲、', '其中1个', '1个、', '“三个”', '占5%', '“1+1”：'])('of %s', (unit) => {
    cost(unit, 2_500);
    expect(cost(unit, 100_000)).toBeLessThan(Math.max(cost(unit, 12_500) * 40, 500));
  });
});
