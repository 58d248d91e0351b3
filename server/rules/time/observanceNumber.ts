import observanceCounts from '../../knowledge/data/observanceCounts.json';
import { matchesIn } from '../../text/matches.js';
import { parseNumeral, printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';
import { yearMiscounted } from './countedYears.js';

const firstYears = new Map(observanceCounts.flatMap(({ names, first }) => names.map((name) => [name, first] as const)));
const numbered = new RegExp(
  `第(\\d{1,2}|[一二三四五六七八九十]{1,3})[个届次](?:[“‘]?\\d{1,2}[·.]\\d{1,2}[”’]?|[“‘])?(?:全国|国家|全民|中国|世界|国际){0,2}?[“‘]?(${[...firstYears.keys()].join('|')})`,
  'g',
);

/** “第十个国家宪法日”：按报告年度推算，不是这一个。 */
export const observanceNumber = lineRule({
  id: 'time/observance-number',
  severity: 'warning',
  title: { zh: '第几个纪念日、宣传日数错了', en: 'The number of a commemorative day is wrong' },
  explanation: {
    zh: '国家宪法日2014年是第一个，2024年是第十一个：从设立那年起一年一个，可以推算。上年文稿沿用下来，常忘了加一。同一行写到的年份、报告年度和下一年都对不上才报。',
    en: 'The first Constitution Day was in 2014, so that of 2024 is the eleventh: they are counted year by year, and text carried over from last year often keeps the old number. It is reported only where neither a year named on the line nor the report’s own nor the next fits.',
  },
  basis: [calendar],
  advice: { zh: '改成当年的序数。', en: 'Write the number of that year.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '清溪镇2025年法治政府建设年度报告\n一、主要举措\n结合⟦第23个⟧全国“安全生产月”开展宣传6场。',
        fixed: '清溪镇2025年法治政府建设年度报告\n一、主要举措\n结合第24个全国“安全生产月”开展宣传6场。',
      },
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n围绕⟦第十个⟧国家宪法日开展宣传6场。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n围绕第十一个国家宪法日开展宣传6场。',
      },
      {
        wrong: '2025年12月4日是⟦第11个⟧国家宪法日。',
        fixed: '2025年12月4日是第12个国家宪法日。',
      },
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n在⟦第八个⟧“4·15”全民国家安全教育日发放资料。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n在第九个“4·15”全民国家安全教育日发放资料。',
      },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n围绕第十一个国家宪法日、第七个“宪法宣传周”开展宣传6场。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n2023年第十个国家宪法日以来，宣传12场。',
      '清溪镇2024年法治政府建设年度报告\n二、下一步打算\n办好第十二个国家宪法日宣传。',
      '围绕第十个国家宪法日开展宣传。',
    ],
  },
  signs: Sign.digit | Sign.chineseNumeral,
  *check(line, context) {
    const { text } = line.view;
    if (!text.includes('第')) return;
    for (const { 0: whole, 1: number = '', 2: name = '', index } of matchesIn(text, numbered)) {
      const first = firstYears.get(name);
      const written = parseNumeral(number);
      if (first === undefined || written === undefined) continue;
      const year = yearMiscounted(line, context, { written, at: index, first, base: 1 });
      if (year === undefined) continue;
      const right = year - first + 1;
      const counter = whole.charAt(1 + number.length);
      const printed = `第${/\d/.test(number) ? String(right) : printChinese(right)}${counter}`;
      yield findInView(
        line,
        index,
        index + number.length + 2,
        {
          zh: `${name}从${first}年算起，${year}年是${printed}（${year}－${first}＋1＝${right}）。`,
          en: `Counted from ${first}, that of ${year} is number ${right} (${year} − ${first} + 1).`,
        },
        () => [replaceInView(line, index, index + number.length + 2, printed, changeTo(printed))],
      );
    }
  },
});
