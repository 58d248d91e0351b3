import { planSections } from '../../facts/planSections.js';
import { citationsOf } from '../../facts/reportCitations.js';
import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { isPastIn } from '../../knowledge/validity.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { basisInForce } from './basis.js';
import { speaksOfPast } from './history.js';

/** 规划期已满的规划、纲要，仍作为当年工作或下一年安排的依据。 */
export const expiredPlan = reportRule({
  id: 'citations/expired-plan',
  severity: 'warning',
  title: { zh: '引用了规划期已满的规划、纲要', en: 'A plan past its period is cited' },
  explanation: {
    zh: '规划期内的总结可以引用；报告年度已在规划期之后、又有接续文件的，应当改引；规划期次年、没有查到接续文件的，或者只在下一年安排里引用的，只作提示。期满不等于废止，所以说的是收官、总结、评估的不报。',
    en: 'A summary of a year within the period may cite the plan. Where the year lies behind it and a successor is known, the successor belongs there; in the year just behind, without a known successor, or in the section on the coming year it is a hint. A plan past its period is not repealed, so concluding or evaluating it is left alone.',
  },
  basis: [basisInForce],
  advice: {
    zh: '改引接续的文件；没有接续文件的，换一种说法。',
    en: 'Cite the document that follows, or word it differently.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n对照《⟦法治政府建设实施纲要（2015—2020年）⟧》抓落实。',
        fixed: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n对照《法治政府建设实施纲要（2021—2025年）》抓落实。',
      },
    ],
    right: [
      '清溪镇2025年法治政府建设年度报告\n一、主要举措\n对照《法治政府建设实施纲要（2021—2025年）》抓落实。',
      '2026年清溪县政府工作报告\n一、2025年工作回顾\n落实《法治政府建设实施纲要（2021—2025年）》。\n二、2026年重点工作\n奋力推进。',
      '清溪镇2023年法治政府建设年度报告\n一、主要举措\n《法治政府建设实施纲要（2015—2020年）》收官以来，持续巩固成果。',
    ],
  },
  *check(report) {
    const { knowledge } = report.context;
    const reviewed = reviewedYear(report.context);
    const planned = plannedYear(report.context);
    if (reviewed === undefined || planned === undefined) return;
    const inPlan = planSections(report.headings);
    for (const [line, { citation, resolution }] of citationsOf(report)) {
      yield;
      const document = resolution?.document;
      if (document?.status !== 'expired' || resolution?.kind === 'mistake' || document.confidence === 'low') continue;
      const lastYear = Number(document.period?.to ?? 9999);
      const range = rangeOnLine(line.number, citation.titleSpan);
      if (!isPastIn(document, inPlan(range.start) ? planned : reviewed)) continue;
      if (speaksOfPast(citation, line.number, report.text, lastYear)) continue;
      const successor = knowledge.documents.find((candidate) => candidate.title === document.supersededBy);
      const isSure = successor !== undefined && reviewed > lastYear + 1 && resolution?.kind === 'title';
      yield {
        range,
        ...(isSure ? {} : { severity: 'hint' as const }),
        message: {
          zh: `《${document.title}》到${lastYear}年底期满，${successor === undefined ? '未见接续文件' : `接续的是《${successor.title}》`}。`,
          en: `《${document.title}》 ended with ${lastYear}; ${successor === undefined ? 'no successor is known' : `it is followed by 《${successor.title}》`}.`,
        },
        fixes: () =>
          successor === undefined
            ? []
            : [
                {
                  title: { zh: `改引《${successor.title}》`, en: `Cite 《${successor.title}》` },
                  edits: [{ range, newText: successor.title }],
                },
              ],
      };
    }
  },
});
