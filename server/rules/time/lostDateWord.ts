import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { calendar } from './basis.js';
import { matchesIn } from '../../text/matches.js';

const yearWord =
  /(?=20)(?:(?<!\d)20[0-3]\d(?=法治(?:政府|建设)|依法行政|政府信息公开|在(?:县|区|市|镇|乡|街道|省|州)?(?:党工?)?委)|(?<=^\s{0,8}|[，。；、（])20[0-3]\d(?=(?:全年|共|总共|累计|坚持)[\u4e00-\u9fff]))/g;
const runTogether = /(?<!\d)(20[0-3]\d)(\d{2,4})日/g;
/** 2025年11日: the month is gone. */
const monthLost = /(?<=(?<!\d)20[0-3]\d年)(?:[1-9]|[12]\d|3[01])日(?=至|起|，|。|召开|印发|前)/g;
const day = '(?:1[0-2]|[1-9])月(?:3[01]|[12]\\d|[1-9])';
/** 12月31止, 截至12月31，, 2025年3月5，: a day with its month that no 日 follows where it must. */
const dayWord = new RegExp(
  `(?=\\d{1,2}月)(?:(?<![\\d—~～-])${day}(?=止)|(?<=截[至止](?:20\\d\\d年)?)${day}(?![\\d日号.．、—~～至-])|(?<=自(?:20\\d\\d年)?)${day}(?=起)|(?<=20\\d\\d年)${day}(?=[，。；）]|至(?:20\\d\\d年)?\\d{1,2}月)|(?<=日[至—](?:20\\d\\d年)?)${day}(?=[，。；）]))`,
  'g',
);

/** 转换时丢了“年”“月”“日”字。 */
export const lostDateWord = lineRule({
  id: 'time/lost-date-word',
  severity: 'warning',
  title: { zh: '日期里丢了“年”“月”“日”', en: '年, 月 or 日 lost from a date' },
  explanation: {
    zh: '“2024法治政府建设”“202511日至20251231日”“12月31止”这类，多是编辑或网页转换时丢了字。',
    en: 'Dates such as 2024法治政府建设 or 20251231日 have lost a word in editing or conversion.',
  },
  basis: [calendar],
  advice: { zh: '补上丢的字。', en: 'Put the word back.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '清溪镇⟦2024⟧法治政府建设年度报告', fixed: '清溪镇2024年法治政府建设年度报告' },
      { wrong: '同比增长20%，⟦2023⟧总共办理案件66件', fixed: '同比增长20%，2023年总共办理案件66件' },
      { wrong: '　　⟦2025⟧坚持以人民为中心', fixed: '　　2025年坚持以人民为中心' },
      { wrong: '统计期限为⟦202511日⟧至⟦20251231日⟧', fixed: '统计期限为2025年1月1日至2025年12月31日' },
      { wrong: '统计期限为2025年⟦11日⟧至2025年12月31日' },
      { wrong: '截至⟦12月31⟧止', fixed: '截至12月31日止' },
      { wrong: '截至⟦12月31⟧，办结8件，截至2025年⟦9月3⟧共6件', fixed: '截至12月31日，办结8件，截至2025年9月3日共6件' },
      {
        wrong: '自2025年⟦1月1⟧起施行，期限为2025年⟦1月1⟧至12月31日，1月1日至⟦12月31⟧。',
        fixed: '自2025年1月1日起施行，期限为2025年1月1日至12月31日，1月1日至12月31日。',
      },
      { wrong: '印发时间为2025年⟦3月5⟧。', fixed: '印发时间为2025年3月5日。' },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告',
      '1月1至3日值班，2025年1月1至3日放假，6月1起火灾，12月31日止',
      '截至12月31日，截至6月、7月，截至12月3、4日，截至3月1.5万件，2025年3月5家企业',
      '编号20251231，办结2025件，2025共',
    ],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    for (const match of matchesIn(text, yearWord)) yield lost(match, '年', `${match[0]}年`);
    if (!text.includes('月') && !text.includes('日')) return;
    for (const match of matchesIn(text, runTogether)) {
      const [, year = '', digits = ''] = match;
      const rightDate = splitDate(year, digits);
      yield lost(match, '年、月', rightDate);
    }
    for (const match of matchesIn(text, monthLost)) yield lost(match, '月', undefined);
    for (const match of matchesIn(text, dayWord)) yield lost(match, '日', `${match[0]}日`);

    function lost(match: RegExpExecArray, word: string, right: string | undefined): ReturnType<typeof findInView> {
      const end = match.index + match[0].length;
      return findInView(
        line,
        match.index,
        end,
        { zh: `“${match[0]}”疑丢了“${word}”字。`, en: `“${match[0]}” seems to have lost ${word}.` },
        () => (right === undefined ? [] : [replaceInView(line, match.index, end, right, changeTo(right))]),
      );
    }
  },
});

/** The one date that `digits`, month and day run together, may stand for. */
function splitDate(year: string, digits: string): string | undefined {
  const readings: string[] = [];
  for (let at = 1; at < digits.length; at++) {
    const month = digits.slice(0, at);
    const day = digits.slice(at);
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && day.length <= 2) {
      readings.push(`${year}年${Number(month)}月${Number(day)}日`);
    }
  }
  return readings.length === 1 ? readings[0] : undefined;
}
