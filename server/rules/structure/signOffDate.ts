import { parseNumeral } from '../../text/numerals.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';

const chineseDate =
  /([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** 二〇二五年一月六日 in the sign-off. */
export const signOffDate = reportRule({
  id: 'structure/sign-off-date',
  severity: 'hint',
  title: { zh: '成文日期的写法', en: 'How the date of the document is written' },
  explanation: {
    zh: '2012年起成文日期用阿拉伯数字标全年、月、日。2012年以前的文稿用汉字，不报。',
    en: 'Since 2012 the date of a document is written in Arabic figures with year, month and day. Older texts use Chinese numerals and raise nothing.',
  },
  basis: [
    {
      kind: 'standard',
      source: '《党政机关公文格式》（GB/T 9704—2012）7.3.5.4',
      says: {
        zh: '成文日期中的数字用阿拉伯数字，年、月、日标全，月、日不编虚位。',
        en: 'The date is written in Arabic figures, complete and without leading zeros.',
      },
    },
  ],
  advice: { zh: '改用阿拉伯数字。', en: 'Write the date in Arabic figures.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '青石镇2024年法治政府建设年度报告\n一、主要举措\n规范执法。\n青石镇人民政府\n⟦二〇二五年一月六日⟧',
        fixed: '青石镇2024年法治政府建设年度报告\n一、主要举措\n规范执法。\n青石镇人民政府\n2025年1月6日',
      },
    ],
    right: ['青石镇2024年法治政府建设年度报告\n一、主要举措\n规范执法。\n青石镇人民政府\n2025年1月6日'],
  },
  *check(report) {
    const block = report.blocks.findLast(({ kind }) => kind === 'signOff');
    if (block === undefined) return;
    for (let number = block.firstLine; number < block.endLine; number++) {
      const line = report.text.lineAt(number);
      const match = line === undefined ? null : chineseDate.exec(line.view.text);
      if (line === undefined || match === null) continue;
      const [written, year = '', month = '', day = ''] = match;
      const figures = Array.from(year, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('');
      if (Number(figures) < 2013) continue;
      const range = rangeOnLine(number, line.view.toRaw(match.index, match.index + written.length));
      const right = `${figures}年${parseNumeral(month) ?? ''}月${parseNumeral(day) ?? ''}日`;
      yield {
        range,
        message: { zh: `成文日期用阿拉伯数字：${right}。`, en: `The date is written in Arabic figures: ${right}.` },
        fixes: () => [{ title: { zh: `改为“${right}”`, en: `Make it ${right}` }, edits: [{ range, newText: right }] }],
      };
    }
  },
});
