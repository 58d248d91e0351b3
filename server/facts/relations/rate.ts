import { Kind } from '../quantities/characters.js';
import { comparable, type Measure } from '../quantities/measures.js';
import { tidy } from '../quantities/numeral.js';
import type { Figure } from '../quantities/quantity.js';
import type { Opening } from './heads.js';
import { contradicted, isMisprinted, isPlain, isRate, reach, sameKind, satisfied } from './rateRelation.js';
import type { Relation } from './relation.js';
import { isShareName, readShare, readShareOfTold, sharesOfOpenings } from './share.js';
import { isMisplaced, isSlip } from './slip.js';
import { lead, tail, type Statement, type Statements } from './statement.js';
import { isWhole } from './whole.js';

const rateName = /([^，、；：的了]{0,10})率(?:均|都|就|已|也|则)?(?:达到|达|为|约|高达|超过|是|实现|保持在)?$/;
/** Of these, what was there before is part of the whole too: 新收100件，结案90件，结案率60%. */
const newOnes = /新收|新受理|新立|本年收/;
/** Cases of years before, which are closed but did not come in. */
const fromBefore = /积案|往年|历年|上年|去年|结转|旧存|存量/;
/** A whole that came in, all of it, in the year before: none of it came over from there. */
const ofYearBefore = /^(?:上一?年度?|去年)(?:全年)?(?:共|累计)?(?:新收|立案|受理|接收|收到|办理|查处|排查|登记)/;
/** How courts and reviews end: told as a share of the cases that have ended, not of all that came in. */
const endings = /(?:败诉|胜诉|纠错|撤诉|维持|驳回|撤销|出庭|出庭应诉)$/;
const ended = /审结|办结|结案|判决|裁判|开庭/;
const closingVerb = /(?:结案|审结|办结|破案|化解|执结)率/;
/** Words that make a rate another than the plain one: 按期办结率 is not 办结率. */
const adverb = /^(?:已经|已|共|累计|成功|全部|均|实际|共计|现|目前|截至目前|其中|就地)?/;

/** 审判案件结案: which of the things a rate is of, and what they are called. */
const ofSome =
  /^(?:总体|整体|综合|各类|全部|平均|总)?([^总体各全]{2,6}?)(案件|纠纷|事项|工单|信访件|投诉|举报|问题|隐患|建议|提案|人员)(?=[^，]{2})/;

/** Verbs that a rate and its count may tell by turns: 破获438起，破案率85.5%. */
const synonyms: readonly (readonly string[])[] = [
  ['破案', '破获', '侦破'],
  ['结案', '审结', '办结', '执结'],
  ['化解', '化解成功', '调解成功', '成功化解'],
  ['持证', '持证上岗'],
  ['成功', '调解成功'],
  ['整改', '整改到位', '完成整改'],
  ['答复', '回复', '办复'],
  ['参考', '参加考试', '参加'],
];
/** What those who were to take part are told as; of any others, some need not have. */
const takingPart = /^参/;
/** Words that count or rate some of the cases only: 按期办结120件 says nothing of 办结率. */
const narrowing =
  /按期|按时|及时|提前|限[期时]|逾期|当[场日天]|即时|网上|线上|现场|首次|一次|主动|自[行动]|其中|直接|实质|同比|增/;

/** 41名通过考试: what is said of so many behind their number. */
const passed = /^(?:通过|合格|达标|参加|持证)(?=考试|$)/;

/** 通过考试的205人, 优秀案卷132份: what stands behind the verb of which so many are counted. */
const ofNoun = /的$|^(?:案卷|案件|人员|产品|企业|学校|事项|单位|工单)$/;

/** Longest bracket between a word and its amount. */
const longestBracket = 40;

/** Rates and shares whose two amounts stand in the same passage. */
export function readRates(statements: Statements, openings: readonly Opening[]): Relation[] {
  const relations: Relation[] = [];
  const shares = sharesOfOpenings(statements, openings);
  for (const rate of statements.all) {
    if (rate.figure.measure.dimension !== 'share') continue;
    const known = shares.get(rate.index);
    const words = lead(statements, rate);
    const found =
      known ??
      (isShareName(words)
        ? readShare(statements, rate)
        : rateName.test(words)
          ? readRate(statements, rate, words)
          : words === '的'
            ? readShareOfTold(statements, rate)
            : undefined);
    if (found !== undefined) relations.push(found);
  }
  return relations;
}

