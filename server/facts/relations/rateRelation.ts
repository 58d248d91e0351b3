import { tidy } from '../quantities/numeral.js';
import type { Figure } from '../quantities/quantity.js';
import { meet, ratio, show } from './arithmetic.js';
import { member, type Relation, type Remedy } from './relation.js';
import { isSlip } from './slip.js';
import type { Statement } from './statement.js';

/** How many amounts before a rate may be what it is the rate of. */
export const reach = 6;

/** Whether all three are exact and part and whole are counted alike, so that the rate can be calculated. */
export function isPlain(part: Statement, head: Statement, rate: Statement): boolean {
  const exact = part.figure.hedge === 'exact' && head.figure.hedge === 'exact' && rate.figure.hedge !== 'range';
  const { measure } = head.figure;
  const alike =
    part.figure.measure.word === measure.word ||
    (part.figure.measure.family === measure.family && measure.family !== '*');
  return exact && alike;
}

/** Whether one may be a share of the other as far as their measure words tell, and both are bounded. */
export function sameKind(whole: Figure, part: Figure): boolean {
  if (whole.max === Infinity || part.max === Infinity || part.value > whole.value * 1.5) return false;
  const { word, family } = whole.measure;
  return part.measure.word === word || (part.measure.family === family && family !== '*');
}

/**
 * Whether `rate` may be printed for `part` of `whole`: rounded or cut off in its last printed place. One of the shares that
 * are made to give 100 together (`balanced`) may be off by one in that place.
 */
export function isRate(part: Figure, whole: Figure, rate: Figure, balanced = false): boolean {
  const unit = rate.place > 0 ? rate.place : rate.measure.factor;
  const slack = rate.hedge === 'under' || rate.hedge === 'over' ? 0 : unit * 0.9999;
  // From a half on, 9.375% is rounded up; it is cut off up to the next 9.38%.
  const up = slack === 0 ? 0 : (unit / 2) * (1 + 1e-9);
  const printed = { min: rate.min - (balanced ? slack : up), max: rate.max + slack };
  return meet(ratio(part, whole), printed);
}

/** Whether `rate` is the right one but for a single digit of three or more. */
export function isMisprinted(part: Figure, whole: Figure, rate: Figure): boolean {
  const unit = rate.place > 0 ? rate.place : rate.measure.factor;
  const stated = Math.round(rate.value / unit);
  const right = Math.round((part.value * 100) / whole.value / unit);
  return stated > 99 && String(stated).length === String(right).length && isSlip(stated, right);
}

/** The relation in which `rate` is rightly printed for `part` of `whole`. */
export function satisfied(part: Figure, whole: Figure, rate: Figure, ground: Relation['ground']): Relation {
  return { ...base(part, whole, rate), verdict: 'satisfied', ground, remedies: [] };
}

/** The relation in which `rate` cannot be that of `part` in `whole`, with the values that either could take. */
export function contradicted(part: Figure, whole: Figure, rate: Figure, ground: Relation['ground']): Relation {
  const unit = rate.place > 0 ? rate.place : rate.measure.factor;
  const remedies: Remedy[] = [
    { figure: rate, value: tidy(Math.round(((part.value / whole.value) * 100) / unit) * unit) },
    { figure: part, value: Math.round((whole.value * rate.value) / 100) },
  ];
  const stated = show(rate.value, 3);
  const gap = { zh: `与所写${stated}%不符`, en: `but the text says ${stated}%` };
  return { ...base(part, whole, rate), verdict: 'contradicted', ground, gap, remedies };
}

function base(part: Figure, whole: Figure, rate: Figure): Pick<Relation, 'kind' | 'members' | 'computation' | 'focus'> {
  const unit = whole.measure.factor;
  const computed = show((part.value / whole.value) * 100, rate.place > 0 && rate.place < 0.1 ? 3 : 2);
  return {
    kind: 'rate',
    members: [member('total', whole), member('part', part), member('rate', rate)],
    computation: `${show(part.value / unit)}÷${show(whole.value / unit)}=${computed}%`,
    focus: rate,
  };
}
