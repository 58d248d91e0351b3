import { readHeadTotals } from '../../facts/relations/headTotal.js';
import { readTerritories } from '../../facts/relations/repeat.js';
import { reviewedYear } from '../../facts/reportYear.js';
import { readDisclosures } from '../../facts/tables/index.js';
import { reportRule } from '../rule.js';
import { contradiction } from './findings.js';

/** The number of villages of the whole territory, or a total of the year, told twice and differently. */
export const repeat = reportRule({
  id: 'figures/repeat',
  severity: 'warning',
  title: { zh: '同一数字前后不一致', en: 'The same number differs within the report' },
  explanation: {
    zh: '辖区内的村（社区）总数在一份报告里应当一致。只比较写明是全部（辖区、全镇、下辖、全覆盖）的数，且两数只差一两个或像是笔误时才提示。全年的总数（全镇全年共办理行政处罚案件……件）在别处再写时，时期、范围、说法都相同才比较。政府信息公开年度报告正文所写的新收、结转、各类答复和复议、诉讼件数，与法定表格和前文核对。',
    en: 'The number of villages or communities of the whole territory must be the same all through a report. Only numbers that are said to be of all of them are compared, and only where they differ by a slip. Totals of the year (全镇全年共办理行政处罚案件…件) are compared where period, scope and words are the same. What a government information report says of applications, reviews and suits is held against its statutory tables.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '同一事实',
      says: { zh: '同一时间、同一范围的数只有一个。', en: 'One territory has one number at one time.' },
    },
  ],
  advice: { zh: '核对后统一为正确的数。', en: 'Check, and use the right number in both places.' },
  fixable: 'choice',
  *check(report) {
    for (const relation of readTerritories(report.text)) yield contradiction(relation);
    for (const relation of readHeadTotals(report.text, reviewedYear(report.context))) yield contradiction(relation);
    for (const relation of readDisclosures(report))
      if (relation.verdict === 'contradicted') yield contradiction(relation);
  },
  examples: {
    wrong: [
      {
        wrong: '为辖区43个村居配备法律顾问。\n推动⟦44个⟧村居法律服务全覆盖。',
        fixed: '为辖区43个村居配备法律顾问。\n推动43个村居法律服务全覆盖。',
      },
      {
        wrong: '2025年，全镇共办理行政处罚案件120件。\n规范公正文明执法，全镇全年共办理行政处罚案件⟦102件⟧。',
        fixed: '2025年，全镇共办理行政处罚案件120件。\n规范公正文明执法，全镇全年共办理行政处罚案件120件。',
      },
    ],
    right: [
      '2025年，全镇共办理行政处罚案件120件。\n在交通领域，全镇共办理行政处罚案件12件。',
      '2025年，全镇共办理行政处罚案件120件。\n2024年，全镇共办理行政处罚案件102件。',
      '为辖区43个村居配备法律顾问。\n推动43个村居法律服务全覆盖。',
      '全镇43个村居配备法律顾问。\n在18个村居开展试点。',
    ],
  },
});
