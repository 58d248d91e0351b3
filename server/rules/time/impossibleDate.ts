import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { Sign } from '../../text/signs.js';
import { findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';
import { matchesIn } from '../../text/matches.js';

const date = /(?<![\d.第])(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
/** What a month that stands alone is known by: 13月底, but not 工期13月. */
const monthEnd = /^(?:[底末份初]|[上中下]旬)/;
const anyYear = /(?:19|20)\d\d年|去年|上年/;
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 13月、2月30日、平年的2月29日。 */
export const impossibleDate = lineRule({
  id: 'time/impossible-date',
  severity: 'warning',
  title: { zh: '没有这一天', en: 'No such day' },
  explanation: {
    zh: '公历没有的日期：13月、4月31日、平年的2月29日。只看阿拉伯数字写的公历日期；汉字写的可能是农历，不管。没写年份的2月29日，按报告年度和下一年看，都不是闰年、同一行也没有别的年份才报。',
    en: 'Days that the calendar does not have. Only dates in Arabic numerals are meant; those in Chinese numerals may be of the lunar calendar. 2月29日 without a year is judged by the report’s year and the next.',
  },
  basis: [calendar],
  advice: { zh: '对照原始记录改正。', en: 'Correct it from the records.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '截至⟦2025年2月30日⟧，办结12件。' },
      { wrong: '⟦2025年13月⟧完成；⟦4月31日⟧验收；截至⟦13月⟧底办结；⟦2023年2月29日⟧开会。' },
      { wrong: '清溪镇2025年工作总结\n一、主要举措\n⟦2月29日⟧召开会议。' },
    ],
    right: [
      '清溪镇2024年工作总结\n一、主要举措\n2月29日召开会议。',
      '2024年2月29日召开会议。',
      '历时18月余，2月29日收尾，12月31日止。',
      '工期36月，第13月份报表。',
    ],
  },
  signs: Sign.digit,
  *check(line, context) {
    const { text } = line.view;
    if (!text.includes('月')) return;
    const spoken = noLeapYear(text, [reviewedYear(context), plannedYear(context)]);
    for (const match of matchesIn(text, date)) {
      const [whole, year, month, day] = match;
      if (year === undefined && day === undefined && !monthEnd.test(text.slice(match.index + whole.length))) continue;
      const problem = problemOf(Number(month), day === undefined ? undefined : Number(day), year ?? spoken);
      if (problem === undefined) continue;
      yield findInView(line, match.index, match.index + whole.length, {
        zh: `没有“${whole}”这个日期：${problem.zh}。`,
        en: `There is no ${whole}: ${problem.en}.`,
      });
    }
  },
});

function problemOf(
  month: number,
  day: number | undefined,
  year: string | undefined,
): { zh: string; en: string } | undefined {
  const length = lengths[month - 1];
  if (length === undefined) return { zh: '一年只有十二个月', en: 'a year has twelve months' };
  if (day === undefined) return undefined;
  const days = month === 2 && year !== undefined && !isLeap(Number(year)) ? 28 : length;
  if (day >= 1 && day <= days) return undefined;
  const which = days === 28 ? `${year ?? ''}年2月` : `${month}月`;
  return { zh: `${which}只有${days}天`, en: `month ${month} has ${days} days` };
}

/** The year that a date without one is of, where none of those that the line or the report speaks of is a leap year. */
function noLeapYear(text: string, own: readonly (number | undefined)[]): string | undefined {
  const [year] = own;
  if (year === undefined || own.some((each) => each === undefined || isLeap(each)) || anyYear.test(text))
    return undefined;
  return String(year);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
