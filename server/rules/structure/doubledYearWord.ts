import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { custom } from './basis.js';

/** 2024年度法治政府建设年度报告: 年度 twice in one title. */
export const doubledYearWord = reportRule({
  id: 'structure/doubled-year-word',
  severity: 'hint',
  title: { zh: '题名里“年度”重复', en: '年度 stands twice in the title' },
  explanation: {
    zh: '题名已经写了“年度报告”，前面写“2024年”就够了。政府信息公开工作年度报告沿用旧例的，不报。',
    en: 'With 年度报告 at the end of the title, 2024年 is enough at its start. Reports on information disclosure keep their old form.',
  },
  basis: [custom('题名简明，不重复用词。', 'A title is brief and repeats no word.')],
  advice: { zh: '去掉前一个“度”字。', en: 'Drop the first 度.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '青石镇2024⟦年度⟧法治政府建设年度报告\n我镇推进依法行政。',
        fixed: '青石镇2024年法治政府建设年度报告\n我镇推进依法行政。',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n我镇推进依法行政。',
      '青石镇2024年度政府信息公开工作年度报告\n我镇推进信息公开。',
      '青石县司法局2024年度工作总结和2025年度工作安排\n全县推进依法行政。',
    ],
  },
  *check(report) {
    const { title, titleRange, context, text } = report;
    if (title === undefined || titleRange === undefined || context.type.id === 'government-information') return;
    if (!/\d{4}年度.*(?<!\d{4})年度/.test(title)) return;
    for (let number = titleRange.start.line; number <= titleRange.end.line; number++) {
      const line = text.lineAt(number);
      const at = line?.view.text.search(/(?<=\d{4})年度/) ?? -1;
      if (line === undefined || at < 0) continue;
      const word = rangeOnLine(number, line.view.toRaw(at, at + 2));
      const surplus = rangeOnLine(number, line.view.toRaw(at + 1, at + 2));
      yield {
        range: word,
        message: { zh: '题名里“年度”写了两次。', en: '年度 stands twice in the title.' },
        fixes: () => [{ title: { zh: '改为“年”', en: 'Make it 年' }, edits: [{ range: surplus, newText: '' }] }],
      };
      return;
    }
  },
});
