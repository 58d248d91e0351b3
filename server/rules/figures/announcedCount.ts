import { readAnnouncements } from '../../facts/relations/announcement.js';
import { reportRule } from '../rule.js';
import { contradiction } from './findings.js';

/** 抓好以下五个方面工作： followed by four. */
export const announcedCount = reportRule({
  id: 'figures/announced-count',
  severity: 'warning',
  title: { zh: '下文分项的个数与所写个数不符', en: 'More or fewer items follow than announced' },
  explanation: {
    zh: '“重点抓好以下五个方面工作：”之后，“一是、二是”或“（一）（二）”连续编号的分项应正好有这么多。编号跳号、重号时不判断。',
    en: 'After 重点抓好以下五个方面工作： exactly so many numbered items must follow. Not judged where their numbering itself is broken.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '计数',
      says: { zh: '所写个数就是分项的个数。', en: 'The number is how many items there are.' },
    },
  ],
  advice: { zh: '改正数字，或补齐、合并分项。', en: 'Correct the number, or complete or merge the items.' },
  fixable: 'choice',
  *check(report) {
    for (const relation of readAnnouncements(report.text)) {
      if (relation.verdict === 'contradicted') yield contradiction(relation);
    }
  },
  examples: {
    wrong: [
      {
        wrong: '重点抓好以下⟦四个⟧方面工作：\n一是健全机制。\n二是强化培训。\n三是严格执法。',
        fixed: '重点抓好以下三个方面工作：\n一是健全机制。\n二是强化培训。\n三是严格执法。',
      },
      {
        wrong: '主要做好⟦2项⟧工作：一是抓排查。二是抓整改。三是抓回访。',
        fixed: '主要做好3项工作：一是抓排查。二是抓整改。三是抓回访。',
      },
    ],
    right: [
      '重点抓好以下三个方面工作：\n一是健全机制。\n二是强化培训。\n三是严格执法。',
      '报告由总体情况、主要做法等六部分组成。\n一是公开及时。\n二是解读到位。',
      '实施重点项目17个。一是做强物流。二是做大商贸。',
      '去年确定的十方面实事圆满完成。\n（一）就业稳步增加。\n（二）住房持续改善。',
    ],
  },
});
