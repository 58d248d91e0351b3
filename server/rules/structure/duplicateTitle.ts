import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { custom } from './basis.js';
import { deleteLine } from './deletion.js';

/** The title is printed twice in a row. */
export const duplicateTitle = reportRule({
  id: 'structure/duplicate-title',
  severity: 'warning',
  title: { zh: '题名重复', en: 'The title stands twice' },
  explanation: {
    zh: '题名连写两遍，多半是从网页粘贴时带进来的。',
    en: 'A title that stands twice usually came along when the text was pasted from a web page.',
  },
  basis: [custom('一篇公文只有一个题名。', 'A document has one title.')],
  advice: { zh: '删去重复的一行。', en: 'Delete the line that repeats it.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '青石镇2024年法治政府建设年度报告\n⟦青石镇2024年法治政府建设年度报告⟧\n2024年，我镇推进依法行政。',
        fixed: '青石镇2024年法治政府建设年度报告\n2024年，我镇推进依法行政。',
      },
    ],
    right: ['青石镇人民政府\n关于2024年法治政府建设情况的报告\n2024年，我镇推进依法行政。'],
  },
  *check(report) {
    const { text, title, titleRange, blocks } = report;
    if (title === undefined || titleRange === undefined) return;
    const block = blocks.find(
      ({ kind, firstLine, endLine }) =>
        kind === 'title' && endLine > titleRange.end.line && firstLine <= titleRange.end.line,
    );
    for (let number = titleRange.end.line + 1; number < (block?.endLine ?? 0); number++) {
      const raw = text.lineAt(number)?.raw ?? '';
      yield {
        range: rangeOnLine(number, { start: 0, end: raw.length }),
        message: { zh: '这一行重复了题名。', en: 'This line repeats the title.' },
        related: [{ range: titleRange, message: { zh: '题名', en: 'The title' } }],
        fixes: () => [
          { title: { zh: '删去重复的题名', en: 'Delete the repeated title' }, edits: [deleteLine(text, number)] },
        ],
      };
    }
  },
});
