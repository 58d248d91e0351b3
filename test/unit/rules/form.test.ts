import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { applyEdits } from '../../../server/document/edits.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { formRules } from '../../../server/rules/form/index.js';
import { textRules } from '../../../server/rules/text/index.js';
import { expectLinear, repeated } from '../growth.js';

const own = new Set([...formRules, ...textRules]);

function findings(content: string) {
  const text = new ReportText('file:///报告.txt', 'baogao', 1, content);
  return analyse(text, builtInKnowledge(), { severities: {} }).findings.filter(({ rule }) => own.has(rule));
}

/** The text after every safe fix, as fix-all carries them out: again until nothing changes. */
function fixAll(content: string): string {
  for (let round = 0; round < 5; round++) {
    const text = new ReportText('file:///报告.txt', 'baogao', 1, content);
    const edits = analyse(text, builtInKnowledge(), { severities: {} })
      .findings.filter(({ rule }) => own.has(rule) && rule.fixable === 'safe')
      .flatMap(({ fixes }) => fixes()[0]?.edits ?? []);
    const fixed = applyEdits(text, edits);
    if (fixed === content) break;
    content = fixed;
  }
  return content;
}

/** What the standards leave to the writer, and what looks like a defect and is none; nothing louder than a hint. */
describe('what the standards leave open', () => {
  it.each([
    ['20余次和二十余次', '开展宣传20余次，走访二十余次，发放资料100多份、一百多份。'],
    ['浪纹线和一字线', '增长4%～6%，下降3%—5%，用时3～5天、3—5天。'],
    ['三位分节与否', '受理1650件、1,650件，合计12345件、12,345件。'],
    ['文件名里的短横线', '印发《法治政府建设实施纲要（2021-2025年）》和《普法规划（2021—2025年）》。'],
    ['（一）层次序号', '（一）加强组织领导。成立领导小组。\n（二）强化责任落实。层层传导压力。'],
    ['两可的数字写法', '3倍、三倍，约300人、约三百人，40左右、四十左右，第4季度、第四季度。'],
    ['有括注的书名号之间的顿号', '学习《宪法》（2018年修正）、《民法典》（第一编），落实“放管服”（改革）、“双随机”。'],
    ['概数后的余和多', '参训1.3万余人，发放资料16万余份、100余册、300多件，走访1650余户，投入20余万元。'],
    ['缩略的并列', '加快二、三产业发展，二十届二中、三中全会，第一、二季度，三四天、五六十年。'],
    ['下脚点之后的文字', '1.加强领导。成立领导小组。\n2.1制度建设。落实3.5万元。'],
    ['固定词语里的数字', '第一责任人、三五天、“八五”普法、“一把手”、百分之三十、十四五时期。'],
    ['引号之间不用顿号或者用顿号', '推进“互联网+监管”“双随机、一公开”，落实“三重一大”、“一岗双责”。'],
    ['没有空格的数字', '2024年，全镇共调解纠纷36件，成功率98%，涉及120户356人，金额1.3万元。'],
    [
      '网址、邮箱、比例、时间、外文',
      '联系：fzb@example.gov.cn，http://www.example.gov.cn/a,b，比例3:2，9:00至17:30，GDP、APP、R&D。',
    ],
    ['科目里的括号', '关键绩效指标（KPI）、公私合作（PPP）、细颗粒物（PM2.5）、国标（GB/T 9704）。'],
    ['引号里的口号', '打造“礼乐和合 探知齐鲁”品牌，落实“1+1+X”体系，实施“123”工程。'],
    ['叠词', '一个项目一个项目地抓，一件一件办，人人参与、户户知晓，好好学习，进一步一步步推进。'],
    ['有名的繁体异体字', '乾安县、於某某、李昇、瞭望台、宫商角徵羽、显著、著名、慰藉。'],
    ['疑问和感叹', '群众满意不满意？我们要问一问！各位代表！'],
  ])('%s', (_what, content) => {
    const loud = findings(content).filter(({ severity }) => severity !== 'hint');
    expect(loud.map(({ rule, message }) => `${rule.id} ${message.zh}`)).toEqual([]);
  });

  it('gives one hint for all titles joined by 、', () => {
    const found = findings('学习《宪法》、《民法典》、《行政处罚法》。\n落实《档案法》、《保密法》。');
    expect(found.map(({ rule, severity }) => [rule.id, severity])).toEqual([['form/title-mark-comma', 'hint']]);
  });
});

