import { Kind } from '../quantities/characters.js';
import type { Opening } from './heads.js';
import { partsOf } from './partList.js';
import { contradicted, isMisprinted, isPlain, isRate, reach, sameKind, satisfied } from './rateRelation.js';
import type { Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isIncrement, isWhole } from './whole.js';

/** How a penalty was imposed: a case of the whole that was told before, though nothing says so. */
const procedure = /^(?:适用|按照?)?(?:简易程序|当场处罚|普通程序|一般程序)/;

const shareName =
  /占(?:比|[^，、；占]{1,8}总(?:数|量|件数)|总数|总量|总体|总额|全部|全年总数|总件数|总人数)?(?:的|为|达|达到|约|近|超)*(?:比例|比重)?(?:的|为|达|达到|约)*$/;
/** What a share is said to be of: 占案件总数的. */
const totalName = /占(?:全年|全部|所有)?([^，、；占]{0,8}?)总(?:数|量|件数)的?$/;
/** What a share is said to be of in so many words: 占审结案件的. */
const namedWhole = /占([^，、；占比总]{2,10})的$/;
/** What some of a group of people are. */
const trait = /岁|学历|文化程度|法学|党员|女性|男性|职称|持证|资格证/;
/** The words before a percentage begin with what it is the share of another thing: 合格以上占. */
const ownSubject = /^[^占]*(?:以上|以下|以内|上述|者|率)占/;
/** Whether the words before a percentage call it a share. */
export function isShareName(words: string): boolean {
  return shareName.test(words) || namedWhole.test(words);
}

/** The share may be one of a total that stands farther off than the amount at hand. */
const ofGrandTotal = /总|全部|全年|全[市县区省]/;
/** Shares that stand right behind the parts of a total: 其中A19条，占5%；B20条，占6%. */
export function sharesOfOpenings(statements: Statements, openings: readonly Opening[]): Map<number, Relation> {
  const found = new Map<number, Relation>();
  for (const opening of openings) {
    if (opening.cue === 'bracket' || opening.cue === 'listed') continue;
    const heads = opening.heads.filter(isWhole);
    for (const head of heads) {
      const pairs: { part: Statement; rate: Statement; holds: boolean; index: number }[] = [];
      const list = partsOf(statements, opening, head);
      for (const [index, part] of list.parts.entries()) {
        const rate = statements.all[part.index + 1];
        if (rate?.figure.measure.dimension !== 'share' || rate.bracket !== part.bracket) continue;
        if (
          !shareName.test(lead(statements, rate)) ||
          ownSubject.test(lead(statements, rate)) ||
          rate.from > part.to + 1
        )
          continue;
        pairs.push({ part, rate, index, holds: isRate(part.figure, head.figure, rate.figure, true) });
      }
      const holding = pairs.filter(({ holds }) => holds).length;
      for (const { part, rate, holds, index } of pairs) {
        const borneOut = holding - (holds ? 1 : 0) > 0;
        const alone =
          heads.length === 1 &&
          opening.far !== true &&
          index < list.inSentence &&
          part.figure.value <= head.figure.value &&
          !ofGrandTotal.test(lead(statements, rate));
        const named = totalName.exec(lead(statements, rate))?.[1] ?? '';
        const bound = (borneOut || alone) && lead(statements, head).includes(named) && isPlain(part, head, rate);
        if (holds) found.set(rate.index, satisfied(part.figure, head.figure, rate.figure, bound ? 'stated' : 'agrees'));
        else if (!found.has(rate.index) && bound) {
          const other = readShare(statements, rate);
          found.set(
            rate.index,
            other ?? contradicted(part.figure, head.figure, rate.figure, holding > 0 ? 'stated' : 'implied'),
          );
        }
      }
    }
  }
  return found;
}

