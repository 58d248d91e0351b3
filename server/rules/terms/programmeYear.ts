import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { planYears, publicityYears } from '../../knowledge/programmes.js';
import { matchesIn } from '../../text/matches.js';
import { parseNumeral, printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { currentProgramme } from './basis.js';

/** 2026年是“十五五”规划的开局之年: a year, the programme, and which of its years that is said to be. */
const statement =
  /(?<!\d)(20\d\d年|今年|本年度?)，?(?:既|也|又)?是(?:全面)?(?:实施|推进|完成|落实|贯彻|实现)?(?:国家)?“?([一二三四五六七八九十]{1,3})五(”?(?:普法)?)(?:规划|工作|目标任务|建设|实施|普法|时期)*的?(开局|起步|启动|第一|头一|收官|最后|末|关键|承上启下|攻坚|重要)(?:之|一|的?关键)*年/g;
const opening = /开局|起步|启动|第一|头一/;
const closing = /收官|最后|末/;
/** The first plan whose short name cannot be taken for a number is the tenth. */
const firstPlan = 10;
/** Legal publicity reaches towns a year after the national programme begins. */
const publicityDelay = 1;

/** “2026年是‘十四五’规划的开局之年”：年份不在这个五年里，或者不是头一年、末一年。 */
export const programmeYear = lineRule({
  id: 'terms/programme-year',
  severity: 'warning',
  title: { zh: '年份与五年规划对不上', en: 'The year is not that year of the programme' },
  explanation: {
    zh: '五年规划五年一个：“十四五”是2021—2025年，“十五五”是2026—2030年；“八五”普法是2021—2025年。说哪一年是哪个规划的开局之年、收官之年、关键之年，可以算出来。“谋划”“编制”“启动”下一个规划的不报。“今年”可以是报告的年度，也可以是写报告的那一年，两个都对不上才报。',
    en: 'Five-year plans follow each other: the fourteenth runs 2021—2025, the fifteenth 2026—2030. Which year opens or closes which plan can be calculated. Drafting or launching the next one is left alone. 今年 may be the report’s year or the one it is written in: both must be wrong.',
  },
  basis: [currentProgramme],
  advice: { zh: '改年份，或者改规划的序数。', en: 'Correct the year or the ordinal of the plan.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '2026年是“⟦十四五⟧”规划的开局之年，做好各项工作意义重大。',
        fixed: '2026年是“十五五”规划的开局之年，做好各项工作意义重大。',
      },
      {
        wrong: '2025年，是实现“⟦十三五⟧”规划目标任务的收官之年。',
        fixed: '2025年，是实现“十四五”规划目标任务的收官之年。',
      },
      { wrong: '2025年是“⟦十三五⟧”规划收官之年。', fixed: '2025年是“十四五”规划收官之年。' },
      { wrong: '⟦2024年⟧是“十四五”收官之年。', fixed: '2025年是“十四五”收官之年。' },
      { wrong: '2024年是“⟦七五⟧”普法的关键之年。', fixed: '2024年是“八五”普法的关键之年。' },
      { wrong: '⟦2024年⟧是“八五”普法规划的启动之年。' },
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n今年是“⟦七五⟧”普法的收官之年，全镇开展宣传12场。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n今年是“八五”普法的收官之年，全镇开展宣传12场。',
      },
      { wrong: '清溪镇2023年工作总结\n一、主要举措\n⟦今年⟧是“十四五”规划的开局之年。' },
    ],
    right: [
      '2026年是“十五五”规划的开局之年，2025年是“十四五”规划收官之年，也是“十五五”规划谋划之年。',
      '2024年是实施“十四五”规划的关键一年，是“八五”普法的关键之年。',
      '2022年是“八五”普法的开局之年。',
      '清溪镇2024年工作总结\n一、主要举措\n今年是“十四五”规划收官之年，任务更重。',
      '清溪镇2025年工作总结\n一、主要举措\n今年是“十四五”规划收官之年，也是“八五”普法收官之年。',
    ],
  },
  signs: Sign.chineseNumeral,
  *check(line, context) {
    const { text } = line.view;
    if (!text.includes('五')) return;
    for (const { 0: whole, 1: when = '', 2: ordinalText = '', 3: kind = '', 4: stage = '', index } of matchesIn(
      text,
      statement,
    )) {
      const ordinal = parseNumeral(ordinalText);
      const isPublicity = kind.includes('普法');
      if (ordinal === undefined || (!isPublicity && (ordinal < firstPlan || stage === '启动'))) continue;
      const programme = isPublicity ? publicityYears(ordinal) : planYears(ordinal);
      const firsts = { first: programme.first, last: programme.first + (isPublicity ? publicityDelay : 0) };
      const lasts = { first: programme.last, last: programme.last };
      const meant = opening.test(stage) ? firsts : closing.test(stage) ? lasts : programme;
      const years = /^\d/.test(when) ? [Number.parseInt(when, 10)] : [reviewedYear(context), plannedYear(context)];
      const [year] = years;
      if (year === undefined || years.some((each) => each === undefined || isWithin(each, meant))) continue;
      const name = `${ordinalText}五`;
      const runs = {
        zh: `“${name}”${isPublicity ? '普法' : ''}是${programme.first}—${programme.last}年`,
        en: `${name} runs ${programme.first}—${programme.last}`,
      };
      if (!isWithin(year, programme)) {
        const right = `${printChinese(ordinal + Math.floor((year - programme.first) / 5))}五`;
        const start = index + whole.indexOf(name, when.length);
        const end = start + name.length;
        yield findInView(
          line,
          start,
          end,
          { zh: `${runs.zh}，${year}年在“${right}”里。`, en: `${runs.en}; ${year} is in ${right}.` },
          () => [replaceInView(line, start, end, right, changeTo(right))],
        );
        continue;
      }
      const end = index + when.length;
      const right = `${meant.first}年`;
      yield findInView(
        line,
        index,
        end,
        {
          zh: `${runs.zh}，${year}年不是它的${stage}之年，${right}才是。`,
          en: `${runs.en}; ${year} is not that year of it, ${meant.first} is.`,
        },
        () => (isPublicity || when !== `${year}年` ? [] : [replaceInView(line, index, end, right, changeTo(right))]),
      );
    }
  },
});

function isWithin(year: number, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return first <= year && year <= last;
}