/** X率p%: of two comparable amounts before it in this sentence. */
function readRate(statements: Statements, rate: Statement, words: string): Relation | undefined {
  const verb = rateName.exec(words)?.[1] ?? '';
  const amounts = amountsBefore(statements, rate, verb);
  const plain =
    plainPair(statements, amounts, verb) ??
    turnedPair(statements, amounts, rate, verb) ??
    misprintedPair(statements, amounts, rate, verb);
  for (const part of amounts) {
    for (const whole of amounts) {
      if (whole.index >= part.index || !sameKind(whole.figure, part.figure)) continue;
      if (!isRate(part.figure, whole.figure, rate.figure)) continue;
      const stated = plain?.part === part && plain.whole === whole && isPlain(part, whole, rate);
      return satisfied(part.figure, whole.figure, rate.figure, stated ? 'stated' : 'agrees');
    }
  }
  if (plain === undefined || !isPlain(plain.part, plain.whole, rate) || !isWithin(plain, rate.figure)) return undefined;
  if (isOfFew(statements, plain.whole, rate, verb) || isOfOther(statements, plain.part, rate)) return undefined;
  const { text } = statements;
  const { from, figure } = plain.whole;
  // What stands in brackets behind the whole is part of it: 受理879件（含旧存343件）.
  // 排查积案64件: all of the whole is from before.
  const whole = text.slice(from, figure.start).replace(/积案$/, '');
  const passage = whole + text.slice(figure.end, rate.to).replace(/^（[^）]*）/, '');
  const told = /今年|本年|本期/.test(passage) ? passage : passage.replace(ofYearBefore, '');
  if (fromBefore.test(told) && closingVerb.test(words)) return undefined;
  if (endings.test(verb) && !isOfEnded(statements, plain.whole, verb) && hasBase(plain, rate.figure)) return undefined;
  return contradicted(plain.part.figure, plain.whole.figure, rate.figure, 'stated');
}

/** 受理案件100件，结案90件，审判案件结案率95%: whether the rate names fewer of the things that were counted. */
function isOfFew({ text }: Statements, whole: Statement, rate: Statement, verb: string): boolean {
  const [, some = '', things = ''] = ofSome.exec(verb) ?? [];
  const told = text.slice(whole.from, rate.from);
  return some !== '' && told.includes(things) && !told.includes(some + things) && !told.includes(some);
}

/** 已整改197个，整改率89%，其中即改类问题整改率96%: whether the rate is of another part, told behind the part. */
function isOfOther({ all, text }: Statements, part: Statement, rate: Statement): boolean {
  if (part.index > rate.index) return false;
  const words = text.slice(rate.from, rate.figure.start);
  const again = all
    .slice(part.index + 1, rate.index)
    .some(({ from, figure }) => text.slice(from, figure.start) === words);
  return again || text.slice(part.figure.end, rate.from).includes('其中');
}

function isOfEnded(statements: Statements, whole: Statement, verb: string): boolean {
  const words = lead(statements, whole);
  return verb.includes('出庭') ? words.includes('开庭') : ended.test(words);
}

/** Whether some number of cases up to the whole would make the rate right, rounded or cut off. */
function hasBase({ part, whole }: { readonly part: Statement; readonly whole: Statement }, rate: Figure): boolean {
  const unit = rate.place > 0 ? rate.place : rate.measure.factor;
  const stated = Math.round(rate.value / unit);
  const base = Math.round((part.figure.value * 100) / rate.value);
  return [base - 1, base, base + 1].some((value) => {
    const printed = tidy((part.figure.value * 100) / value / unit);
    const fits = Math.round(printed) === stated || Math.floor(printed) === stated;
    return fits && value >= part.figure.value && value <= whole.figure.value;
  });
}

/** The one whole before the rate, though it may be told twice, and, right before it, how many of it were `verb`-ed. */
function plainPair(
  statements: Statements,
  amounts: readonly Statement[],
  verb: string,
): { readonly part: Statement; readonly whole: Statement } | undefined {
  const [part] = amounts;
  if (part === undefined || !isCountOf(statements, part, verb)) return undefined;
  const { measure } = part.figure;
  const others = ofClause(statements, part, amounts.slice(1));
  const alike = others.filter((whole) => whole.figure.measure.word === measure.word);
  const told = alike[0] === others[0] ? alike : others.filter((whole) => isAlike(whole.figure.measure, measure));
  // 对28个所开展督导，发现问题173个，整改173个: what is less than its part is no whole of it.
  const enough = told.filter((whole) => whole.figure.value >= part.figure.value);
  const wholes = enough.length > 0 ? enough : told;
  const [whole] = wholes;
  if (whole === undefined || wholes.some(({ figure }) => figure.value !== whole.figure.value)) return undefined;
  if (wholes.some((each) => newOnes.test(lead(statements, each)))) return undefined;
  if (takingPart.test(verb) && !lead(statements, whole).includes('应')) return undefined;
  return { part, whole };
}

/** 评查480份，合格474份，其中优秀132份，优秀率37.5%: of several wholes the one whose rate is the stated one but for a digit. */
function misprintedPair(
  statements: Statements,
  [part, ...wholes]: readonly Statement[],
  rate: Statement,
  verb: string,
): ReturnType<typeof plainPair> {
  if (part === undefined || !isCountOf(statements, part, verb)) return undefined;
  const alike = wholes.filter(
    ({ figure }) => figure.measure.word === part.figure.measure.word && figure.value >= part.figure.value,
  );
  const [whole, ...others] = alike.filter(({ figure }) => isMisprinted(part.figure, figure, rate.figure));
  return whole === undefined || others.length > 0 ? undefined : { part, whole };
}

