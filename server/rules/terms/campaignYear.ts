import { gatherIn } from '../../document/gather.js';
import { perLineIn, type Line } from '../../document/line.js';
import { planSections } from '../../facts/planSections.js';
import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { termsOnLine } from '../../facts/terms.js';
import { chineseDate } from '../../knowledge/chineseDate.js';
import type { Knowledge, Term } from '../../knowledge/knowledge.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { currentProgramme } from './basis.js';
import { isWorkInHand } from './workInHand.js';

/** The terms of a line that name a campaign held once, in full; 主题教育 alone may be any. */
const campaignsOn = perLineIn((line: Line, knowledge: Knowledge) =>
  termsOnLine(line, knowledge).filter(({ term, text }) => isCampaign(term) && text.length >= shortestName),
);
const campaigns = gatherIn(campaignsOn, ({ context }) => context.knowledge);
const shortestName = 6;

/** “深入开展党纪学习教育”写在2026年的报告里：只开展一次的集中教育早已结束，或者还没有开始。 */
export const campaignYear = reportRule({
  id: 'terms/campaign-year',
  severity: 'warning',
  title: { zh: '集中教育不在这一年', en: 'A campaign that was not held in that year' },
  explanation: {
    zh: '党内集中教育有起止时间，如党纪学习教育是2024年4月到7月。结束两年以后仍写“开展”“推进”它，多半是沿用旧稿；结束后第一年只作提示。说巩固成果、常态化、总结的不报。报告写成时还没有开始的，年度或者名称总有一处错。',
    en: 'Campaigns of education within the party have their time: 党纪学习教育 ran from April to July 2024. Two years later, 开展 or 推进 of it was mostly carried over; in the first year it is a hint. Making results last is left alone. A campaign that had not begun when the report was written shows a wrong year or name.',
  },
  basis: [currentProgramme],
  advice: { zh: '核对年度，改成当年的集中教育。', en: 'Check the year and name the campaign of that year.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '清溪镇2026年工作总结\n一、主要举措\n扎实开展⟦党纪学习教育⟧，组织学习12场。' },
      { wrong: '清溪镇2022年工作总结\n一、主要举措\n扎实开展⟦党纪学习教育⟧，组织学习12场。' },
    ],
    right: [
      '清溪镇2024年工作总结\n一、主要举措\n扎实开展党纪学习教育，组织学习12场。',
      '清溪镇2026年工作总结\n一、主要举措\n推进党纪学习教育常态化长效化，巩固深化学习教育成果。',
      '2025年清溪县政府工作报告\n一、2024年工作回顾\n扎实开展党纪学习教育。\n二、2025年重点工作\n稳中求进。',
      '清溪镇2023年工作总结\n二、下一步打算\n扎实开展党纪学习教育。',
    ],
  },
  *check(report) {
    const { knowledge } = report.context;
    const reviewed = reviewedYear(report.context);
    const planned = plannedYear(report.context);
    if (reviewed === undefined || planned === undefined) return;
    const inPlan = planSections(report.headings);
    for (const { line, value } of campaigns(report.text, knowledge)) {
      for (const use of value) {
        const { from, to } = use.term.valid ?? {};
        if (from === undefined || to === undefined) continue;
        const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
        const range = rangeOnLine(line.number, use.span);
        const speaking = inPlan(range.start) ? planned : reviewed;
        if (!isWorkInHand(line.view.text, use, last) || (speaking <= last && first <= reviewed + 1)) continue;
        const held = `${chineseDate(from)}—${chineseDate(to)}`;
        yield {
          range,
          ...(speaking === last + 1 && { severity: 'hint' as const }),
          message: {
            zh: `“${use.text}”是${held}开展的，不是${speaking}年的工作。`,
            en: `${use.text} was held from ${from} to ${to}, not in ${speaking}.`,
          },
        };
      }
    }
  },
});

function isCampaign({ term, category, valid, scope, confidence }: Term): boolean {
  return (
    category === '党建与纪律' &&
    /教育$/.test(term) &&
    valid?.to !== undefined &&
    scope === '国家' &&
    confidence === 'high'
  );
}
