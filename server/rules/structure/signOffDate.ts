import { signedDate } from '../../facts/signedDate.js';
import { reportRule } from '../rule.js';

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
    const date = signedDate(report);
    if (date?.chinese !== true || date.year < 2013) return;
    const right = `${date.year}年${date.month}月${date.day}日`;
    yield {
      range: date.range,
      message: { zh: `成文日期用阿拉伯数字：${right}。`, en: `The date is written in Arabic figures: ${right}.` },
      fixes: () => [
        { title: { zh: `改为“${right}”`, en: `Make it ${right}` }, edits: [{ range: date.range, newText: right }] },
      ],
    };
  },
});
