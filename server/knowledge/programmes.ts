import { printChinese } from '../text/numerals.js';
import type { Term } from './knowledge.js';

/** The years of the `ordinal`-th five-year programme of legal publicity (八五普法: 2021—2025); the first began in 1986. */
export function publicityYears(ordinal: number): { readonly first: number; readonly last: number } {
  const first = 1986 + 5 * (ordinal - 1);
  return { first, last: first + 4 };
}

/**
 * The years of the `ordinal`-th five-year plan (十四五: 2021—2025). The first began in 1953 and the second in 1958; after
 * three years of readjustment the third began in 1966, and since then one has followed the other.
 */
export function planYears(ordinal: number): { readonly first: number; readonly last: number } {
  const first = ordinal <= 2 ? 1953 + 5 * (ordinal - 1) : 1966 + 5 * (ordinal - 3);
  return { first, last: first + 4 };
}

const lastPublicity = 15;
const lastPlan = 19;

/** The five-year programmes that are named by their ordinal: all follow from the ordinal, none needs an entry. */
export function programmeTerms(): readonly Term[] {
  const terms: Term[] = [];
  for (let ordinal = 1; ordinal <= lastPublicity; ordinal++) terms.push(publicityTerm(ordinal));
  for (let ordinal = 1; ordinal <= lastPlan; ordinal++) terms.push(planTerm(ordinal));
  return terms;
}

function publicityTerm(ordinal: number): Term {
  const number = printChinese(ordinal);
  const { first, last } = publicityYears(ordinal);
  return {
    term: `${number}五普法`,
    aliases: [
      `${number}五普法规划`,
      `${number}五普法工作`,
      `第${number}个五年普法规划`,
      `第${number}个五年法治宣传教育规划`,
      `法治宣传教育第${number}个五年规划`,
      `法制宣传教育第${number}个五年规划`,
    ],
    category: '普法',
    definition: `全国第${number}个五年普法规划，实施期为${first}年至${last}年。`,
    members: [],
    valid: { from: String(first), to: String(last) },
    ...(ordinal < lastPublicity && { successor: `${printChinese(ordinal + 1)}五普法` }),
    scope: '国家',
    related: [],
    confidence: 'high',
  };
}

/** Since the eleventh the plans are called 规划, and their bare name (十四五) cannot be read as a number. */
function planTerm(ordinal: number): Term {
  const short = `${printChinese(ordinal)}五`;
  const { first, last } = planYears(ordinal);
  const modern = ordinal >= 11;
  const kind = modern ? '规划' : '计划';
  return {
    term: planName(ordinal),
    aliases: [
      `${short}${kind}`,
      `${short}${kind}纲要`,
      `${short}时期`,
      `${short}期间`,
      `第${printChinese(ordinal)}个五年${kind}`,
    ],
    category: '规划与纲要',
    definition: `国民经济和社会发展第${printChinese(ordinal)}个五年${kind}及其所管的时期，${first}年至${last}年。`,
    members: [],
    valid: { from: String(first), to: String(last) },
    ...(ordinal < lastPlan && { successor: planName(ordinal + 1) }),
    scope: '国家',
    related: [],
    ...(ordinal >= 5 && !modern && { contested: `普法工作里的“${short}”多指${short}普法，须看上下文。` }),
    confidence: 'high',
  };
}

function planName(ordinal: number): string {
  return ordinal >= 11 ? `${printChinese(ordinal)}五` : `${printChinese(ordinal)}五计划`;
}
