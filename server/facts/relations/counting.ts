import { Kind, kindOf } from '../quantities/characters.js';
import type { Figure } from '../quantities/quantity.js';

/** Nouns that follow a number without measure word: 四市, 三县, 两院, 五链融合. */
const gluedNouns = '市县省区州国地镇村校院河江湖山季端链网业路部曲同结统色方面层环轮场馆湾圈带廊库田水土新';

/** Words behind a number that make it another than a count: 两位数, 红十字, 二类水体. */
const otherwise = /^(?:位数|字|分之|届|中全会|度|线|产|期|等奖|号|岁|年|月|日|天|周|代|连|全其美|手|来|时)/;

/** 二级标准, 三级医院, 四级响应: grades, behind which a number of levels does not stand. */
const grade = /^级(?:标准|甲等|医院|响应|公路|资质|风险|文物|水质|以上|以下|及以上)/;

/** How sure it is that a number counts the items named beside it. */
export interface Counting {
  readonly figure: Figure;
  readonly value: number;
  /** Stands alone or first in quotation marks: “三个清单”. */
  readonly quoted: boolean;
  /** Has a measure word, or 大, as counts of a list do. */
  readonly measured: boolean;
  /** What stands behind number and measure word. */
  readonly after: number;
}

/** The reading of `figure` as a count of things that may be listed beside it; undefined for any other number. */
export function countingOf(text: string, figure: Figure): Counting | undefined {
  const { role, hedge, value, numberStart, numberEnd, measure, place } = figure;
  if ((role !== 'quantity' && role !== 'numeral') || hedge !== 'exact' || place > 0 || value < 2 || value > 99)
    return undefined;
  const counted = measure.dimension === 'count' || measure.word === '级' || measure.word === '部';
  if (!Number.isInteger(value) || (measure.dimension !== 'bare' && !counted)) return undefined;
  const next = text.charAt(numberEnd);
  if (next === '级' && grade.test(text.slice(numberEnd, numberEnd + 4))) return undefined;
  const great = next === '大';
  const measured = great || counted;
  const after = great ? numberEnd + 1 : counted ? numberEnd + measure.word.length : numberEnd;
  const opens = opensQuote(text, numberStart);
  if (!measured && !opens && !gluedNouns.includes(next)) return undefined;
  if (otherwise.test(text.slice(numberEnd, numberEnd + 3))) return undefined;
  return { figure, value, quoted: opens, measured, after };
}

/** Whether a quotation opens right before the number at `start`, or with a word before it: “三个, “新三样. */
function opensQuote(text: string, start: number): boolean {
  if (kindOf(text.charCodeAt(start - 1)) === Kind.quoteOpen) return true;
  const before = text.slice(Math.max(0, start - 3), start);
  return before.includes('“') && /“(?:新|法律|法治|普法)$/.test(before);
}

/** Whether a noun stands right behind the count, so that count and noun sum up the list: 三个园区. */
export function hasNoun(text: string, { after }: Counting): boolean {
  return (
    kindOf(text.charCodeAt(after)) === Kind.other && after < text.length && !'，的在、。'.includes(text.charAt(after))
  );
}
