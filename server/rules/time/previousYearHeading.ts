import { titledYear } from '../../facts/reportYear.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { annualReport } from './basis.js';

/** 标题照抄规定里的“上一年度”。 */
export const previousYearHeading = reportRule({
  id: 'time/previous-year-heading',
  severity: 'information',
  title: { zh: '标题照抄了规定里的“上一年度”', en: 'A heading copies 上一年度 from the regulation' },
  explanation: {
    zh: '规定站在报送的时候说话，所以写“上一年度”；报告的题名已经写明是哪一年，标题里再写“上一年度”，读者会以为是题名的前一年。',
    en: 'The regulation speaks from the time of filing and says “the previous year”; under a title that names the year, a reader takes it for the year before.',
  },
  basis: [annualReport],
  advice: { zh: '写明年份，或者去掉“上一年度”。', en: 'Name the year, or leave the words out.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、⟦上一年度⟧推进法治政府建设存在的不足和原因\n力量薄弱。',
        fixed:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、2024年推进法治政府建设存在的不足和原因\n力量薄弱。',
      },
    ],
    right: ['清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n与上一年度相比有所提升。'],
  },
  *check(report) {
    const year = titledYear(report);
    if (year === undefined) return;
    for (const { title, titleRange, level, kind } of report.headings) {
      yield;
      const written = /^(?:上一年度|上年度|上一年)(?!.{0,12}(?:整改|反馈|考核|遗留))/.exec(title)?.[0];
      const line = report.text.lineAt(titleRange.start.line);
      if (written === undefined || line === undefined || level > 2 || kind === null) continue;
      const at = line.view.toView(titleRange.start.character);
      const range = rangeOnLine(line.number, line.view.toRaw(at, at + written.length));
      yield {
        range,
        message: {
          zh: `报告年度是${year}年，“${written}”会被读成${year - 1}年。`,
          en: `The report is about ${year}; “${written}” reads as ${year - 1}.`,
        },
        fixes: () => [
          {
            title: { zh: `改为“${year}年”`, en: `Change to “${year}年”` },
            edits: [{ range, newText: `${year}年` }],
          },
        ],
      };
    }
  },
});
