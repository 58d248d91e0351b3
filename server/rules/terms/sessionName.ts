import { latestPlenum, plenumsHeld, sessionBegan } from '../../knowledge/sessions.js';
import type { Localized } from '../../text/localized.js';
import { parseNumeral, printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';
import { matchesIn } from '../../text/matches.js';

const congressNamed =
  /(?:党的|中国共产党(?:第)?)([一二三四五六七八九十]{1,3})大(?=精神|报告|以来|和[一二三四五六七八九十]{1,3}届)/g;
/** 四次全会 are those of a discipline commission; a plenary session of the central committee is 四中全会. */
const misnamed = /党的([一二三四五六七八九十]{2,3})届([一二三四五六七八九])(?:次全会|中全(?=精神))/g;
const ahead = /迎接|喜迎|筹备|将于|即将|前夕|迎来/;
/** 二十届四中全会, with those named before it: 二十届二中、三中、四中全会. */
const plenum =
  /第?([一二三四五六七八九十]{1,3})(大|届)(?:中央委员会)?((?:[一二三四五六七八九]中(?:全会)?[、和及])*)第?([一二三四五六七八九十]{1,2})中全会/g;
const earlier = /[一二三四五六七八九](?=中)/g;

/** 党的代表大会与中央全会的届次写混，或者没有开过这次全会。 */
export const sessionName = lineRule({
  id: 'terms/session-name',
  severity: 'warning',
  title: { zh: '全会的届次有误', en: 'No such plenary session' },
  explanation: {
    zh: '中央全会以“届”计：二十届四中全会，不说二十大四中全会。已经届满的中央委员会开过几次全会是确定的，如十九届共七次，没有“十九届八中全会”。报告年度过后半年多才开的会，不会写进这份报告的总结，多半是年度或届次写错了。',
    en: 'Plenary sessions are counted by committee (二十届四中全会), not by congress. How many a past committee held is known: the nineteenth held seven. A session held more than half a year after the report’s year cannot be in its summary.',
  },
  basis: [fixedWording],
  advice: { zh: '对照会议公报改正届次。', en: 'Compare with the communiqué.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '深入学习党的⟦二十大四中全会⟧精神。',
        fixed: '深入学习党的二十届四中全会精神。',
      },
      { wrong: '贯彻党的⟦十九届八中全会⟧精神。' },
      { wrong: '贯彻党的⟦二十届三次全会⟧精神。', fixed: '贯彻党的二十届三中全会精神。' },
      { wrong: '贯彻党的⟦二十届三中全⟧精神。', fixed: '贯彻党的二十届三中全会精神。' },
      { wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n学习党的⟦二十届四中全会⟧精神。' },
      { wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n学习二十届二中、三中、⟦五中全会⟧精神。' },
      { wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n学习二十届三中、⟦四中⟧、⟦五中全会⟧精神。' },
    ],
    right: [
      '学习党的二十大和二十届三中、四中全会精神。',
      '党的十三届八中全会',
      '党的二十届历次全会',
      '贯彻二十届中央纪委三次全会精神。',
      '清溪镇2023年法治政府建设年度报告\n一、主要举措\n学习党的二十大和二十届二中全会精神。',
      '清溪镇2021年法治政府建设年度报告\n四、下一年度安排\n以实际行动迎接党的二十大召开。',
      '镇第十九届人民代表大会第八次会议',
    ],
  },
  signs: Sign.chineseNumeral,
  *check(line, { year }) {
    const { text } = line.view;
    for (const { 0: whole, 1: ordinal = '', index } of matchesIn(text, congressNamed)) {
      const congress = parseNumeral(ordinal);
      const began = congress === undefined ? undefined : sessionBegan(congress);
      if (year === undefined || began === undefined || !isTooLate(began, year, text, index)) continue;
      yield findInView(line, index, index + whole.length, tooLate(whole, began, year));
    }
    for (const { 0: whole, 1: congress = '', 2: session = '', index } of matchesIn(text, misnamed)) {
      if ((parseNumeral(congress) ?? 0) < 15) continue;
      const [start, end, right] = [index + '党的'.length, index + whole.length, `${congress}届${session}中全会`];
      yield findInView(
        line,
        start,
        end,
        { zh: `中央全会称“${right}”。`, en: `A plenary session of the central committee is ${right}.` },
        () => [replaceInView(line, start, end, right, changeTo(right))],
      );
    }
    if (!text.includes('中全会')) return;
    for (const match of matchesIn(text, plenum)) {
      const { 0: whole, 1: congressText = '', 2: kind, 3: others = '', 4: last = '', index } = match;
      const congress = parseNumeral(congressText);
      if (congress === undefined || congress < 11) continue;
      const [start, end] = [index, index + whole.length];
      const ofParty = /(?:党的|中国共产党|党中央)$/.test(text.slice(0, start));
      const listed = start + whole.indexOf(others);
      for (const { 0: ordinal, index: at } of matchesIn(others, earlier)) {
        const message = unheld(congress, ordinal, ofParty, year, text, start);
        if (message !== undefined) yield findInView(line, listed + at, listed + at + ordinal.length + 1, message);
      }
      const message = unheld(congress, last, ofParty, year, text, start);
      if (message !== undefined) {
        yield findInView(line, others === '' ? start : listed + others.length, end, message);
      } else if (kind === '大') {
        const right = whole.replace('大', '届');
        yield findInView(
          line,
          start,
          end,
          { zh: `全会以届计，应为“${right}”。`, en: `Plenary sessions belong to a committee: ${right}.` },
          () => [replaceInView(line, start, end, right, changeTo(right))],
        );
      }
    }
  },
});

/**
 * Why a report on `year` cannot speak of this session: the committee held fewer, or it was held too late. Sessions of
 * provincial and county committees are counted apart, so the number of sessions is judged only `ofParty`.
 */
function unheld(
  congress: number,
  ordinal: string,
  ofParty: boolean,
  year: number | undefined,
  text: string,
  start: number,
): Localized | undefined {
  const session = parseNumeral(ordinal);
  if (session === undefined) return undefined;
  const name = `${printChinese(congress)}届${ordinal}中全会`;
  const held = plenumsHeld(congress);
  if (held !== undefined && session > held) {
    if (!ofParty) return undefined;
    return {
      zh: `第${printChinese(congress)}届中央委员会只开过${held}次全会，没有“${name}”。`,
      en: `The committee of congress ${congress} held ${held} plenary sessions; there is no ${name}.`,
    };
  }
  const began = sessionBegan(congress, session);
  if (year === undefined) return undefined;
  if (began !== undefined) return isTooLate(began, year, text, start) ? tooLate(name, began, year) : undefined;
  const latest = latestPlenum(congress);
  if (latest === undefined || session <= latest.plenum || !isTooLate(latest.began, year, text, start)) return undefined;
  return {
    zh: `${latest.began.slice(0, 4)}年才开到${printChinese(congress)}届${printChinese(latest.plenum)}中全会，${year}年的报告里不会有“${name}”。`,
    en: `The committee reached session ${latest.plenum} only in ${latest.began.slice(0, 4)}; a report on ${year} cannot speak of ${name}.`,
  };
}

/** Whether what began on that day cannot be in a report on `year`, which is written by the middle of the next. */
function isTooLate(began: string, year: number, text: string, start: number): boolean {
  return began > `${year + 1}-07-01` && !ahead.test(text.slice(Math.max(0, start - 12), start));
}

function tooLate(name: string, began: string, year: number): Localized {
  const [heldIn = '', month = ''] = began.split('-');
  return {
    zh: `${name}到${heldIn}年${Number(month)}月才召开，不会写进${year}年的报告。`,
    en: `${name} was not held until ${heldIn}-${month}, too late for a report on ${year}.`,
  };
}
