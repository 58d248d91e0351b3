import type { Citation } from '../../facts/citations.js';
import { planSections } from '../../facts/planSections.js';
import { citationsOf } from '../../facts/reportCitations.js';
import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { properTitle } from '../../knowledge/documentIndex.js';
import { endOfForce, firstDay, isPastIn } from '../../knowledge/validity.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { basisInForce } from './basis.js';
import { speaksOfPast } from './history.js';

/** 在报告年度之前就已废止或被取代的文件，仍当作现行依据引用。 */
export const outOfForce = reportRule({
  id: 'citations/out-of-force',
  severity: 'warning',
  title: { zh: '引用了已经废止或被取代的文件', en: 'A repealed or superseded document is cited' },
  explanation: {
    zh: '效力按报告年度判断：2019年的报告引用当时有效的文本没有错，年度之中才废止的也不报。上下文说的是过去（“原”“废止”“取代”或当年的年份）的不报。只知道已有新法、没有查到正式废止文件的，只作提示。',
    en: 'Judged by the report’s year: a report for 2019 rightly cites what held in 2019, and what lost force within the year is left alone, as is what the text itself speaks of as past. Where a newer law is known but no formal repeal, it is a hint.',
  },
  basis: [basisInForce],
  advice: {
    zh: '改引现行文件；如确指当时，写明“原”或年份。',
    en: 'Cite the document in force, or say that the former one is meant.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n严格落实《⟦信访条例⟧》，畅通信访渠道。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n严格落实《信访工作条例》，畅通信访渠道。',
      },
      {
        wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n开展《⟦婚姻法⟧》宣传3场。',
        fixed: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n开展《民法典》宣传3场。',
      },
    ],
    right: [
      '清溪镇2019年法治政府建设年度报告\n一、主要举措\n开展《婚姻法》《合同法》宣传。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n宣讲民法典与原《婚姻法》的不同。',
      '清溪镇2026年法治政府建设年度报告\n一、主要举措\n依据《环境保护法》查处案件2起。',
    ],
  },
  *check(report) {
    const reviewed = reviewedYear(report.context);
    const planned = plannedYear(report.context);
    if (reviewed === undefined || planned === undefined) return;
    const inPlan = planSections(report.headings);
    for (const [line, { citation, resolution }] of citationsOf(report)) {
      yield;
      const document = resolution?.document;
      if (document === undefined || resolution?.kind === 'mistake' || document.confidence === 'low') continue;
      if (document.status === 'expired') continue;
      const end = endOfForce(document);
      if (end === undefined) continue;
      const { titleSpan, title } = citation;
      const range = rangeOnLine(line.number, titleSpan);
      const isPlanned = inPlan(range.start);
      if (!isPastIn(document, isPlanned ? planned : reviewed)) continue;
      if (speaksOfPast(citation, line.number, report.text, Number(end.slice(0, 4)))) continue;
      const isLocal = /(?:省|市|县|区|州|本地|我[省市县区])$/.test(
        before(report.text.lineAt(line.number)?.view.text, citation),
      );
      if (isLocal) continue;
      const successor = document.supersededBy;
      const proper = report.context.knowledge.documents.find((candidate) => candidate.title === successor);
      const replacement = proper && properTitle(proper, title);
      const since = firstDay(end).slice(0, end.length);
      yield {
        range,
        ...(document.status === 'superseded' || isPlanned ? { severity: 'hint' as const } : {}),
        message: {
          zh: `《${title}》${since}起已${document.status === 'repealed' ? '废止' : '由新的文件取代'}${successor === undefined ? '' : `，现为《${successor}》`}。`,
          en: `《${title}》 ${document.status === 'repealed' ? 'was repealed' : 'has been superseded since'} ${since}${successor === undefined ? '' : `; now 《${successor}》`}.`,
        },
        fixes: () =>
          replacement === undefined
            ? []
            : [
                {
                  title: { zh: `改引《${replacement}》`, en: `Cite 《${replacement}》` },
                  edits: [{ range, newText: replacement }],
                },
              ],
      };
    }
  },
});

function before(text: string | undefined, { view }: Citation): string {
  return text?.slice(Math.max(0, view.start - 6), view.start) ?? '';
}
