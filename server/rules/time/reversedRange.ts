import { Sign } from '../../text/signs.js';
import { findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';
import { matchesIn } from '../../text/matches.js';

const dates =
  /((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:起|，)?(?:至|到|[—－~～-]{1,2})((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;
/** 6月15日至6月5日, 6月15日—5日: within one month, so no year is crossed. */
const days = /(?<!\d)(\d{1,2})月(\d{1,2})日(?:起|，)?(?:至|到|[—－~～-]{1,2})(?:(\d{1,2})月)?(\d{1,2})日/g;
const years = /(?<![\d.])((?:19|20)\d\d)年?(?:至|到|[—－~～-]{1,2})((?:19|20)\d\d)年(?!\d)/g;

/** 起讫颠倒：2025年12月31日至2025年1月1日。 */
export const reversedRange = lineRule({
  id: 'time/reversed-range',
  severity: 'warning',
  title: { zh: '起讫时间颠倒', en: 'A period that ends before it begins' },
  explanation: {
    zh: '两头都写明年份的时间段，前一个应当早于后一个。没写年份的可能跨年，只看同一个月之内的。',
    en: 'Where both ends give their year, the first must come before the second. Without years a period may cross into the next; only days of one month are compared.',
  },
  basis: [calendar],
  advice: { zh: '核对起讫时间。', en: 'Check both ends.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '⟦6月15日至6月5日⟧开展集中宣传。' },
      { wrong: '统计期限为⟦2025年12月31日至2025年1月1日⟧。' },
      { wrong: '实施⟦2025—2021年⟧规划。' },
    ],
    right: [
      '统计期限为2025年1月1日至2025年12月31日。',
      '2021—2025年规划，12月至次年3月禁火。',
      '2024年12月至2025年3月',
      '12月25日至1月5日、6月15日至25日、6月28日至次月5日',
    ],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!/[年月]/.test(text)) return;
    for (const match of matchesIn(text, dates)) {
      const [whole, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match;
      const from = order(fromYear, fromMonth, fromDay);
      const to = order(toYear, toMonth, toDay ?? '31');
      if (from > to) yield findInView(line, match.index, match.index + whole.length, said(whole));
    }
    for (const { 0: whole, 1: month, 2: from, 3: sameMonth = month, 4: to, index } of matchesIn(text, days)) {
      if (sameMonth === month && Number(from) > Number(to)) {
        yield findInView(line, index, index + whole.length, said(whole));
      }
    }
    for (const match of matchesIn(text, years)) {
      const [whole, from = '', to = ''] = match;
      if (/^\d{1,2}月/.test(text.slice(match.index + whole.length)) || from <= to) continue;
      yield findInView(line, match.index, match.index + whole.length, said(whole));
    }
  },
});

function order(year = '', month = '', day = '1'): number {
  return Number(year) * 10000 + Number(month) * 100 + Number(day);
}

function said(whole: string): { zh: string; en: string } {
  return { zh: `“${whole}”前晚后早。`, en: `“${whole}” ends before it begins.` };
}