/** Those of `wholes` that no semicolon parts from `part`, if there are any. */
function ofClause({ all }: Statements, part: Statement, wholes: readonly Statement[]): readonly Statement[] {
  const isOpening = ({ passed, bracket }: Statement): boolean =>
    bracket === part.bracket && (passed & (1 << Kind.semicolon)) !== 0;
  const near = wholes.filter(({ index }) => !all.slice(index + 1, part.index + 1).some(isOpening));
  return near.length > 0 ? near : wholes;
}

/** Whether both measure words count the same: 个 and 处 go with each other, though not with 人次. */
function isAlike(one: Measure, other: Measure): boolean {
  return comparable(one, other) && one.family === other.family;
}

/** 评查案卷40卷，优秀率90%，优秀36卷: how many were `verb`-ed stands behind the rate. */
function turnedPair(
  statements: Statements,
  wholes: readonly Statement[],
  rate: Statement,
  verb: string,
): ReturnType<typeof plainPair> {
  const part = statements.all[rate.index + 1];
  const [whole, ...others] = wholes;
  if (part === undefined || whole === undefined || others.length > 0 || !part.first) return undefined;
  if (part.sentence !== rate.sentence || part.bracket !== rate.bracket) return undefined;
  if (lead(statements, part).replace(adverb, '') !== verb || part.figure.measure !== whole.figure.measure)
    return undefined;
  return newOnes.test(lead(statements, whole)) || takingPart.test(verb) ? undefined : { part, whole };
}

/** Whether the part is no more than its whole, or else but one digit away from what the rate makes it. */
function isWithin({ part, whole }: { readonly part: Statement; readonly whole: Statement }, rate: Figure): boolean {
  const { value, place } = part.figure;
  if (value <= whole.figure.value) return true;
  if (rate.value > 100) return false;
  const unit = place > 0 ? place : 1;
  const right = Math.round((whole.figure.value * rate.value) / 100 / unit);
  return isMisplaced(Math.round(value / unit), right) || isSlip(Math.round(value / unit), right);
}

/** The wholes before `rate` in its sentence, nearest first, and before them a single case that was `verb`-ed. */
function amountsBefore(statements: Statements, rate: Statement, verb: string): Statement[] {
  const amounts: Statement[] = [];
  for (let index = rate.index - 1; index >= 0 && mayGoOn(amounts) && index >= rate.index - 2 * reach; index--) {
    const amount = statements.all[index];
    if (amount === undefined || amount.sentence !== rate.sentence) break;
    if (amount.bracket !== rate.bracket) continue;
    const one = amounts.length === 0 && amount.figure.value === 1 && amount.figure.measure.dimension === 'count';
    if (isWhole(amount) || (one && isCountOf(statements, amount, verb))) amounts.push(amount);
  }
  return amounts;
}

/** Whether an amount farther off may be the whole: none of the nearest ones, the parts of a list, is as great as the part. */
function mayGoOn([part, ...others]: readonly Statement[]): boolean {
  if (others.length < reach - 1) return true;
  return (
    part !== undefined && others.length < 2 * reach && others.every(({ figure }) => figure.value < part.figure.value)
  );
}

/** Whether the words before `amount` say nothing but that so many were `verb`-ed: 已调处156起 for 调处. */
function isCountOf(statements: Statements, amount: Statement, verb: string): boolean {
  if (verb.length < 2 || /^[不未]/.test(verb)) return false;
  const words = wordsBefore(statements, amount);
  const rest = words.replace(/^其中/, '').replace(adverb, '');
  if (rest.startsWith(verb) && ofNoun.test(rest.slice(verb.length))) return true;
  if (isTurned(rest, verb)) return true;
  if ([words, rest, rest.replace(/(?:完成|到位|了)$/, ''), rest.replace(/^完成/, '')].includes(verb)) return true;
  const alike = synonyms.find((group) => group.some((word) => verb.endsWith(word))) ?? [];
  const said = [verb, ...alike].find((word) => words.endsWith(word) || (words.length > 1 && word.endsWith(words)));
  if (said === undefined || words.length > said.length + 8) return false;
  return !narrowing.test(words) && !narrowing.test(verb);
}

/** 发现问题 is what 问题发现率 is the rate of. */
function isTurned(words: string, verb: string): boolean {
  return verb.length === 4 && words === verb.slice(2) + verb.slice(0, 2);
}

/** The words before the amount, or, where a bracket stands between them, those before the bracket: 纠错（含撤销）29件. */
function wordsBefore(statements: Statements, amount: Statement): string {
  const { text } = statements;
  const words = lead(statements, amount).replace(/^其中$/, '') || passed.exec(tail(statements, amount))?.[0] || '';
  if (words !== '' || text[amount.from - 1] !== '）') return words;
  const open = text.lastIndexOf('（', amount.from);
  if (open < amount.from - longestBracket) return words;
  return /[^，、；：。（）]{0,12}$/.exec(text.slice(Math.max(0, open - 12), open))?.[0].replace(/^其中/, '') ?? '';
}
