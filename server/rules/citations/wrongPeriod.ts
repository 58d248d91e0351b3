import { resolvedCitations } from '../../facts/citations.js';
import { sameTitleOtherPeriod } from '../../knowledge/documentIndex.js';
import type { CitedDocument } from '../../knowledge/knowledge.js';
import { readTitle, type WrittenPeriod } from '../../knowledge/titleForm.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

/** What stands before the title of a local document: 我县《……》, 省、市《……》. */
const place = /[省市县区州镇乡](?:委|政府)?$/;

/** 题名对，起止年份不对。 */
export const wrongPeriod = lineRule({
  id: 'citations/wrong-period',
  severity: 'warning',
  title: { zh: '题名的起止年份写错了', en: 'A title with the wrong period' },
  explanation: {
    zh: '同名的规划、纲要各有起止年份，如法治政府建设实施纲要有2015—2020年、2021—2025年两件。题名与已知文件完全相同、年份与哪一件都对不上的，多半是写错了；年份与已知各件都不重叠的，可能是更早或更新的文件，不报；前面冠有地名的是地方文件，不报。',
    en: 'Plans of the same title differ by their period. Where the title is exactly that of known documents and the years fit none of them, they are mostly wrong; years that share nothing with the known ones may be an earlier or later document’s and are left alone, and so are titles with a place name before them.',
  },
  basis: [citingDocuments],
  advice: {
    zh: '对照原件改正年份；如是地方文件，补上地名。',
    en: 'Correct the years, or add the place if it is a local document.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '全面落实《法治政府建设实施纲要⟦（2022—2025年）⟧》。',
        fixed: '全面落实《法治政府建设实施纲要（2021—2025年）》。',
      },
      {
        wrong: '对照《法治社会建设实施纲要⟦（2021-2025年）⟧》抓落实。',
        fixed: '对照《法治社会建设实施纲要（2020—2025年）》抓落实。',
      },
    ],
    right: [
      '全面落实《法治政府建设实施纲要（2015—2020年）》。',
      '全面落实《法治政府建设实施纲要（2026—2030年）》。',
      '落实《广东省法治政府建设实施纲要（2016—2020年）》《法治政府建设实施纲要（2008—2012年）》。',
      '全面落实《清溪县法治政府建设实施纲要（2022—2025年）》。',
      '全面落实我县《法治政府建设实施纲要（2022—2025年）》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, form, resolution } of resolvedCitations(line, context)) {
      if (form.period === undefined || (resolution !== undefined && resolution.kind !== 'mistake')) continue;
      const known = sameTitleOtherPeriod(form, context.knowledge);
      const right = nearestPeriod(form.period, known);
      if (right === undefined) continue;
      if (place.test(line.view.text.slice(Math.max(0, citation.view.start - 6), citation.view.start))) continue;
      const span = line.view.toRaw(citation.view.start + 1 + form.period.start, citation.view.end - 1);
      const period = readTitle(right.title).period;
      const written = citation.title.slice(form.period.start);
      const proper = right.title.slice(period?.start);
      yield {
        span,
        message: {
          zh: `没有起止年份为“${written}”的这一题名，已知的是《${right.title}》。`,
          en: `No document of this title has the period “${written}”; known is 《${right.title}》.`,
        },
        fixes: () => [
          { title: { zh: `改为${proper}`, en: `Change to ${proper}` }, edits: [{ span, newText: proper }] },
        ],
      };
    }
  },
});

/**
 * Of the documents of that title, the one that the written years were meant for. They must share years with it: years
 * before or behind all known ones may be those of an earlier or later document.
 */
function nearestPeriod(written: WrittenPeriod, known: readonly CitedDocument[]): CitedDocument | undefined {
  const [from, to] = [Number(written.from), Number(written.to)];
  const distance = ({ period }: CitedDocument): number =>
    Math.abs(Number(period?.from ?? 0) - from) + Math.abs(Number(period?.to ?? 0) - to);
  return known
    .filter(({ period, kind }) => {
      return kind !== '地方性文件' && from <= Number(period?.to ?? 0) && to >= Number(period?.from ?? 0);
    })
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
