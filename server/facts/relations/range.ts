import { Kind, kindOf } from '../quantities/characters.js';
import type { Figure } from '../quantities/quantity.js';
import { member, type Relation } from './relation.js';

const connectors = '—－-–～~至到';
const years = /^(?:\d{4})年?$/;

/** Ranges whose ends, and whose stated length, must agree: 3—5个, 三年行动（2025—2027年）. */
export function readRanges(text: string, figures: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined) break;
    if (figure.hedge === 'range' && figure.upper !== undefined) relations.push(ofAmounts(figure, figure.upper));
    const to = figures[index + 1];
    if (figure.role !== 'date' || to === undefined || !isYearRange(text, figure, to)) continue;
    if (to.role === 'date') relations.push(ofYears(text, figure, to, figures[index - 1]));
    else if (to.measure.word === '年' && isBrokenYear(to.value))
      relations.push(ofBrokenYear(figure, { start: to.numberStart, end: to.numberEnd, value: to.value }, to));
  }
  return relations;
}

function isYearRange(text: string, from: Figure, to: Figure): boolean {
  if (from.value < 1900 || (to.role === 'date' && to.value < 1900)) return false;
  const between = text.slice(from.numberEnd, to.numberStart).replace('年', '');
  return (
    between.length > 0 &&
    between.length <= 2 &&
    Array.from(between).every((character) => connectors.includes(character)) &&
    (to.role !== 'date' || years.test(text.slice(to.numberStart, to.numberEnd + 1)))
  );
}

function ofAmounts(
  figure: Figure,
  upper: { readonly start: number; readonly end: number; readonly value: number },
): Relation {
  const members = [
    { role: 'from', start: figure.numberStart, end: figure.numberEnd, value: figure.value },
    { role: 'to', ...upper },
  ] as const;
  const { factor, word } = figure.measure;
  if (
    word === '年' &&
    figure.script === 'arabic' &&
    isYear(figure.value) !== isYear(upper.value) &&
    [figure.value, upper.value].some(isBrokenYear)
  )
    return ofBrokenYear(figure, upper, figure);
  const computation = `${figure.value / factor}<${upper.value / factor}`;
  const told = { kind: 'range', ground: 'agrees', members, computation, focus: figure, remedies: [] } as const;
  return { ...told, verdict: figure.value <= upper.value ? 'satisfied' : 'unclear' };
}

/** 2028—203年: one end is no year. */
function ofBrokenYear(
  figure: Figure,
  upper: { readonly start: number; readonly end: number; readonly value: number },
  focus: Figure,
): Relation {
  const gap = { zh: '起止年份有误', en: 'one end is no year' };
  const members = [
    { role: 'from', start: figure.numberStart, end: figure.numberEnd, value: figure.value },
    { role: 'to', ...upper },
  ] as const;
  const computation = `${figure.value}—${upper.value}`;
  return {
    kind: 'range',
    verdict: 'contradicted',
    ground: 'stated',
    members,
    computation,
    focus,
    gap,
    remedies: [],
  };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** No year, and too long for the last two digits of one: 2028—203年, 2026—20230年. */
function isBrokenYear(value: number): boolean {
  return value > 2100 || (value >= 100 && value < 1000);
}

/** 三年行动计划（2023—2025年）: the length in the name counts both years, or the years between them. */
function ofYears(text: string, from: Figure, to: Figure, before: Figure | undefined): Relation {
  const length = before !== undefined && isLength(text, before, from) ? before : undefined;
  const members = [member('from', from), member('to', to)];
  if (from.value >= to.value) {
    const gap = { zh: '起止年份颠倒', en: 'the years are reversed' };
    return {
      kind: 'range',
      verdict: 'contradicted',
      ground: 'stated',
      members,
      computation: `${from.value}≥${to.value}`,
      focus: to,
      gap,
      remedies: [],
    };
  }
  if (length === undefined) {
    return {
      kind: 'range',
      verdict: 'satisfied',
      ground: 'agrees',
      members,
      computation: `${from.value}<${to.value}`,
      focus: to,
      remedies: [],
    };
  }
  const counted = to.value - from.value + 1;
  const holds = length.value === counted || length.value === counted - 1;
  const told = {
    kind: 'range',
    ground: 'stated',
    members: [member('count', length), ...members],
    computation: `${to.value}-${from.value}+1=${counted}`,
    focus: length,
  } as const;
  if (holds) return { ...told, verdict: 'satisfied', remedies: [] };
  const gap = { zh: `与所写${length.value}年不符`, en: `but the text says ${length.value} years` };
  return {
    ...told,
    verdict: 'contradicted',
    gap,
    remedies: [
      { figure: length, value: counted },
      { figure: to, value: from.value + length.value - 1 },
    ],
  };
}

/** Whether `length` is the N年 of a plan whose years stand in the bracket right behind its name. */
function isLength(text: string, length: Figure, from: Figure): boolean {
  if (length.measure.word !== '年' || length.hedge !== 'exact' || length.value > 30) return false;
  if (kindOf(text.charCodeAt(from.numberStart - 1)) !== Kind.open) return false;
  const name = text.slice(length.end, from.numberStart - 1);
  return /^(?:[一-鿿]{0,8})(?:行动|计划|规划|方案|纲要|攻坚|工程|任务)[^，。；（]{0,6}$/.test(name);
}
