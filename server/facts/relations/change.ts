import type { Measure } from '../quantities/measures.js';
import { tidy } from '../quantities/numeral.js';
import type { Figure } from '../quantities/quantity.js';
import { honest, meet, show } from './arithmetic.js';
import { member, type Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';

const toWords =
  /^(?:，)?(?:提高|增加|增长|上升|提升|扩大|上调|发展|增至|升至|减少|下降|降低|压缩|缩短|缩减|压减|降)?(?:到|至|为)(?:了)?(?:(?:20\d\d|今)年(?:度)?的?)?$/;
const fromWords = /(?:由|从)(?:[^，。；]{0,12})$/;
const change =
  /^(?:，)?(?:同比|净)?(增长|增加|增幅|提高|上升|提升|下降|减少|降低|降幅|压减|缩短|压缩|下调)(?:了|为|达|达到|幅度为)?$/;
/** What the year before is called: 上年, 去年同期, 2023年. Part of a pattern. */
export const wordsForYearBefore = '(?:上年|去年|上一年|上年度|去年同期|上年同期|20\\d\\d年)';
const yearBefore = new RegExp(`^(?:同比|(?:比|较)${wordsForYearBefore})(增加|增长|上升|减少|下降|多|少)(?:了)?$`);
const lastYear = /^(?:而)?(?:去年|上年|上一年|上年度)(?:同期)?(?:为|有|共)?$/;
/** 2024年受理120件，2023年受理100件: the year before by its number. */
const yearAndVerb = /^(20\d\d)年(?:同期|全年)?(?:为|是|有|共|受理|办理|发生|排查|接收|收到|查处)?(?:了)?$/;
const changed = /(?:增加|增长|上升|提高|提升|减少|下降|降低|压减|压缩|缩短)(?:了)?$/;
const comparedWith = new RegExp(`^(?:比|较|与|同|和)${wordsForYearBefore}(?:同期)?的?$`);
/** What is told in the prices of its year, but whose growth is told at constant prices. */
const atConstantPrices = /生产总值|增加值|GDP|总产值/;
/** Verbs of a change for the less. */
export const falling = /下降|减少|降|压|缩|少|下调/;

/** Changes whose both ends, or whose amount and share, stand side by side. */
export function readChanges(statements: Statements): Relation[] {
  const relations: Relation[] = [];
  const { all } = statements;
  for (const rate of all) {
    if (rate.figure.measure.dimension !== 'share' || rate.figure.hedge !== 'exact') continue;
    const words = change.exec(lead(statements, rate))?.[1];
    const amount = all[rate.index - 1];
    const behind = all[rate.index + 1];
    const turned = behind !== undefined && amount !== undefined && yearBefore.test(lead(statements, behind));
    const second = turned ? behind : amount;
    const first = turned ? amount : all[rate.index - 2];
    if (words === undefined || first === undefined || second === undefined || !beside(first, second, rate)) continue;
    const pair = ends(statements, first, second);
    // Of nothing no change is a share: 0万元，比上年增加0万元，增长0%.
    if (pair === undefined || pair.from.value === 0) continue;
    const sign = falling.test(words) ? -1 : 1;
    relations.push(judgeChange(pair.from, pair.to, rate.figure, sign, pair.members));
  }
  return [...relations, ...readDifferences(statements)];
}

/** 由85%提高到92%，提高7个百分点; 120件，较去年90件增加30件: both ends and how far they are apart. */
function readDifferences(statements: Statements): Relation[] {
  const relations: Relation[] = [];
  const { all } = statements;
  for (const last of all) {
    const first = all[last.index - 2];
    const second = all[last.index - 1];
    if (first === undefined || second === undefined || !beside(first, second, last)) continue;
    const found = endsApart(statements, first, second, last);
    if (found === undefined) continue;
    const { from, to, by } = found;
    const { measure } = from.figure;
    if (measure.word !== to.figure.measure.word || from.figure.each || to.figure.each) continue;
    const fits = measure.dimension === 'share' ? by.figure.measure.dimension === 'points' : !isRatio(measure);
    if (!fits || (measure.dimension !== 'share' && by.figure.measure.word !== measure.word)) continue;
    relations.push(difference(from.figure, to.figure, by.figure));
  }
  return relations;
}

interface Apart {
  readonly from: Statement;
  readonly to: Statement;
  readonly by: Statement;
}

/** Which of three amounts beside each other are the ends of a change, and which tells how far they are apart. */
function endsApart(statements: Statements, first: Statement, second: Statement, last: Statement): Apart | undefined {
  const between = lead(statements, second);
  const behind = lead(statements, last);
  if (change.test(behind)) {
    if (toWords.test(between) && fromWords.test(lead(statements, first))) return { from: first, to: second, by: last };
    if (lastYear.test(between) || comparedWith.test(between)) return { from: second, to: first, by: last };
  }
  if (changed.test(lead(statements, first)) && fromWords.test(between) && toWords.test(behind))
    return { from: second, to: last, by: first };
  return yearBefore.test(between) && lastYear.test(behind) ? { from: last, to: first, by: second } : undefined;
}

/** 由85%提高到92%，提高7个百分点: how far both ends are apart against the printed number. */
export function difference(from: Figure, to: Figure, by: Figure): Relation {
  const [low, high] = from.value < to.value ? [from, to] : [to, from];
  const { factor } = from.measure;
  const apart = tidy(high.value - low.value);
  const slack = (from.place + to.place + by.place) / 2;
  const told = {
    kind: 'change',
    ground: 'stated',
    members: [member('from', from), member('to', to), member('rate', by)],
    computation: `${show(high.value / factor)}-${show(low.value / factor)}=${show(apart / factor)}`,
    focus: by,
  } as const;
  if (Math.abs(apart - by.value) <= slack + 1e-9 * apart) return { ...told, verdict: 'satisfied', remedies: [] };
  const stated = show(by.value / by.measure.factor);
  const gap = { zh: `与所写${stated}不符`, en: `but the text says ${stated}` };
  return { ...told, verdict: 'contradicted', gap, remedies: [{ figure: by, value: apart }] };
}

/** Whether three amounts are exact and stand in one sentence and bracket. */
function beside(first: Statement, second: Statement, third: Statement): boolean {
  const isBeside = ({ bracket, sentence, figure }: Statement): boolean =>
    bracket === first.bracket && sentence === first.sentence && figure.hedge === 'exact';
  return isBeside(third) && isBeside(second) && isBeside(first);
}

function isRatio({ dimension }: Measure): boolean {
  return dimension === 'share' || dimension === 'points' || dimension === 'times';
}

interface Ends {
  readonly from: Figure | { readonly value: number; readonly min: number; readonly max: number };
  readonly to: Figure;
  readonly members: readonly { readonly role: 'from' | 'to' | 'rate'; readonly figure: Figure }[];
}

/** Whether `between` names the year before that of `words`. */
function isYearBefore(between: string, words: string): boolean {
  const year = yearAndVerb.exec(between)?.[1];
  return year !== undefined && Number(/(20\d\d)年/.exec(words)?.[1]) === Number(year) + 1;
}

/** 由A增加到B; B，上年A; or B，比上年增加(B−A). */
function ends(statements: Statements, first: Statement, second: Statement): Ends | undefined {
  const { measure } = first.figure;
  if (measure.word !== second.figure.measure.word || isRatio(measure) || first.figure.each || second.figure.each)
    return undefined;
  const between = lead(statements, second);
  if (atConstantPrices.test(lead(statements, first))) return undefined;
  if (toWords.test(between) && fromWords.test(lead(statements, first))) {
    return {
      from: first.figure,
      to: second.figure,
      members: [
        { role: 'from', figure: first.figure },
        { role: 'to', figure: second.figure },
      ],
    };
  }
  if (lastYear.test(between) || comparedWith.test(between) || isYearBefore(between, lead(statements, first))) {
    const members = [
      { role: 'from', figure: second.figure },
      { role: 'to', figure: first.figure },
    ] as const;
    return { from: second.figure, to: first.figure, members };
  }
  const verb = yearBefore.exec(between)?.[1];
  if (verb === undefined) return undefined;
  const sign = falling.test(verb) ? 1 : -1;
  const to = honest(first.figure);
  const by = honest(second.figure);
  const value = first.figure.value + sign * second.figure.value;
  const from = {
    value,
    min: to.min + sign * (sign > 0 ? by.min : by.max),
    max: to.max + sign * (sign > 0 ? by.max : by.min),
  };
  return {
    from,
    to: first.figure,
    members: [
      { role: 'to', figure: first.figure },
      { role: 'rate', figure: second.figure },
    ],
  };
}

/** The change from `from` to `to` in percent against the printed one, whose sign the verb tells. */
export function judgeChange(
  from: Ends['from'],
  to: Figure,
  rate: Figure,
  sign: number,
  ends: Ends['members'],
): Relation {
  if (from.value <= 0) return beyond(from.value, to, rate, ends);
  const computed = growth(from.value, to.value) * sign;
  const unit = rate.place > 0 ? rate.place : 1;
  const low = 'place' in from ? honest(from) : from;
  const high = honest(to);
  const bounds = [growth(low.max, high.min) * sign, growth(low.min, high.max) * sign].sort((a, b) => a - b);
  const holds = meet({ min: bounds[0] ?? 0, max: bounds[1] ?? 0 }, rate, unit * 0.9999);
  const factor = to.measure.factor;
  const told = {
    kind: 'change',
    ground: 'implied',
    members: [...ends.map(({ role, figure }) => member(role, figure)), member('rate', rate)],
    computation: `(${show(to.value / factor)}-${show(from.value / factor)})÷${show(from.value / factor)}=${show(growth(from.value, to.value))}%`,
    focus: rate,
  } as const;
  if (holds) return { ...told, verdict: 'satisfied', remedies: [] };
  // Where both ends are told, one that lies below the other cannot have grown from it; 比上年减少0.48亿元，增长7.1% neither.
  const reversed = { min: -(bounds[1] ?? 0), max: -(bounds[0] ?? 0) };
  const isTurned = rate.value >= 1 && meet(reversed, rate, unit * 0.9999);
  if (computed < 0 && !('place' in from) && !isTurned) return { ...told, verdict: 'unclear', remedies: [] };
  const gap = { zh: `与所写${show(rate.value)}%不符`, en: `but the text says ${show(rate.value)}%` };
  return {
    ...told,
    verdict: 'contradicted',
    gap,
    remedies: computed < 0 ? [] : [{ figure: rate, value: Math.round(computed / unit) * unit }],
  };
}

/** An increase greater than what it led to. */
function beyond(from: number, to: Figure, rate: Figure, ends: Ends['members']): Relation {
  const { factor } = to.measure;
  const by = (to.value - from) / factor;
  return {
    kind: 'change',
    verdict: 'contradicted',
    ground: 'implied',
    members: [...ends.map(({ role, figure }) => member(role, figure)), member('rate', rate)],
    computation: `${show(to.value / factor)}-${show(by)}=${show(from / factor)}`,
    focus: ends.find(({ role }) => role === 'rate')?.figure ?? rate,
    gap: { zh: '增加的数大于增加后的数', en: 'the increase exceeds the amount that it led to' },
    remedies: [],
  };
}

function growth(from: number, to: number): number {
  return ((to - from) / from) * 100;
}