describe('a defect that two rules could see', () => {
  it.each(['印发《《云溪镇工作方案》。', '学习《宪法》》和《民法典》。'])('is one finding: %s', (content) => {
    const text = new ReportText('file:///报告.txt', 'baogao', 1, content);
    const { findings: all } = analyse(text, builtInKnowledge(), { severities: {} });
    const about = all.filter(({ rule }) => /marks$/.test(rule.id));
    expect(about.map(({ rule }) => rule.id)).toEqual(['citations/doubled-marks']);
  });
});

describe('marks that a web page lost around the report', () => {
  it('are not missed', () => {
    const content = '云溪镇2024年法治政府建设年度报告\n来源：本网 浏览次数：36 【字体：\n一、主要举措\n扎实推进。\n';
    expect(findings(content)).toEqual([]);
  });
});

describe('a text that a conversion damaged', () => {
  const damaged = [
    '一、加強依法行政組織領(lǐng)導(dǎo),提升依法行政能力。',
    '街道黨工委高度重視法治建設(shè)工作,成立了領(lǐng)導(dǎo)小組(由主要負(fù)責(zé)同志任組長),全年開展(zhǎn)宣講17場次。',
    '二是著力化解矛盾糾紛,確保乾隆街、後街等社區(qū)和諧穩(wěn)定&nbsp;</p>',
  ].join('\n');
  const clean = [
    '一、加强依法行政组织领导，提升依法行政能力。',
    '街道党工委高度重视法治建设工作，成立了领导小组（由主要负责同志任组长），全年开展宣讲17场次。',
    '二是着力化解矛盾纠纷，确保乾隆街、后街等社区和谐稳定',
  ].join('\n');

  it('is readable simplified text after fix-all', () => expect(fixAll(damaged)).toBe(clean));
  it('is not changed by a second fix-all', () => expect(fixAll(clean)).toBe(clean));
  it('has one finding for each kind of damage, not one a place', () => {
    const ids = findings(damaged).map(({ rule }) => rule.id);
    expect(ids.filter((id) => id === 'text/traditional-script')).toHaveLength(1);
    expect(ids.filter((id) => id === 'text/pinyin-residue')).toHaveLength(1);
  });
});

it('takes time linear in the length of a line', () => {
  const units = [
    '9',
    '、',
    '“',
    '（',
    '》',
    '1余',
    '约1',
    '近一',
    '至少2',
    '…',
    '12.4',
    '*次',
    'A,',
    '，，',
    '工作',
    '?！',
    '帐户',
    '20',
    '共计',
    '第3',
    '领(ling)',
    ' 年3',
  ];
  const { context } = analyse(new ReportText('file:///x.txt', 'baogao', 1, ''), builtInKnowledge(), { severities: {} });
  for (const unit of units) {
    expectLinear(unit, 40_000, (length) => {
      const text = new ReportText('file:///报告.txt', 'baogao', 1, repeated(unit, length));
      const report = {
        text,
        context,
        title: undefined,
        titleRange: undefined,
        outline: [],
        headings: [],
        metadata: [],
        blocks: [{ kind: 'paragraph', firstLine: 0, endLine: 1 }],
      } as const;
      const [line] = text.lines;
      if (line === undefined) throw new Error('no line');
      for (const rule of own) {
        const found = rule.scope === 'line' ? Array.from(rule.check(line, context)) : Array.from(rule.check(report));
        expect(found.length, rule.id).toBeLessThanOrEqual(length);
      }
    });
  }
});
