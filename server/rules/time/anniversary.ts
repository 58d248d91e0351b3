import anniversaries from '../../knowledge/data/anniversaries.json';
import { matchesIn } from '../../text/matches.js';
import { parseNumeral, printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';
import { yearMiscounted } from './countedYears.js';

const beginnings = new Map(anniversaries.flatMap(({ names, year }) => names.map((name) => [name, year] as const)));
const counted = new RegExp(
  `(${[...beginnings.keys()].join('|')})(\\d{1,3}|[一二三四五六七八九十百]{1,5})周年(?!大会|以来|讲话|时|前)`,
  'g',
);

/** “建党103周年”：按报告年度推算，不是这一年。 */
export const anniversary = lineRule({
  id: 'time/anniversary',
  severity: 'warning',
  title: { zh: '周年数错了', en: 'The number of an anniversary is wrong' },
  explanation: {
    zh: '建党1921年、新中国成立1949年、现行宪法1982年公布施行，哪一年是多少周年可以推算。同一行写到的年份、报告年度和下一年都对不上才报；“……周年大会上的讲话”说的是那一次大会，不报。',
    en: 'How many years have passed since 1921, 1949 or 1982 can be calculated. It is reported only where neither a year named on the line nor the report’s own nor the next fits; a speech at the meeting for an anniversary is left alone.',
  },
  basis: [calendar],
  advice: { zh: '改成当年的周年数。', en: 'Write the number of that year.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2024年工作总结\n一、主要举措\n庆祝中国共产党成立⟦102⟧周年，开展党日活动6场。',
        fixed: '清溪镇2024年工作总结\n一、主要举措\n庆祝中国共产党成立103周年，开展党日活动6场。',
      },
      {
        wrong: '清溪镇2024年工作总结\n一、主要举措\n围绕新中国成立⟦七十四⟧周年开展宣传。',
        fixed: '清溪镇2024年工作总结\n一、主要举措\n围绕新中国成立七十五周年开展宣传。',
      },
    ],
    right: [
      '清溪镇2024年工作总结\n一、主要举措\n庆祝建党103周年、新中国成立75周年。',
      '清溪镇2024年工作总结\n一、主要举措\n学习在庆祝中国共产党成立100周年大会上的重要讲话。',
      '清溪镇2024年工作总结\n二、下一步打算\n迎接建党104周年。',
      '庆祝建党100周年。',
      '庆祝建党80周年，2008年将举办奥运会。',
    ],
  },
  signs: Sign.digit | Sign.chineseNumeral,
  *check(line, context) {
    const { text } = line.view;
    if (!text.includes('周年')) return;
    for (const { 1: name = '', 2: number = '', index } of matchesIn(text, counted)) {
      const first = beginnings.get(name);
      const written = parseNumeral(number);
      if (first === undefined || written === undefined) continue;
      const year = yearMiscounted(line, context, { written, at: index, first, base: 0 });
      if (year === undefined) continue;
      const right = year - first;
      const printed = /\d/.test(number) ? String(right) : printChinese(right);
      const start = index + name.length;
      const end = start + number.length;
      yield findInView(
        line,
        start,
        end,
        {
          zh: `${name}是${first}年，到${year}年是${right}周年（${year}－${first}＝${right}）。`,
          en: `From ${first} to ${year} it is ${right} years (${year} − ${first}).`,
        },
        () => [replaceInView(line, start, end, printed, changeTo(`${printed}周年`))],
      );
    }
  },
});
