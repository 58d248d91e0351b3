import { sectionStates } from '../../document/sections.js';
import type { Heading } from '../../document/outline.js';
import type { Report } from '../../document/report.js';
import { moveSection } from '../../document/restructure.js';
import { reportRule, type Fix } from '../rule.js';

/** Sections of a fixed form in another order. */
export const sectionOrder = reportRule({
  id: 'structure/section-order',
  severity: 'warning',
  title: { zh: '部分次序与规定格式不符', en: 'The sections stand in another order than prescribed' },
  explanation: {
    zh: '只查格式固定的报告（政府信息公开工作年度报告）。法治政府建设年度报告的次序不作要求。',
    en: 'Only reports of a fixed form are looked at, such as the annual report on information disclosure. The order of a report on law-based government is free.',
  },
  basis: [
    {
      kind: 'regulation',
      source: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
      says: { zh: '六个部分依次编写。', en: 'The six parts are written in this order.' },
    },
  ],
  advice: { zh: '按规定格式调整次序。', en: 'Put the sections into the prescribed order.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、收到和处理政府信息公开申请情况\n无。\n三、⟦主动公开政府信息情况⟧\n20条。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n加强培训。\n六、其他需要报告的事项\n无。',
        fixed:
          '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n20条。\n三、收到和处理政府信息公开申请情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n加强培训。\n六、其他需要报告的事项\n无。',
      },
    ],
    right: [
      '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n20条。\n三、收到和处理政府信息公开申请情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n加强培训。\n六、其他需要报告的事项\n无。',
    ],
  },
  *check(report) {
    if (!report.context.type.orderMatters) return;
    let last: Heading | undefined;
    for (const { section, headings } of sectionStates(report)) {
      const heading = headings.find(({ level, kind }) => level === 1 && kind === section.id);
      if (heading === undefined) continue;
      const behind = last;
      if (behind !== undefined && report.headings.indexOf(heading) < report.headings.indexOf(behind)) {
        yield {
          range: behind.titleRange,
          message: {
            zh: `按规定格式，“${behind.title}”在“${heading.title}”之前。`,
            en: `The prescribed form has “${behind.title}” before “${heading.title}”.`,
          },
          related: [
            { range: heading.range, message: { zh: '应在其后的部分', en: 'The section that belongs behind it' } },
          ],
          fixes: () => exchange(report, heading, behind),
        };
      } else last = heading;
    }
  },
});

/** Two neighbours that stand in each other's place change places; what lies farther apart is left to the author. */
function exchange(report: Report, first: Heading, second: Heading): Fix[] {
  const at = report.outline.indexOf(first);
  const edits = report.outline[at + 1] === second ? moveSection(report, first, 1) : undefined;
  if (edits === undefined) return [];
  const title = { zh: '对调这两个部分', en: 'Let the two sections change places' };
  return [{ title, edits }];
}
