import { gatherIn } from '../../document/gather.js';
import { perLineIn, type Line } from '../../document/line.js';
import { planSections } from '../../facts/planSections.js';
import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { termsOnLine, type TermUse } from '../../facts/terms.js';
import type { Knowledge, Term } from '../../knowledge/knowledge.js';
import { termMatcher } from '../../knowledge/matcher.js';
import { rangeOnLine } from '../../text/position.js';
import { changeTo } from '../mend.js';
import { reportRule } from '../rule.js';
import { currentProgramme } from './basis.js';
import { isWorkInHand } from './workInHand.js';

/** The terms of a line that name a programme with an end and a successor. */
const programmesOn = perLineIn((line: Line, knowledge: Knowledge) =>
  termsOnLine(line, knowledge).filter(({ term }) => term.successor !== undefined && lastYear(term) !== undefined),
);
const programmes = gatherIn(programmesOn, ({ context }) => context.knowledge);

/** 实施期已满的普法规划、专项行动，仍当作当年或下一年的工作写。 */
export const programmeOver = reportRule({
  id: 'terms/programme-over',
  severity: 'warning',
  title: { zh: '规划、行动的实施期已满', en: 'A programme past its period is written of as current' },
  explanation: {
    zh: '“七五”普法到2020年、“八五”普法到2025年、扫黑除恶专项斗争到2020年结束，各有接续；五年规划也是如此，但只看写明“规划”“目标”的。期满两年以后仍写“推进”“落实”它，多半是沿用旧稿；期满第一年可能正在总结、过渡，只作提示。说总结、验收、收官、“期间”“以来”的，一句里同时说到接续规划的，都不报。下一年安排按下一年算。',
    en: 'Programmes of legal publicity and campaigns end with their period and are followed by the next. Two years later, 推进 or 落实 of the old one was mostly carried over; in the first year it is a hint. Concluding, evaluating or looking back is left alone. The section on the coming year is judged by that year.',
  },
  basis: [currentProgramme],
  advice: { zh: '改为现行的规划或提法。', en: 'Name the current programme.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n深入推进“⟦七五”普法⟧，开展宣传12场。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n深入推进“八五”普法，开展宣传12场。',
      },
      {
        wrong: '清溪镇2024年工作总结\n一、主要举措\n紧紧围绕“⟦十三五”规划⟧目标，发展特色产业。',
        fixed: '清溪镇2024年工作总结\n一、主要举措\n紧紧围绕“十四五”规划目标，发展特色产业。',
      },
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n以“⟦七五”普法⟧为抓手，开展宣传12场。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n以“八五”普法为抓手，开展宣传12场。',
      },
      {
        wrong: '清溪镇2023年工作总结\n一、主要举措\n持续开展⟦扫黑除恶专项斗争⟧，摸排线索6条。',
        fixed: '清溪镇2023年工作总结\n一、主要举措\n持续开展常态化扫黑除恶斗争，摸排线索6条。',
      },
    ],
    right: [
      '清溪镇2022年工作总结\n一、主要举措\n“十三五”期间建成的道路全部通车，深入实施“十四五”规划。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n深入推进“八五”普法，开展宣传12场。',
      '清溪镇2022年法治政府建设年度报告\n一、主要举措\n“七五”普法期间获评先进，“八五”普法全面启动。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n巩固扫黑除恶专项斗争成果，常态化开展扫黑除恶斗争。',
      '2026年清溪县政府工作报告\n一、2025年工作回顾\n深入推进“八五”普法，开展宣传12场。\n二、2026年重点工作\n稳中求进。',
      '清溪镇2025年法治政府建设年度报告\n二、下一步打算\n做好“八五”普法总结验收，谋划“九五”普法。',
    ],
  },
  *check(report) {
    const { knowledge } = report.context;
    const reviewed = reviewedYear(report.context);
    const planned = plannedYear(report.context);
    if (reviewed === undefined || planned === undefined) return;
    const inPlan = planSections(report.headings);
    for (const { line, value } of programmes(report.text, knowledge)) {
      for (const use of value) {
        const end = lastYear(use.term);
        if (end === undefined || use.term.successor === undefined) continue;
        if (isPlan(use.term) && !namesPlan(line.view.text, use)) continue;
        const place = { line: line.number, character: use.span.start };
        const speaking = inPlan(place) ? planned : reviewed;
        if (speaking <= end + (isPlan(use.term) ? 1 : 0) || !isWorkInHand(line.view.text, use, end)) continue;
        const next = successorIn(speaking, use.term, (name) => termMatcher(knowledge).named(name));
        const range = rangeOnLine(line.number, use.span);
        yield {
          range,
          ...(speaking === end + 1 && { severity: 'hint' as const }),
          message: {
            zh: `“${use.term.term}”到${end}年底期满，${speaking}年现行的是“${next}”。`,
            en: `${use.term.term} ended with ${end}; in ${speaking} it is ${next}.`,
          },
          fixes: () => [{ title: changeTo(next), edits: [{ range, newText: rewritten(use, next) }] }],
        };
      }
    }
  },
});

/** Of programmes and campaigns; a term of another kind may live on in other ways. */
const campaigns = new Set(['普法', '应急与平安', '执法']);

function lastYear(term: Term): number | undefined {
  const { valid, category, scope, confidence } = term;
  const isSure = scope === '国家' && confidence === 'high' && (campaigns.has(category) || isPlan(term));
  return isSure && valid?.to !== undefined ? Number(valid.to.slice(0, 4)) : undefined;
}

/** 十三五, 十四五: a time as well as a plan. */
function isPlan({ term }: Term): boolean {
  return /^十[一二三四五六七八九]?五$/.test(term);
}

const longestTitle = 200;

/** Whether the plan itself is named, as such and not in the title of a document. */
function namesPlan(view: string, { view: { start, end } }: TermUse): boolean {
  const before = view.slice(Math.max(0, start - longestTitle), start);
  const isTitled = before.lastIndexOf('《') > before.lastIndexOf('》');
  return (
    !isTitled && (/规划/.test(view.slice(start, end)) || /^”?(?:发展)?(?:规划|目标)/.test(view.slice(end, end + 5)))
  );
}

/** The name of the programme that runs in `year`, found from one follower to the next. */
function successorIn(year: number, term: Term, named: (name: string) => Term | undefined): string {
  let next = term;
  for (let steps = 0; steps < 12 && next.successor !== undefined; steps++) {
    next = named(next.successor) ?? next;
    if (Number(next.valid?.to?.slice(0, 4) ?? 9999) >= year) break;
  }
  return next.term;
}

/** What was written with the ordinal of the programme that runs (七五”普法 → 八五”普法), else its name. */
function rewritten({ term, text }: TermUse, next: string): string {
  const [ordinal, nextOrdinal] = [term.term, next].map((name) => /^.{1,3}五(?=普法|$)/.exec(name)?.[0]);
  return ordinal !== undefined && nextOrdinal !== undefined && text.startsWith(ordinal)
    ? text.replace(ordinal, nextOrdinal)
    : next;
}
