import { seriesOf } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';

/** The text begins with （一） and has no 一、 above it. */
export const missingParent = reportRule({
  id: 'numbering/missing-parent',
  severity: 'hint',
  title: { zh: '缺少上一级标题', en: 'The level above is missing' },
  explanation: {
    zh: '全文第一个标题就是“（一）”，前面没有“一、”，后面却又出现“二、”，说明漏了“一、”；全文只用“（一）”的，第一层应改用“一、”。',
    en: 'The first heading is （一） with no 一、 before it. Where 二、 comes later 一、 was lost; where （一） is the highest level throughout, the standard begins with 一、.',
  },
  basis: [numberingBasis],
  advice: {
    zh: '补上“一、”一级的标题，或者把第一层改为“一、”。',
    en: 'Supply the heading above, or let the first level be 一、.',
  },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '现将有关情况报告如下：\n⟦（一）⟧加强领导。\n成立领导小组。\n（二）规范执法。\n严格程序。' }],
    right: [
      '一、工作情况\n（一）加强领导。\n（二）规范执法。',
      '2024年工作回顾\n（一）加强领导。成立领导小组，落实工作责任，定期研究部署。\n（二）规范执法。严格程序。\n2025年工作安排\n（一）持续推进。',
    ],
  },
  *check(report) {
    const [first] = seriesOf(report);
    const heading = first?.members[0];
    if (first?.form !== 'chineseBracket' || first.parent !== undefined || heading === undefined) return;
    if (
      first.members.length < 2 ||
      report.text.lineAt(heading.range.start.line)?.raw.slice(0, heading.range.start.character).trim() !== ''
    )
      return;
    yield {
      range: heading.ordinalRange,
      message: {
        zh: `第一个标题就是“${heading.ordinal.text}”，前面没有“一、”一级的标题。`,
        en: `The first heading is “${heading.ordinal.text}”; no heading of the level 一、 stands above it.`,
      },
    };
  },
});
