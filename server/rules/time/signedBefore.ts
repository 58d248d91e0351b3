import type { Report } from '../../document/report.js';
import { yearClaims } from '../../document/yearClaims.js';
import { signedDate, type SignedDate } from '../../facts/signedDate.js';
import { changeTo } from '../mend.js';
import { reportRule } from '../rule.js';
import { annualReport } from './basis.js';

/** Reports are asked for from autumn on; one signed before cannot tell of the whole year. */
const firstMonthOfReporting = 9;
/** Titles of reports on less than a year, and of what is written before it. */
const ofPartOrPlan =
  /季度|上半年|半年|阶段|月份?|中期|进展|推进情况|整改|反馈|计划|要点|方案|安排|规划|预算|通知|暨|近年|五年|三年/;

/** 2025年度报告落款2025年1月20日。 */
export const signedBefore = reportRule({
  id: 'time/signed-before',
  severity: 'warning',
  title: { zh: '落款日期早于报告年度结束', en: 'Signed before the year reported on was over' },
  explanation: {
    zh: '年度报告写的是全年的工作，落款一般在当年年底或者次年年初。落款在报告年度之前，或者在当年9月之前，多半是上一年的日期没有改。当年9月以后落款的（各地常在四季度收报告）、半年和季度报告、计划要点、年份有争议的，不报。',
    en: 'An annual report tells of a whole year and is signed at its end or early in the next. A date before that year or before its September was mostly left over from last year. Dates from September on, reports on part of a year, plans, and reports whose year is in dispute are left alone.',
  },
  basis: [annualReport],
  advice: { zh: '核对成文日期。', en: 'Check the date of signing.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n⟦2025年1月20日⟧',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2026年1月20日',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n⟦2023年12月28日⟧',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年12月28日',
      },
    ],
    right: [
      '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年12月26日',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2026年1月20日',
      '清溪镇2025年上半年法治政府建设情况报告\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年7月2日',
      '清溪镇2025年法治政府建设工作报告\n2024年，清溪镇扎实推进。\n一、主要举措\n规范执法。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年1月20日',
    ],
  },
  *check(report) {
    const { year, type } = report.context;
    if (year === undefined || type.publishedBy === undefined || ofPartOrPlan.test(report.title ?? '')) return;
    const date = signedDate(report);
    if (date === undefined || !isTooEarly(date, year) || isInDispute(report, year)) return;
    const right = date.month >= firstMonthOfReporting ? year : year + 1;
    const written = report.text.getText(date.range);
    const fixed = report.text.getText(date.range).replace(String(date.year), String(right));
    yield {
      range: date.range,
      message: {
        zh: `报告年度是${year}年，落款却是${written}，那时这一年的工作还没有做完。`,
        en: `The report is about ${year} but signed ${written}, before that year’s work was done.`,
      },
      ...(report.titleRange === undefined
        ? {}
        : { related: [{ range: report.titleRange, message: { zh: '题名的年度', en: 'The year in the title' } }] }),
      fixes: () =>
        date.chinese ? [] : [{ title: changeTo(fixed), edits: [{ range: date.yearRange, newText: String(right) }] }],
    };
  },
});

function isTooEarly(date: SignedDate, year: number): boolean {
  return date.year < year || (date.year === year && date.month < firstMonthOfReporting);
}

/** Whether the text names another year than `year` as the one that is reported on. */
function isInDispute(report: Report, year: number): boolean {
  const end = report.titleRange?.end.line ?? -1;
  return yearClaims(report.text, end, report.headings).some((claim) => claim.year !== year);
}
