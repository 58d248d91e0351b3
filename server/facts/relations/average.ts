import { tidy } from '../quantities/numeral.js';
import type { Figure } from '../quantities/quantity.js';
import { honest, meet, show } from './arithmetic.js';
import { member, type Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isIncrement } from './whole.js';

/** How many amounts before an average may be what it is the average of. */
const reach = 8;

/** Longest text that tells what an average is taken over. */
const farthest = 32;

const units =
  '行政村|村居|村|社区|乡镇|镇街|镇|乡|街道|县区|县|区|网格|学校|企业|部门|单位|窗口|派出所|司法所|调委会|执法队';
/** Measure words that an average may be taken over: 培训班4期，平均每期80人次. */
const rounds = '期|场次|场|批次|批|台次|车次|次|户|家';
/** 平均每个村配备, 村均: what the average is taken over, and what stands between it and the average. */
const averaged = new RegExp(
  `(?:平均每(?:个|家|所)?(${units}|${rounds})|(?:^|[，；。])(村|镇|社区|校|企)均)([^，、；：]{0,8})$`,
);
/** 12个行政村, 12村, but no 12个村民小组. */
const counted = new RegExp(`^(?:个|家|所)?(${units})(?![居委民级干部小长校街区])`);
const neutral = /^(?:都|均)?(?:有|为|是|达到?|可达|配备|配有|拥有|安排)?$/;
/** Amounts that are but a share of what each has: 新增24名，平均每村达到5名. */
const newOnes = /新增|增配|新配|增加|补充|调整|另/;

/** 全镇12个村配备法律顾问24名，平均每村2名: an average whose two amounts stand before it in its sentence. */
export function readAverages(statements: Statements): Relation[] {
  const { all, text } = statements;
  if (!text.includes('均')) return [];
  return all.flatMap((average) => {
    const found = averaged.exec(plain(text.slice(Math.max(0, average.figure.start - farthest), average.figure.start)));
    const unit = (found?.[1] ?? found?.[2])?.replace('行政村', '村');
    if (found === null || unit === undefined || average.figure.measure.dimension !== 'count') return [];
    const pair = pairOf(statements, average, unit, found[3] ?? '');
    return pair === undefined ? [] : (judge(pair.whole.figure, pair.count.figure, average.figure) ?? []);
  });
}

/** 村（社区） as 村: the bracket is part of the noun. */
function plain(words: string): string {
  return words.replaceAll('（社区）', '');
}

interface Pair {
  readonly whole: Statement;
  readonly count: Statement;
}

/** The one number of units and the one amount that is spread over them; undefined where either is told more than once. */
function pairOf(statements: Statements, average: Statement, unit: string, verb: string): Pair | undefined {
  const { all, text } = statements;
  const wholes: Statement[] = [];
  const counts: Statement[] = [];
  for (let index = average.index - 1; index >= 0 && index >= average.index - reach; index--) {
    const amount = all[index];
    if (amount?.sentence !== average.sentence || amount.bracket !== average.bracket) break;
    const { numberEnd, measure, hedge, each } = amount.figure;
    if (hedge !== 'exact' || each) {
      if (measure.word === average.figure.measure.word) return undefined;
      continue;
    }
    const noun = counted.exec(plain(text.slice(numberEnd, numberEnd + 12)))?.[1]?.replace('行政村', '村');
    if (noun === unit || measure.word === unit) counts.push(amount);
    else if (measure.word === average.figure.measure.word) wholes.push(amount);
  }
  const [whole, ...others] = wholes;
  const [count, ...more] = counts;
  if (whole === undefined || count === undefined || others.length > 0 || more.length > 0) return undefined;
  const words = lead(statements, whole);
  if (newOnes.test(words) || isIncrement(statements, whole)) return undefined;
  return neutral.test(verb) || words.includes(verb) ? { whole, count } : undefined;
}

function judge(whole: Figure, count: Figure, average: Figure): Relation | undefined {
  const { min, max } = honest(whole);
  const unit = average.place > 0 ? average.place : average.measure.factor;
  const holds = meet({ min: min / count.max, max: max / count.min }, average, unit * 0.9999);
  const { factor } = whole.measure;
  const quotient = tidy(whole.value / count.value);
  const told = {
    kind: 'rate',
    ground: 'implied',
    members: [member('total', count), member('part', whole), member('rate', average)],
    computation: `${show(whole.value / factor)}÷${show(count.value)}=${show(quotient / factor)}`,
    focus: average,
  } as const;
  if (holds) return { ...told, verdict: 'satisfied', remedies: [] };
  if (average.hedge !== 'exact') return undefined;
  const stated = show(average.value / factor);
  const gap = { zh: `与所写平均${stated}${average.measure.word}不符`, en: `but the text says ${stated} on average` };
  const remedies = [
    { figure: average, value: tidy(Math.round(quotient / unit) * unit) },
    { figure: whole, value: tidy(average.value * count.value) },
  ];
  return { ...told, verdict: 'contradicted', gap, remedies };
}
