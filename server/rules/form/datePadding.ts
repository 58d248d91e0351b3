import { Sign } from '../../text/signs.js';
import { changeTo, findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { documentStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const date = /(?<![\d.])(?:\d{4}年)?(?:0\d月(?:\d{1,2}日)?|1?\d月0\d日)/g;
/** Web pages fill in these fields and bylines by machine; they are no part of the report's text. */
const metadata =
  /^.{0,8}(?:日期|时间)[：|\s]|^(?:来源：)?[\u4e00-\u9fff]{3,20}\s*\d{4}年\d\d月\d\d日(?:\s*\d\d:\d\d)?$/;

export const datePadding = lineRule({
  id: 'form/date-padding',
  severity: 'warning',
  title: { zh: '日期的月、日补了零', en: 'Month or day padded with zero' },
  explanation: {
    zh: '公文中用阿拉伯数字写日期，月、日不编虚位，即 1 不写作 01。网页上由系统填写的日期栏不在检查之列。',
    en: 'In official documents the month and day of a date carry no leading zero. Date fields that a web page filled in are left alone.',
  },
  basis: [
    documentStandard(
      '7.3.5.4',
      '成文日期用阿拉伯数字标全年、月、日，月、日不编虚位（1 不编为 01）。',
      'The date of a document is given in Arabic numerals with full year, month and day; 1 is not written as 01.',
    ),
  ],
  advice: { zh: '去掉月、日前面的“0”。', en: 'Drop the zero before the month or day.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '云溪镇人民政府\n⟦2025年01月06日⟧', fixed: '云溪镇人民政府\n2025年1月6日' },
      { wrong: '自⟦03月1日⟧起施行，⟦12月04日⟧开展宣传。', fixed: '自3月1日起施行，12月4日开展宣传。' },
    ],
    right: ['2025年1月6日印发，10月20日修订。', '发布日期：2025年01月06日', '《云溪日报》（2025年03月23日01版）'],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!text.includes('月') || metadata.test(text)) return;
    for (const match of matchesIn(text, date)) {
      const end = match.index + match[0].length;
      // 2025年03月23日01版 is how a newspaper is cited.
      if (/^\d{1,2}版/.test(text.slice(end, end + 3))) continue;
      const right = match[0].replace(/(^|年|月)0/g, '$1');
      const zeros = [...match[0].matchAll(/(?<=^|年|月)0/g)].map((zero) => match.index + zero.index);
      yield findInView(
        line,
        match.index,
        end,
        { zh: `“${match[0]}”的月、日不应补“0”`, en: `“${match[0]}” has a padded month or day` },
        () => [
          {
            title: changeTo(right),
            edits: zeros.map((zero) => ({ span: line.view.toRaw(zero, zero + 1), newText: '' })),
          },
        ],
      );
    }
  },
});