/** 占p%: of any comparable amount before it in this sentence or the two before. */
export function readShare(statements: Statements, rate: Statement): Relation | undefined {
  const part = statements.all[rate.index - 1];
  if (part === undefined || !isWhole(part) || part.sentence !== rate.sentence) return undefined;
  if (ownSubject.test(lead(statements, rate))) return undefined;
  for (let index = part.index - 1; index >= 0 && index >= part.index - 3 * reach; index--) {
    const whole = statements.all[index];
    if (whole === undefined || whole.sentence < rate.sentence - 3) return undefined;
    if (isWhole(whole) && sameKind(whole.figure, part.figure) && whole.figure.value > part.figure.value) {
      if (isRate(part.figure, whole.figure, rate.figure))
        return satisfied(part.figure, whole.figure, rate.figure, 'agrees');
    }
  }
  // 50岁以上15人: an age stands before the number.
  const whole = statements.all[part.index - (part.first ? 1 : 2)];
  if (whole?.sentence === part.sentence && isWhole(whole) && isPlain(part, whole, rate)) {
    const words = statements.text.slice(part.from, part.figure.start);
    const bound =
      /(?:仅|只有)$/.test(words) || isTrait(words, part) || isMisprinted(part.figure, whole.figure, rate.figure);
    if (bound && !ofGrandTotal.test(lead(statements, rate)) && isOnlyOne(statements, whole))
      return contradicted(part.figure, whole.figure, rate.figure, 'implied');
  }
  const total =
    wholeNamed(statements, part, lead(statements, rate)) ?? totalBefore(statements, part, lead(statements, rate));
  return total === undefined || !isPlain(part, total, rate) || total.figure.value < part.figure.value
    ? undefined
    : contradicted(part.figure, total.figure, rate.figure, 'implied');
}

/** 现有执法人员27人，50岁以上15人: people who are some of those before. */
function isTrait(words: string, { figure }: Statement): boolean {
  return figure.measure.family === 'person' && trait.test(words);
}

/** Whether no other amount of its sentence is counted as `whole` and may be the whole as well. */
function isOnlyOne({ all }: Statements, whole: Statement): boolean {
  for (let index = whole.index - 1; all[index]?.sentence === whole.sentence; index--) {
    const other = all[index];
    if (other?.figure.measure === whole.figure.measure && other.figure.value > whole.figure.value) return false;
  }
  return true;
}

/** 审结行政复议案件135件，纠错29件，占审结案件的21.5%: the one amount before in the sentence whose words hold those of the share. */
function wholeNamed(statements: Statements, part: Statement, share: string): Statement | undefined {
  const noun = namedWhole.exec(share)?.[1]?.replace(/(?<=.{2})人数$/, '');
  if (noun === undefined) return undefined;
  const wholes: Statement[] = [];
  for (let index = part.index - 1; index >= 0 && index >= part.index - reach; index--) {
    const whole = statements.all[index];
    if (whole === undefined || whole.sentence < part.sentence - 1) break;
    if (whole.figure.measure === part.figure.measure && isWhole(whole)) wholes.push(whole);
  }
  const [named, ...others] = wholes.filter((whole) => holdsInOrder(lead(statements, whole), noun));
  return others.length === 0 ? named : undefined;
}

/** Whether the characters of `noun` stand in `words` in that order. */
function holdsInOrder(words: string, noun: string): boolean {
  let at = -1;
  for (const character of noun) {
    at = words.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * 共办理案件120件。一般程序30件，占案件总数的25%: the one total of the sentence before, where the share is said to be of the
 * total, or the part is a kind of case that belongs to no other.
 */
function totalBefore(statements: Statements, part: Statement, share: string): Statement | undefined {
  const { all } = statements;
  let index = part.index - 1;
  while (index > part.index - 2 * reach && all[index]?.sentence === part.sentence) {
    const { measure } = all[index]?.figure ?? part.figure;
    if (measure.dimension !== 'share' && measure !== part.figure.measure) return undefined;
    index--;
  }
  const total = all[index];
  if (total === undefined || total.sentence !== part.sentence - 1 || !total.first) return undefined;
  if (total.figure.measure !== part.figure.measure || all[index - 1]?.sentence === total.sentence) return undefined;
  const words = lead(statements, total);
  const noun = totalName.exec(share)?.[1];
  const bound = noun === undefined ? procedure.test(lead(statements, part)) : words.includes(noun);
  return bound && /共|全年|累计|总计|合计/.test(words) && !isIncrement(statements, total) ? total : undefined;
}

/** 支出12万元，占财政预算600万元的2%: the whole stands within the words of the share. */
export function readShareOfTold(statements: Statements, rate: Statement): Relation | undefined {
  const whole = statements.all[rate.index - 1];
  const part = statements.all[rate.index - 2];
  if (whole === undefined || part === undefined || whole.from !== rate.from || part.to + 1 !== whole.from)
    return undefined;
  if (!/^占/.test(lead(statements, whole)) || part.bracket !== whole.bracket || !isPlain(part, whole, rate))
    return undefined;
  if ((part.passed & (1 << Kind.enumeration)) !== 0 || part.figure.value > whole.figure.value * 2) return undefined;
  return isRate(part.figure, whole.figure, rate.figure)
    ? satisfied(part.figure, whole.figure, rate.figure, 'stated')
    : contradicted(part.figure, whole.figure, rate.figure, 'implied');
}
