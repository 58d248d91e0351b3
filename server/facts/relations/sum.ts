import { addsUp, exceeds, honest, makes, printedSum } from './arithmetic.js';
import { readCarried } from './balance.js';
import type { Opening } from './heads.js';
import { kindsOf } from './kinds.js';
import { partsOf, type PartList } from './partList.js';
import type { Ground, Relation } from './relation.js';
import { isMisplaced, isMisprint, isSlip } from './slip.js';
import type { Statement, Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';
import { isIncrement, isWhole } from './whole.js';

/** The totals of the line that are split into parts, where the parts are all there. */
export function readSums(statements: Statements, openings: readonly Opening[]): Relation[] {
  const relations: Relation[] = [];
  for (const opening of openings) {
    const carried = readCarried(statements, opening);
    if (carried !== undefined) {
      relations.push(carried);
      continue;
    }
    const lists = opening.heads.filter(isWhole).map((head) => ({ head, list: partsOf(statements, opening, head) }));
    const whole = lists.flatMap(({ head, list }) => satisfied(statements, opening, head, list) ?? []);
    if (whole.length > 0) relations.push(...whole);
    else {
      const greatest = Math.max(...lists.map(({ head }) => head.figure.max));
      const broken = lists
        .map(({ head, list }) => contradicted(statements, opening, head, list, greatest))
        .find((found) => found !== undefined);
      if (broken !== undefined) relations.push(broken);
    }
  }
  return relations;
}

/** The shortest run of two or more parts that makes up the total. */
function satisfied(statements: Statements, opening: Opening, head: Statement, list: PartList): Relation | undefined {
  if (head.figure.max === Infinity) return undefined;
  const sum = { min: 0, max: 0 };
  for (const [index, { figure }] of list.parts.entries()) {
    const { min, max } = honest(figure);
    sum.min += min;
    sum.max += max;
    const count = index + 1;
    if (max === Infinity || exceeds(sum, head.figure)) return undefined;
    if (count < 2 || (count < list.run && list.rest !== index) || !makes(head.figure, sum)) continue;
    const figures = list.parts.slice(0, count).map((part) => part.figure);
    const vague = [head.figure, ...figures].some((figure) => figure.hedge !== 'exact');
    if (vague && (count !== list.inSentence || Math.abs(printedSum(figures) / head.figure.value - 1) > 0.05)) continue;
    if (count > list.inSentence && head.figure.value < 20) continue;
    return sumRelation(
      [head.figure],
      figures,
      'satisfied',
      vague ? 'agrees' : groundOf(statements, opening, head, count === list.clause ? ofClause(list) : list, count),
    );
  }
  return undefined;
}

/** A list that a semicolon closes, without what stands behind. */
function ofClause(list: PartList): PartList {
  const { clause } = list;
  return clause > 0 ? { ...list, inSentence: clause, uniform: true, closed: true } : list;
}

/** Traits that one person may have several of, and steps that one case may take several of: such parts overlap. */
const crossing =
  /岁|学历|文化程度|党员|女性|妇女|老年|青年|大学生|农民工|贫困|脱贫|低保|女干部|少数民族|职称|退役|残疾|提交|征求/;

/** Numbers that are farther apart than a nought are no misprint of each other. */
const farthest = 12;

/** From so many parts on, 其中 does not name a selection. */
const longList = 5;

/** From so many parts on that are all called 类, they are classes of a whole and no selection. */
const fewestClasses = 4;

/** How plainly the first `count` parts claim to be all of the total. */
function groundOf(
  statements: Statements,
  { cue, far }: Opening,
  head: Statement,
  list: PartList,
  count: number,
): Ground {
  if (isIncrement(statements, head)) return 'agrees';
  if (far === true && kindsOf(wordsOf(statements, list.parts.slice(0, count))) !== 'complete') return 'agrees';
  if (list.rest === count - 1) return 'stated';
  const parts = list.parts.slice(0, count);
  if (sharesAreWhole(statements, parts)) return 'stated';
  if (count !== list.inSentence || !list.uniform) return 'agrees';
  if (cue === 'divided' && list.closed && count > 2) return 'stated';
  if (kindsOf(wordsOf(statements, parts)) === 'complete') return 'implied';
  if (!list.closed) return 'agrees';
  return count >= (cue === 'bracket' || cue === 'listed' ? 3 : longList) ? 'implied' : 'agrees';
}

/** The words of parts, each without what introduces the list. */
export function wordsOf({ text }: Statements, parts: readonly Statement[]): string[] {
  return parts.map(({ from, to }) => text.slice(from, to).replace(/^(?:其中|包括|包含|含)/, ''));
}

/** Whether each part is followed by its share and the shares make up the whole. */
function sharesAreWhole({ all }: Statements, parts: readonly Statement[]): boolean {
  let sum = 0;
  for (const part of parts) {
    const share = all[part.index + 1]?.figure;
    if (share?.measure.dimension !== 'share') return false;
    sum += share.value;
  }
  return Math.abs(sum - 100) < 1;
}

/** A list that claims to be complete and does not add up. */
function contradicted(
  statements: Statements,
  opening: Opening,
  head: Statement,
  whole: PartList,
  greatest: number,
): Relation | undefined {
  const list = ofClause(whole);
  // A 其他 in a later sentence may close the list of another total.
  const closing = list.rest >= 1 && list.rest < list.inSentence ? list.rest + 1 : 0;
  const count = closing || wholeByShares(statements, list) || list.inSentence;
  const parts = list.parts.slice(0, count).map((part) => part.figure);
  const figures = [head.figure, ...parts];
  const share = printedSum(parts) / head.figure.value;
  if (count < 2 || share > farthest || share < 1 / farthest) return undefined;
  const { dimension } = head.figure.measure;
  const exact = figures.every(
    ({ hedge, measure }) => hedge === 'exact' && (measure.dimension === dimension || measure.dimension === 'bare'),
  );
  if (count > list.parts.length || !exact || addsUp(head.figure, parts)) return undefined;
  const ground = groundOf(statements, opening, head, list, count);
  const misses = (test: typeof isSlip): boolean => isOffBy(test, [head.figure], parts);
  const words = wordsOf(statements, list.parts.slice(0, count));
  const kinds = kindsOf(words);
  if (opening.far === true && kinds === undefined) return undefined;
  const overlap = kinds === undefined && words.some((each) => crossing.test(each));
  // A part that is all of the total leaves nothing for the others, unless they overlap.
  const hasAll = parts.some(({ value }) => value === head.figure.value);
  const beyond =
    opening.cue !== 'within' &&
    printedSum(parts) > greatest &&
    share < 3 &&
    list.uniform &&
    count === list.inSentence &&
    !isIncrement(statements, head);
  const claimed =
    isClaimed(ground, list, misses(isSlip), share) ||
    (isComplete(ground, list) && misses(isMisplaced)) ||
    (isEveryKind(ground, kinds, words, share) && misses(isMisprint)) ||
    (beyond && (kinds !== undefined || (list.closed && !hasAll && (count > 2 || misses(isSlip)))));
  const selected = kinds === 'apart' && share < 1;
  if (!claimed || ((overlap || selected) && ground !== 'stated')) return undefined;
  return sumRelation([head.figure], parts, 'contradicted', ground === 'agrees' ? 'implied' : ground);
}

/**
 * Whether parts that make `share` of the total claim to be all of it. A list that falls short may be a selection, so it
 * must come close; one that exceeds its total cannot be.
 */
function isClaimed(ground: Ground, list: PartList, slip: boolean, share: number): boolean {
  if (ground === 'stated') return share > 1 / 3 && share < 3;
  if (ground === 'implied') return slip ? share > 0.7 && share < 2.2 : share > 0.95 && share < 1.05;
  if (!list.uniform || !list.closed || !slip) return false;
  return list.inSentence === 2 ? share > 0.9 && share < 1.11 : share > 0.98 && share < 1.4;
}

/** Whether the list is so plainly all of the total that a nought or a digit too many makes it wrong and no selection. */
function isComplete(ground: Ground, { uniform, closed, inSentence }: PartList): boolean {
  return ground !== 'agrees' || (uniform && closed && inSentence > 2);
}

/** Whether the parts are so surely all of the total that even one lost digit of two makes them wrong. */
function isEveryKind(
  ground: Ground,
  kinds: ReturnType<typeof kindsOf>,
  words: readonly string[],
  share: number,
): boolean {
  if (ground === 'agrees') return false;
  if (kinds === 'complete' || (words.length >= longList && share > 0.75 && share < 1.25)) return true;
  return words.length >= fewestClasses && words.every((each) => /类(?:\d|$)/.test(each));
}

/** How many leading parts have shares that make up the whole; 0 where none do. */
function wholeByShares({ all }: Statements, { parts }: PartList): number {
  let sum = 0;
  for (const [index, part] of parts.slice(0, 20).entries()) {
    const share = all[part.index + 1]?.figure;
    if (share?.measure.dimension !== 'share') return 0;
    sum += share.value;
    if (index > 0 && Math.abs(sum - 100) < 1) return index + 1;
  }
  return 0;
}
