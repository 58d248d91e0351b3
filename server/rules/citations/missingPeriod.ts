import { citationsOf } from '../../facts/reportCitations.js';
import { sameTitleOtherPeriod } from '../../knowledge/documentIndex.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { citingDocuments } from './basis.js';

/** 中央和省《法治政府建设实施纲要》: the plans of several levels at once. */
const severalMeant =
  /(?:[和、及与](?:省|市|县|区|州|自治区)|各级|上级|省市|市县|我[省市县区]|本[省市县区])(?:的|委|政府)?$/;

/** 规划、纲要的题名漏了起止年份。 */
export const missingPeriod = reportRule({
  id: 'citations/missing-period',
  severity: 'hint',
  title: { zh: '题名漏了起止年份', en: 'The period of a plan is left out' },
  explanation: {
    zh: '起止年份是规划、纲要题名的一部分，同名的文件就靠它区分，如《法治政府建设实施纲要》有两件。第一次引用应写全；前面已经写过全称、或用“以下简称”交代过的，不再提示。',
    en: 'The period is part of a plan’s title and tells plans of the same name apart. It belongs in the first citation; after the full title, or a short form introduced by 以下简称, nothing is said.',
  },
  basis: [citingDocuments],
  advice: { zh: '第一次引用时补上起止年份。', en: 'Add the period at first mention.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻《⟦法治政府建设实施纲要⟧》，推进各项任务。',
        fixed:
          '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻《法治政府建设实施纲要（2021—2025年）》，推进各项任务。',
      },
    ],
    right: [
      '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻《法治政府建设实施纲要（2021—2025年）》，对照《法治政府建设实施纲要》抓落实。',
      '清溪镇2023年法治政府建设年度报告\n一、主要举措\n贯彻《清溪县法治政府建设实施纲要》。',
      '清溪镇2023年法治政府建设年度报告\n一、主要举措\n落实中央和省《法治政府建设实施纲要》。',
    ],
  },
  *check(report) {
    const { knowledge, year } = report.context;
    const seen = new Set<string>();
    for (const [line, { citation, form, resolution }] of citationsOf(report)) {
      yield;
      const isNew = !seen.has(form.base);
      seen.add(form.base);
      if (!isNew || form.period !== undefined || citation.introduced || year === undefined) continue;
      const document = resolution?.document;
      if (document === undefined || document.confidence === 'low') continue;
      const known = sameTitleOtherPeriod(form, knowledge);
      const { from, to } = document.period ?? {};
      if (!known.includes(document) || year < Number(from ?? year) || year > Number(to ?? year)) continue;
      if (severalMeant.test(report.text.lineAt(line.number)?.view.text.slice(0, citation.view.start) ?? '')) continue;
      const range = rangeOnLine(line.number, citation.titleSpan);
      yield {
        range,
        message: {
          zh: `全称是《${document.title}》，起止年份是题名的一部分。`,
          en: `The full title is 《${document.title}》; the period is part of it.`,
        },
        fixes: () => [
          {
            title: { zh: `改为《${document.title}》`, en: `Change to 《${document.title}》` },
            edits: [{ range, newText: document.title }],
          },
        ],
      };
    }
  },
});
