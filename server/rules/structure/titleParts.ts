import { reportRule } from '../rule.js';
import { titleBasis } from './basis.js';

const year = /[12]\d{3}年?|[一二][〇零○一二三四五六七八九]{3}年/;
const kindOfDocument = /(?:报告|总结|汇报|年报|公报|白皮书|报表)(?:（.{1,14}）)?$/;
/** Titles of these say nothing of a year by custom. */
const timeless: ReadonlySet<string> = new Set(['general', 'research', 'government-work']);

/** The title leaves out the year or the kind of document. */
export const titleParts = reportRule({
  id: 'structure/title-parts',
  severity: 'hint',
  title: { zh: '题名要素不全', en: 'The title lacks a part' },
  explanation: {
    zh: '年度报告的题名应当让人一眼看出是哪一年、什么文种。发文机关可以由页面或版头标明，所以不查。',
    en: 'The title of an annual report tells the year and the kind of document at a glance. The issuer may stand in the page head, so it is not asked for.',
  },
  basis: [titleBasis],
  advice: { zh: '补上年度或文种。', en: 'Add the year or the kind of document.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '⟦大河乡人民政府关于法治政府建设情况的报告⟧\n2024年，我乡推进依法行政。' },
      {
        wrong: '⟦青石镇2024年法治政府建设情况⟧\n我镇推进依法行政。',
        fixed: '青石镇2024年法治政府建设情况报告\n我镇推进依法行政。',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n我镇推进依法行政。',
      '关于农村集体经济发展的调研报告\n全县共有行政村120个。',
    ],
  },
  *check(report) {
    const { title, titleRange, context } = report;
    if (title === undefined || titleRange === undefined) return;
    if (!timeless.has(context.type.id) && !year.test(title)) {
      yield { range: titleRange, message: { zh: '题名没有写明年度。', en: 'The title does not tell the year.' } };
    }
    if (!kindOfDocument.test(title) && /(?:情况|工作)$/.test(title)) {
      yield {
        range: titleRange,
        message: { zh: '题名没有写明文种（报告、总结等）。', en: 'The title does not tell the kind of document.' },
        fixes: () => [
          {
            title: { zh: '题名末尾加“报告”', en: 'End the title with 报告' },
            edits: [{ range: { start: titleRange.end, end: titleRange.end }, newText: '报告' }],
          },
        ],
      };
    }
  },
});
