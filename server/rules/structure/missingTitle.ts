import { lineShape } from '../../document/lineShape.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { titleBasis } from './basis.js';

/** How much of the first line is marked. */
const marked = 12;

/** Speeches, and texts of which it is not known what they are. */
const unnamed: ReadonlySet<string> = new Set(['general', 'government-work']);

/** The text begins without a title. */
export const missingTitle = reportRule({
  id: 'structure/missing-title',
  severity: 'hint',
  title: { zh: '没有题名', en: 'The report has no title' },
  explanation: {
    zh: '网页上发布的文稿常常把题名放在页面上而不在正文里，所以只作提示。',
    en: 'On web pages the title often stands outside the text, so this is only a hint.',
  },
  basis: [titleBasis],
  advice: { zh: '在正文前写明题名。', en: 'Put the title before the text.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '⟦2024年，青石镇在县委⟧、县政府的领导下推进依法行政，现将法治政府建设情况报告如下：\n一、主要举措和成效\n规范执法。\n二、存在的不足\n力量不足。',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n规范执法。\n二、存在的不足\n力量不足。',
      '2024年，全镇生产平稳。',
      '各位代表：\n现在，我代表镇人民政府向大会报告工作，请予审议。\n一、工作回顾\n稳中有进。\n二、重点工作\n修路。',
    ],
  },
  *check(report) {
    if (report.title !== undefined || report.outline.length < 2 || unnamed.has(report.context.type.id)) return;
    const line = report.text.lines.find((candidate) => !['blank', 'marker'].includes(lineShape(candidate).role));
    if (line === undefined) return;
    const { year, unit, type } = report.context;
    const title = type.title?.replaceAll('{year}', String(year)).replaceAll('{unit}', unit ?? '');
    const { start } = lineShape(line);
    const span = line.view.toRaw(start, Math.min(start + marked, line.view.text.length));
    const at = { line: line.number, character: 0 };
    const newline = line.ending === '' ? '\n' : line.ending;
    yield {
      range: rangeOnLine(line.number, span),
      message: { zh: '正文前没有题名。', en: 'No title stands before the text.' },
      fixes: () =>
        title === undefined || year === undefined || unit === undefined
          ? []
          : [
              {
                title: { zh: `加上题名“${title}”`, en: `Add the title “${title}”` },
                edits: [{ range: { start: at, end: at }, newText: title + newline }],
              },
            ],
    };
  },
});
