import { citationsOnLine } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { annualReport } from './basis.js';

const annualPlan =
  /(?<!\d)(20\d\d)年(?:度)?[^—~～－-]{0,30}(?:工作要点|工作计划|重点任务|任务分解表?|工作任务|责任分工)(?:的通知)?$/;

/** 当年工作的依据是往年的工作要点。 */
export const stalePlanCited = lineRule({
  id: 'time/stale-plan-cited',
  severity: 'hint',
  title: { zh: '依据的是往年的工作要点', en: 'Last year’s work plan cited as the ground of this year’s work' },
  explanation: {
    zh: '年度工作要点、计划、任务分解当年有效。2024年的报告写“根据《2023年……工作要点》”，多半是沿用上年文稿；说的是回顾、总结往年的，可不理会。',
    en: 'Annual work plans hold for their year. A report for 2024 that works by the plan of 2023 has mostly been carried over.',
  },
  basis: [annualReport],
  advice: { zh: '核对文件的年份和文号。', en: 'Check the year and number of the document.' },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措\n根据⟦《2023年全县普法依法治理工作要点》⟧，组织宣传12场。',
      },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n根据《2024年全县普法依法治理工作要点》，组织宣传12场。',
      '清溪镇2024年法治政府建设年度报告\n二、下一步打算\n制定《2025年普法依法治理工作要点》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, { year, type }) {
    if (year === undefined || type.id === 'government-work') return;
    for (const { title, span, view } of citationsOnLine(line)) {
      const written = annualPlan.exec(title)?.[1];
      if (written === undefined || Number(written) >= year) continue;
      const before = line.view.text.slice(Math.max(0, view.start - 12), view.start);
      if (!/(?:根据|按照|依据|依照|对照|落实|贯彻|围绕)[^。；]*$/.test(before)) continue;
      yield {
        span,
        message: {
          zh: `报告年度是${year}年，依据的却是${written}年的文件。`,
          en: `The report is about ${year}, but this document is for ${written}.`,
        },
      };
    }
  },
});
