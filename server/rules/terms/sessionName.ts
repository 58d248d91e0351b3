import { matchesIn } from '../../text/matches.js';
import { parseNumeral } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';
import { notYetConvened, unheld } from './sessionTiming.js';

const congressNamed =
  /(?:党的|中国共产党(?:第)?)([一二三四五六七八九十]{1,3})大(?=精神|报告|以来|和[一二三四五六七八九十]{1,3}届)/g;
/** 二十大历次全会: of a committee too. */
const allPlenums = /([一二三四五六七八九十]{2,3})大历次全会/g;
/** 四次全会 are those of a discipline commission; a plenary session of the central committee is 四中全会. */
const misnamed = /党的([一二三四五六七八九十]{2,3})届([一二三四五六七八九])(?:次全会|中全(?=精神))/g;
/** 二十届四中全会, with those named before it: 二十届二中、三中、四中全会. */
const plenum =
  /第?([一二三四五六七八九十]{1,3})(大|届)(?:中央委员会)?((?:[一二三四五六七八九]中(?:全会)?[、和及])*)第?([一二三四五六七八九十]{1,2})中全会/g;
const each = /[一二三四五六七八九十]{1,2}(?=中)/g;
/** 二十届三中、四全会: the last has lost its 中. */
const cutShort = /[一二三四五六七八九]中(?:全会)?[、和及]([一二三四五六七八九])(?=全会)/g;

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
      { wrong: '学习党的二十大和⟦二十大历次全会⟧精神。', fixed: '学习党的二十大和二十届历次全会精神。' },
      { wrong: '贯彻党的⟦十九届八中全会⟧精神。' },
      { wrong: '贯彻党的⟦二十届三次全会⟧精神。', fixed: '贯彻党的二十届三中全会精神。' },
      { wrong: '贯彻党的⟦二十届三中全⟧精神。', fixed: '贯彻党的二十届三中全会精神。' },
      { wrong: '清溪镇2023年法治政府建设年度报告\n一、主要举措\n学习党的⟦二十届四中全会⟧精神。' },
      { wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n学习二十届二中、三中、⟦五中全会⟧精神。' },
      { wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n学习二十届三中、⟦四中⟧、⟦五中全会⟧精神。' },
      { wrong: '清溪镇2025年法治政府建设年度报告\n一、主要举措\n学习党的⟦二十届七中全会⟧精神。' },
      { wrong: '清溪镇2025年法治政府建设年度报告\n一、主要举措\n学习⟦党的二十一大⟧精神。' },
      { wrong: '学习党的二十届三中、⟦四⟧全会精神。', fixed: '学习党的二十届三中、四中全会精神。' },
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
      const message = notYetConvened(whole, parseNumeral(ordinal), year, text, index);
      if (message !== undefined) yield findInView(line, index, index + whole.length, message);
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
    if (!text.includes('全会')) return;
    for (const { 0: whole, 1: ordinal = '', index } of matchesIn(text, allPlenums)) {
      const right = `${ordinal}届历次全会`;
      yield findInView(
        line,
        index,
        index + whole.length,
        { zh: `全会以届计，应为“${right}”。`, en: `Plenary sessions belong to a committee: ${right}.` },
        () => [replaceInView(line, index, index + whole.length, right, changeTo(right))],
      );
    }
    for (const { 0: whole, 1: ordinal = '', index } of matchesIn(text, cutShort)) {
      const [start, end, right] = [index + whole.length - 1, index + whole.length, `${ordinal}中`];
      yield findInView(
        line,
        start,
        end,
        { zh: `“${ordinal}全会”应为“${ordinal}中全会”。`, en: `${ordinal}全会 should be ${ordinal}中全会.` },
        () => [replaceInView(line, start, end, right, changeTo(right))],
      );
    }
    for (const match of matchesIn(text, plenum)) {
      const { 0: whole, 1: congressText = '', 2: kind, 3: others = '', index } = match;
      const congress = parseNumeral(congressText);
      if (congress === undefined || congress < 11) continue;
      const [start, end] = [index, index + whole.length];
      const ofParty = /(?:党的|中国共产党|党中央)$/.test(text.slice(0, start));
      let isHeld = true;
      for (const { 0: ordinal, index: at } of matchesIn(whole, each)) {
        const message = unheld({ congress, ordinal, ofParty }, year, text, start);
        if (message === undefined) continue;
        isHeld = false;
        const isLast = at + ordinal.length + '中全会'.length === whole.length;
        yield findInView(
          line,
          others === '' ? start : start + at,
          isLast ? end : start + at + ordinal.length + 1,
          message,
        );
      }
      if (!isHeld || kind !== '大') continue;
      const right = whole.replace('大', '届');
      yield findInView(
        line,
        start,
        end,
        { zh: `全会以届计，应为“${right}”。`, en: `Plenary sessions belong to a committee: ${right}.` },
        () => [replaceInView(line, start, end, right, changeTo(right))],
      );
    }
  },
});
