import type { Report } from '../../document/report.js';
import type { Heading } from '../../document/outline.js';
import { spokenYear, titledYear } from '../../facts/reportYear.js';
import { reportRule, type Finding } from '../rule.js';
import { annualReport } from './basis.js';
import { yearFinding } from './yearFinding.js';

const yearInHeading = /^(?:关于)?(20\d\d)年(?:度|来)?(?!以来|[—\-－~～至、和])/;
const ownWork = /情况|工作|举措|措施|做法|成效|建设|不足|问题|职责/;
const aboutPast = /整改|反馈|回头看|遗留|结转|巡[视察]|审计|督察|考核|以来|对比|与20\d\d/;

/** 标题还写着上一年：题名是2025年，一级标题是“2024年……”。 */
export const headingYear = reportRule({
  id: 'time/heading-year',
  severity: 'warning',
  title: { zh: '标题的年份与报告年度不符', en: 'A heading speaks of another year' },
  explanation: {
    zh: '沿用上年文稿时，标题里的年份最容易漏改。只看以年份开头、说本单位工作的标题；说整改、反馈、比较的，写下一年安排的，不在此列。',
    en: 'The year in a heading is what is most easily left over from last year’s text. Only headings that open with a year and speak of the unit’s own work are meant, not those on rectification, comparison or the coming year.',
  },
  basis: [annualReport],
  advice: {
    zh: '改成报告年度，并核对这一部分的内容是否也要更新。',
    en: 'Correct the year and check whether the section is still last year’s.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2025年法治政府建设年度报告\n一、⟦2024年⟧法治政府建设基本情况\n我镇扎实推进各项工作。',
        fixed: '清溪镇2025年法治政府建设年度报告\n一、2025年法治政府建设基本情况\n我镇扎实推进各项工作。',
      },
      {
        wrong:
          '2025年，清溪镇扎实推进法治政府建设。现将有关情况报告如下：\n一、⟦2024年⟧法治政府建设情况\n扎实推进。\n二、存在的不足\n力量薄弱。',
        fixed:
          '2025年，清溪镇扎实推进法治政府建设。现将有关情况报告如下：\n一、2025年法治政府建设情况\n扎实推进。\n二、存在的不足\n力量薄弱。',
      },
    ],
    right: [
      '2021年以来，清溪镇扎实推进法治政府建设。\n一、2024年法治政府建设情况\n扎实推进。',
      '清溪镇2025年法治政府建设年度报告\n一、2025年法治政府建设基本情况\n我镇扎实推进各项工作。\n二、2026年工作安排\n持续推进。',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n（一）2024年督察反馈问题整改情况\n全部整改到位。',
      '工作总结及2025年工作计划\n清溪镇人民政府\n一、2024年工作回顾\n我镇扎实推进各项工作。\n二、2025年工作计划\n持续推进。',
      '2024年清溪镇政府工作报告\n一、2023年工作回顾\n全镇经济稳中有进。',
    ],
  },
  *check(report) {
    const year = titledYear(report) ?? spokenYear(report);
    if (year === undefined) return;
    for (const heading of report.headings) {
      yield;
      const finding = headingFinding(report, heading, year);
      if (finding !== undefined) yield finding;
    }
  },
});

function headingFinding(report: Report, heading: Heading, year: number): Finding | undefined {
  if (heading.level > 2 || heading.kind === 'plan') return undefined;
  const written = yearInHeading.exec(heading.title)?.[1];
  if (written === undefined || Number(written) === year || aboutPast.test(heading.title)) return undefined;
  if (!ownWork.test(heading.title)) return undefined;
  const isPlanLike =
    Number(written) > year && (heading.kind === null || /安排|计划|打算|思路|重点|任务|目标/.test(heading.title));
  return isPlanLike ? undefined : yearFinding(report, heading.titleRange, written, year);
}
