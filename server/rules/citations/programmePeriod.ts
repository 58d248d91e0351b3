import { resolvedCitations } from '../../facts/citations.js';
import { planYears, publicityYears } from '../../knowledge/programmes.js';
import type { WrittenPeriod } from '../../knowledge/titleForm.js';
import { parseNumeral } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo } from '../mend.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

/** “八五”普法规划, 第八个五年法治宣传教育规划 and 法治宣传教育第八个五年规划. */
const publicity =
  /([一二三四五六七八九十]{1,3})(?:五”?(?:普法|法[治制]宣传)|个五年(?:普法|法[治制]宣传|(?<=法[治制]宣传教育的?第.{1,3}个五年)))/;
const plan = /(十[一二三四五六七八九]?)五”?[^（]*规划(?:纲要)?$/;
/** A plan that looks further than five years may say so, whichever five-year plan it belongs to. */
const longestMeant = 6;

/** 题名里写了第几个五年，起止年份却不是那五年。 */
export const programmePeriod = lineRule({
  id: 'citations/programme-period',
  severity: 'warning',
  title: { zh: '起止年份与第几个五年不符', en: 'The period is not that of the five-year programme named' },
  explanation: {
    zh: '普法规划自1986年起五年一个，“八五”是2021—2025年；“十四五”规划同是2021—2025年。题名写了第几个五年，又写了别的起止年份，总有一处错。各地可以晚一两年印发本地规划，“十四五”规划起始年份晚于2021年的不报；展望更远的规划（2021—2035年）不报。',
    en: 'Five-year programmes of legal publicity follow each other from 1986; the eighth runs 2021—2025, as does the fourteenth five-year plan. A title that names the ordinal and other years has one of them wrong. A local plan may begin late, and one that looks further ahead is left alone.',
  },
  basis: [citingDocuments],
  advice: { zh: '对照原件改正年份或序数。', en: 'Correct the years or the ordinal from the original.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '印发《清溪县法治宣传教育第八个五年规划⟦（2021—2024年）⟧》。',
        fixed: '印发《清溪县法治宣传教育第八个五年规划（2021—2025年）》。',
      },
      {
        wrong: '落实《关于开展法治宣传教育的第八个五年规划⟦（2020—2025年）⟧》。',
        fixed: '落实《关于开展法治宣传教育的第八个五年规划（2021—2025年）》。',
      },
      {
        wrong: '对照《清溪镇“八五”普法规划⟦（2020-2025年）⟧》抓落实。',
        fixed: '对照《清溪镇“八五”普法规划（2021—2025年）》抓落实。',
      },
      {
        wrong: '编制《清溪县“十四五”应急体系规划⟦（2021—2026年）⟧》。',
        fixed: '编制《清溪县“十四五”应急体系规划（2021—2025年）》。',
      },
    ],
    right: [
      '印发《清溪县法治宣传教育第八个五年规划（2021—2025年）》。',
      '编制《清溪县“十四五”水利发展规划（2021—2035年）》《清溪县“十四五”教育发展规划（2022—2025年）》。',
      '实施《清溪县“十四五”医疗质量提升行动计划（2023—2024年）》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, form, resolution } of resolvedCitations(line, context)) {
      const { period } = form;
      if (period === undefined || resolution !== undefined) continue;
      const meant = yearsNamed(citation.title.slice(0, period.start), period);
      if (meant === undefined) continue;
      const right = `（${meant.first}—${meant.last}年）`;
      const written = citation.title.slice(period.start);
      const span = line.view.toRaw(citation.view.start + 1 + period.start, citation.view.end - 1);
      yield {
        span,
        message: {
          zh: `题名所说的这一个五年是${meant.first}—${meant.last}年，这里写的是“${written}”。`,
          en: `The five-year programme named runs ${meant.first}—${meant.last}; this says “${written}”.`,
        },
        fixes: () => [{ title: changeTo(right), edits: [{ span, newText: right }] }],
      };
    }
  },
});

/** The years of the programme that a title names by its ordinal, where the written ones contradict them. */
function yearsNamed(title: string, period: WrittenPeriod): { first: number; last: number } | undefined {
  const [from, to] = [Number(period.from), Number(period.to)];
  if (to - from >= longestMeant) return undefined;
  const publicised = parseNumeral(publicity.exec(title)?.[1] ?? '');
  if (publicised !== undefined) {
    const years = publicityYears(publicised);
    return from === years.first && to === years.last ? undefined : years;
  }
  const planned = parseNumeral(plan.exec(title)?.[1] ?? '');
  if (planned === undefined) return undefined;
  const years = planYears(planned);
  return to === years.last && from >= years.first ? undefined : years;
}
