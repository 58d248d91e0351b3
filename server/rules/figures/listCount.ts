import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A list whose items are more or fewer than the number beside it says. */
export const listCount = lineRule({
  id: 'figures/list-count',
  severity: 'warning',
  title: { zh: '列举的项数与所写个数不符', en: 'A list has another length than stated' },
  explanation: {
    zh: '“A、B、C三个方面”“五个认同：……”一类的写法，列举的项数应与数字相同。“和、与、及”可能连接两项也可能在一项之内，两种数法都算；带“等”时只在列举多于所写时才报。',
    en: 'In A、B、C三个方面 or 五个认同：…, as many items must be listed as the number says. 和, 与 and 及 may join two items or stand within one, and either way of counting is accepted; with 等 only a list longer than stated is reported.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '计数',
      says: { zh: '所写个数就是列举的项数。', en: 'The number is how many items there are.' },
    },
  ],
  advice: { zh: '补齐或删去项目，或改正数字。', en: 'Complete or cut the list, or correct the number.' },
  fixable: 'choice',
  signs: Sign.digit | Sign.chineseNumeral,
  check: (line) => contradictions(line, 'list-count'),
  examples: {
    wrong: [
      {
        wrong: '做到“⟦四个⟧更加”：更加注重能力，更加注重赋能，更加注重群众。',
        fixed: '做到“三个更加”：更加注重能力，更加注重赋能，更加注重群众。',
      },
      {
        wrong: '开展“法律⟦七⟧进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动。',
        fixed: '开展“法律六进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动。',
      },
      {
        wrong: '推进“自治、法治、德治”⟦四个⟧体系建设。',
        fixed: '推进“自治、法治、德治”三个体系建设。',
      },
      {
        wrong: '在东门、西岭、南桥、北坡等⟦3个⟧村开展试点。',
        fixed: '在东门、西岭、南桥、北坡等4个村开展试点。',
      },
      {
        wrong: '抓好排查、调处、回访、归档⟦三个⟧环节。',
        fixed: '抓好排查、调处、回访、归档四个环节。',
      },
    ],
    right: [
      '开展“六进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动，落实“三官一律”（法官、检察官、警官、律师）。',
      '推进自治、法治和德治三个体系建设。',
      '在东门、西岭等8个村开展试点。',
      '建立镇、村（社区）、村民小组三级网络。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '青山大道和云溪路、桂花巷、丰收街3条道路通车。',
      '新增博士、硕士学位授予单位7个。',
      '本报告由总体情况、主动公开情况、申请办理情况、行政复议、行政诉讼情况、主要问题和其他事项六个部分组成。',
      '在县工商联、县住建局、县妇联设立商会调委会、物业纠纷调委会、婚姻纠纷调委会3个调解组织。',
      '深入实施“改作风、提效能、促发展、护稳定”八大行动。',
      '二氧化硫、二氧化氮和臭氧浓度达到二级标准的天数增加。',
      '县委副书记、县长王明强调坚持高位推动、强化协同配合、加强督导问效、发动舆论宣传四点要求。',
      '案件类型居前五位的是：道路交通、婚姻家庭、邻里',
      '城乡低保、儿童福利、残疾人“两项补贴”按时发放。',
    ],
  },
});
