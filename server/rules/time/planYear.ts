import { plannedYear, titledYear } from '../../facts/reportYear.js';
import type { Report } from '../../document/report.js';
import { type Finding, reportRule } from '../rule.js';
import { annualReport } from './basis.js';
import { yearFinding } from './yearFinding.js';

/** Titles of the two parts of a report that looks back on one year and plans the next: 2025年工作回顾, 2026年工作安排. */
const lookingBack = /^(20\d\d)年(?!上半年|下半年|第)[^，。；]{0,12}(?:回顾|总结|(?:完成|开展|工作)情况)$/;
const lookingAhead =
  /^(20\d\d)年(?!上半年|下半年|第)[^，。；]{0,12}(?:计划|安排|打算|思路|(?:重点|主要)(?:工作|任务)?|要点)$/;
const several = /20\d\d年?(?:[—\-－~～至、和]|以来)/;

/** 写下一年安排的部分，标题的年份不是下一年。 */
export const planYear = reportRule({
  id: 'time/plan-year',
  severity: 'warning',
  title: { zh: '下一年安排的年份不对', en: 'The plan is headed with the wrong year' },
  explanation: {
    zh: '2024年度的报告，安排的是2025年的工作。标题里写了别的年份，多半是沿用上年文稿漏改。标题跨几个年份的不报，政府工作报告安排的就是题名那一年，也不报。',
    en: 'A report for 2024 plans 2025. Another year in the heading is mostly left over from last year’s text. Headings that span years and the 政府工作报告, whose plan is for the year in its title, are not meant.',
  },
  basis: [annualReport],
  advice: { zh: '改成报告年度的下一年。', en: 'Write the year behind the report’s.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、⟦2025年⟧推进法治政府建设的主要安排\n持续推进。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、2026年推进法治政府建设的主要安排\n持续推进。',
      },
      {
        wrong: '民政工作总结\n一、2025年工作总结\n稳中有进。\n二、⟦2025年⟧工作计划\n继续推进。',
        fixed: '民政工作总结\n一、2025年工作总结\n稳中有进。\n二、2026年工作计划\n继续推进。',
      },
    ],
    right: [
      '2025年工作总结\n一、2025年上半年工作总结\n稳中有进。\n二、2025年下半年工作安排\n继续推进。',
      '民政工作总结\n一、2025年工作总结\n稳中有进。\n二、2026年工作计划\n继续推进。',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、2026年推进法治政府建设的主要安排\n持续推进。',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步工作打算\n持续推进。',
      '2024年清溪县政府工作报告\n一、2023年工作回顾\n稳中有进。\n二、2024年重点工作\n奋力推进。',
    ],
  },
  *check(report) {
    yield* besideReview(report);
    const year = titledYear(report);
    const right = plannedYear(report.context);
    if (year === undefined || right === undefined) return;
    for (const heading of report.headings) {
      yield;
      if (heading.kind !== 'plan' || heading.level > 2 || several.test(heading.title)) continue;
      const years = heading.title.match(/(?<!\d)20\d\d(?=年)/g) ?? [];
      const [written] = years;
      if (years.length !== 1 || written === undefined || Number(written) === right) continue;
      const finding = yearFinding(report, heading.titleRange, written, right);
      if (finding !== undefined) yield finding;
    }
  },
});

/** In reports of no type that knows its sections: a plan for the year that the part before it looks back on. */
function* besideReview(report: Report): Iterable<Finding> {
  const { outline } = report;
  const review = outline.find(({ title }) => lookingBack.test(title));
  const plan = outline.find(({ title, kind }) => lookingAhead.test(title) && (kind !== 'plan' || isWorkReport(report)));
  const reviewed = lookingBack.exec(review?.title ?? '')?.[1];
  const planned = lookingAhead.exec(plan?.title ?? '')?.[1];
  if (review === undefined || plan === undefined || reviewed === undefined || planned === undefined) return;
  const apart = Number(planned) - Number(reviewed);
  if (apart === 0) {
    const finding = yearFinding(report, plan.titleRange, planned, Number(reviewed) + 1);
    if (finding !== undefined) yield finding;
  } else if (apart === 2 && Number(planned) === plannedYear(report.context)) {
    const finding = yearFinding(report, review.titleRange, reviewed, Number(planned) - 1);
    if (finding !== undefined) yield finding;
  }
}

function isWorkReport({ context }: Report): boolean {
  return context.type.id === 'government-work';
}
