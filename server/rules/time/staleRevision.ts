import { resolvedCitations } from '../../facts/citations.js';
import { reviewedYear } from '../../facts/reportYear.js';
import type { CitedDocument } from '../../knowledge/knowledge.js';
import { Sign } from '../../text/signs.js';
import { findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { newlyRevised } from './basis.js';

const fresh = /(新(?:近)?(?:修订|修正|修改|颁布|出台|施行|实施|公布)(?:后|实施|施行|颁布)?的?)$/;
/** A revision two full years past when the report's year began is no longer new. */
const yearsOfNewness = 2;

/** 多年前修订的法律仍称“新修订的”。 */
export const staleRevision = lineRule({
  id: 'time/stale-revision',
  severity: 'hint',
  title: { zh: '“新修订的”其实已修订多年', en: 'A law revised years ago called newly revised' },
  explanation: {
    zh: '沿用往年文稿时常见。按报告年度之前最近一次修改的施行日期算，满两年的提示；施行当年和次年称“新”是通行说法，不管。',
    en: 'Common where text is carried over. Counted from when the last revision before the report’s year took effect; the year itself and the next are left alone.',
  },
  basis: [newlyRevised],
  advice: { zh: '去掉“新修订的”，或写明修订年份。', en: 'Drop the words or give the year of the revision.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻⟦新修订的⟧《政府信息公开条例》，规范公开。',
        fixed: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻《政府信息公开条例》，规范公开。',
      },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n学习新修订的《行政复议法》。',
      '清溪镇2022年法治政府建设年度报告\n一、主要举措\n学习新修订的《行政处罚法》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    const year = reviewedYear(context);
    if (year === undefined || !line.view.text.includes('新')) return;
    for (const { citation, resolution } of resolvedCitations(line, context)) {
      const { start } = citation.view;
      const words = fresh.exec(line.view.text.slice(Math.max(0, start - 10), start))?.[1];
      if (words === undefined || resolution === undefined || resolution.document.confidence === 'low') continue;
      const latest = lastChange(resolution.document, year + 1);
      if (latest === undefined || year - latest < yearsOfNewness) continue;
      const from = start - words.length;
      yield findInView(
        line,
        from,
        start,
        {
          zh: `《${resolution.document.title}》最近一次修改${latest}年施行，到${year}年已不算新。`,
          en: `The last change of 《${resolution.document.title}》 took effect in ${latest}; in ${year} it is not new.`,
        },
        () => [
          {
            title: { zh: `删去“${words}”`, en: `Delete “${words}”` },
            edits: [{ span: line.view.toRaw(from, start), newText: '' }],
          },
        ],
      );
    }
  },
});

/** The year in which the last change that took effect up to `year` did so. */
function lastChange({ adopted, effective, revisions }: CitedDocument, year: number): number | undefined {
  const dates = [adopted, effective, ...revisions.map((revision) => revision.effective ?? revision.date)];
  const years = dates.flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))]));
  const past = years.filter((candidate) => candidate <= year);
  return past.length === 0 ? undefined : Math.max(...past);
}
