import { resolvedCitations, type Citation } from '../../facts/citations.js';
import { chineseDate } from '../../knowledge/chineseDate.js';
import { firstDay } from '../../knowledge/validity.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { basisInForce } from './basis.js';

/** A report is out by the middle of the next year. */
const lastDayOfWriting = '07-01';
const inTheMaking = /草案|征求意见|立法|起草|拟|制定|修订|审议|调研|即将|将于|论证|出台/;
/** Documents of other kinds may have local namesakes that are older. */
const nationalTitle = /^中华人民共和国|^中国共产党/;

/** 报告写成时还没有制定出来的文件。 */
export const notYetIssued = lineRule({
  id: 'citations/not-yet-issued',
  severity: 'warning',
  title: { zh: '引用的文件在报告之后才制定', en: 'A cited document was issued after the report' },
  explanation: {
    zh: '年度报告最迟在第二年年中以前写成，写不进那以后才制定的法律、法规和规划；写了，多半是报告年度错了，或者套用了后来的文稿。说起草、征求意见、立法调研的不报；条例、规划只看带“中华人民共和国”“中国共产党”或起止年份的题名，因为各地可能先有同名文件。',
    en: 'A yearly report is written by the middle of the next year and cannot cite a law or plan adopted later: its year is wrong or the words come from a later text. Drafting and consultation are left alone; regulations and plans are judged only under a national title or with their period, since local ones of the same name may be older.',
  },
  basis: [basisInForce],
  advice: { zh: '核对报告年度和文件题名。', en: 'Check the report’s year and the title.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n组织学习《⟦法治宣传教育法⟧》。' },
      { wrong: '清溪镇2019年法治政府建设年度报告\n一、主要举措\n落实《⟦法治政府建设实施纲要（2021—2025年）⟧》。' },
    ],
    right: [
      '清溪镇2025年法治政府建设年度报告\n一、主要举措\n组织学习《法治宣传教育法》。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n对《法治宣传教育法》提出立法建议3条。',
      '清溪镇2019年法治政府建设年度报告\n一、主要举措\n组织学习《行政复议法》《行政处罚法》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    const { year } = context;
    if (year === undefined) return;
    for (const { citation, form, resolution } of resolvedCitations(line, context)) {
      if (resolution === undefined || resolution.kind === 'mistake') continue;
      const { adopted, kind, confidence } = resolution.document;
      const isNational = kind === '法律' || form.period !== undefined || nationalTitle.test(form.base);
      if (adopted === undefined || confidence !== 'high' || !isNational) continue;
      if (firstDay(adopted) < `${year + 1}-${lastDayOfWriting}` || isInTheMaking(line.view.text, citation)) continue;
      yield {
        span: citation.titleSpan,
        message: {
          zh: `《${citation.title}》到${chineseDate(adopted)}才制定，不会写进${year}年的报告。`,
          en: `《${citation.title}》 was not adopted before ${adopted}, too late for a report on ${year}.`,
        },
      };
    }
  },
});

function isInTheMaking(text: string, { view }: Citation): boolean {
  return inTheMaking.test(text.slice(Math.max(0, view.start - 20), view.start) + text.slice(view.end, view.end + 12));
}
