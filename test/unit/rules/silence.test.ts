import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

function findings(content: string): string[] {
  const text = new ReportText('file:///报告.txt', 'baogao', 1, content);
  return analyse(text, builtInKnowledge(), { severities: {} })
    .findings.filter(({ rule }) => /^(?:citations|time|names)\//.test(rule.id))
    .map(({ rule, range }) => `${rule.id} ${text.getText(range)}`);
}

function inReport(sentence: string, year = 2024): string {
  return `清溪镇${year}年法治政府建设年度报告\n一、主要举措和成效\n我镇扎实推进。${sentence}\n`;
}

describe('nothing is wrong with', () => {
  it.each([
    '全面落实省《法治政府建设实施方案（2021—2025年）》和《丰川县法治政府建设实施方案（2022—2025年）》。',
    '学习党的二十届三中全会《决定》、国务院《关于加强数字政府建设的指导意见》（国发〔2022〕14号）。',
    '严格落实《法治政府建设与责任落实督察工作规定》（以下简称《规定》），专题学习《规定》2次。',
    '制定《清溪镇重大行政决策程序规定》，修订《重大行政决策程序制度》，完善《突发公共事件总体应急预案》。',
    '贯彻《四川省行政执法监督条例》《丰川市市容和环境卫生管理条例》，依据省《消防条例》检查场所32家。',
    '推行《行政执法告知书》《整改通知书》样本，观看《永远吹冲锋号》，邮寄《致家长的一封信》。',
    '发放《职业教育法》《黑土地保护法》《民办教育促进法》《湿地保护法》《种子法》《噪声污染防治法》宣传册。',
    '民法典替代了原《婚姻法》《继承法》。1991年《收养法》颁布以来的变化也作了讲解。',
    '《信访条例》废止后，按《信访工作条例》办理。',
    '12月1日国家宪法日宣传活动启动，2月29日召开推进会，12月至次年3月开展行动，1月1至3日值班。',
    '清溪镇与青石镇、白马乡联合调处纠纷3起，我县在全市率先试点，王家乡村民满意，评选“我镇最美调解员”。',
    '编号20241231，热线12345，共2024件，执行2021—2025年规划，自2023年12月至2024年2月整治。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定，公开信息390条。',
    '转发《关于印发〈执法规范〉的通知》（川府〔2024〕12号），印发《关于加强普法工作的意见》的通知。',
    '对照《2023年法治督察反馈意见》整改5项，完成《2022年行政审判白皮书》所提建议。',
  ])('%s', (sentence) => {
    expect(findings(inReport(sentence))).toEqual([]);
  });

  it('the law of its time', () => {
    const sentence = '依据《合同法》《个体工商户条例》《信访条例》《法治政府建设实施纲要（2015—2020年）》开展工作。';
    expect(findings(inReport(sentence, 2019))).toEqual([]);
    expect(findings(inReport(sentence, 2024))).toHaveLength(4);
  });

  it('a report whose plan is for the year of its title', () => {
    const report = '2025年清溪县政府工作报告\n一、2024年工作回顾\n稳中有进。\n二、2025年重点工作\n奋力推进。\n';
    expect(findings(report)).toEqual([]);
  });

  it('the text of a report whose title alone is of last year', () => {
    const report =
      '清溪镇2023年法治政府建设年度报告\n2024年，清溪镇在县委的领导下推进法治建设。现将有关情况报告如下：\n' +
      '一、主要举措和成效\n对照《2024年法治建设工作要点》整改。\n二、2025年主要安排\n推进。\n清溪镇人民政府\n2025年1月8日\n';
    expect(findings(report)).toEqual(['time/title-year 2023年']);
  });

  it.each([
    '2024年，在县委的领导下，清溪镇与白马镇联合执法，白马镇人民政府通报表扬。',
    '清溪镇认真履职，经镇党委研究，街道、村、社区联动，帮扶白马镇在县委组织下发展产业。',
  ])('neighbours named in a lead: %s', (lead) => {
    const end = '二、存在不足\n力量不足。\n清溪镇人民政府\n2025年1月8日\n';
    expect(findings(`清溪镇2024年法治政府建设年度报告\n${lead}\n一、主要举措\n学法。\n${end}`)).toEqual([]);
  });

  it('a summary of two years', () => {
    const report = '清溪镇2024年工作总结和2025年工作计划\n一、2024年工作情况\n稳中有进。\n二、2025年工作计划\n推进。\n';
    expect(findings(report)).toEqual([]);
  });

  it('a county that praises its towns', () => {
    const report =
      '丰川县2024年法治政府建设年度报告\n一、主要举措和成效\n青石镇认真落实，白马乡积极推进。\n白马乡认真落实。\n';
    expect(findings(report)).toEqual([]);
  });
});

describe('in traditional script with pinyin residue', () => {
  it('the same is found', () => {
    expect(findings(inReport('貫徹《法治政府建設(shè)實施綱要(2022-2025年)》。'))).toEqual([
      'citations/wrong-period (2022-2025年)',
    ]);
  });
});

it('what a page prints in one line before the report is but hinted at', () => {
  const page = '来源：清溪镇 发布日期：2025-01-10 浏览次数: 字体:【大 中 小】';
  const content = `清溪镇2024年法治政府建设年度报告\n${page}\n一、主要举措和成效\n我镇扎实推进。\n`;
  const { findings: found } = analyse(new ReportText('file:///a', 'baogao', 1, content), builtInKnowledge(), {
    severities: {},
  });
  const remnants = found.filter(({ rule }) => rule.id === 'text/web-remnant');
  expect(remnants.map(({ severity }) => severity)).toEqual(['hint']);
});
