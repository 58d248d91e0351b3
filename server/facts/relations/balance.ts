import type { Figure } from '../quantities/quantity.js';
import { Kind } from '../quantities/characters.js';
import { printedSum } from './arithmetic.js';
import type { Opening } from './heads.js';
import { partsOf } from './partList.js';
import type { Relation } from './relation.js';
import { isMisprint, isSlip } from './slip.js';
import { lead, tail, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';
import { isIncrement, isWhole } from './whole.js';

/** Cases that came over from the year before. */
const carriedIn = /^(?:加上|另有)?(?:上年度?|上一年度?|往年|历年|去年)?(?:上年|结转|遗留|旧存)[^，]{0,12}$/;
const together = /^(?:全年|本年度?|今年)?(?:共计?|合计|总计|累计|总共)[^，]{0,8}$/;
const finished =
  /^(?:其中|目前|现|截至目前|全年|本年度?|均|全部|依法|按期|及时|成功|当年|年内)*(?:已经?)?(?:全部|成功|依法|按期|及时)?(?:办结|办理完毕|审结|结案|化解|调处|调解|整改|完成|处理|解决|回复|答复|销号|落实|处置|拆除)|^(?:本年度?)?办理结果(?:总计|合计|共计?)$/;
const unfinished =
  /^(?:目前|尚有|还有|仍有|另有|另)?(?:正在|未办结|未审结|未结案?|未化解|未整改|未完成|在办|在审|尚未|待办|结转|转入下|转至下)/;
const vacant = /^(?:空编|缺编|空缺)(?:人数|编制)?$/;
const remaining = /^(?:其余|剩余|余下|其他|其它|余)/;
/** Words by which more is done than came in. */
const earlier = /结转|上年|往年|历年|去年|存量|积案|遗留|累计/;

const between = (1 << Kind.comma) | (1 << Kind.enumeration) | (1 << Kind.semicolon);

/**
 * What came in against what became of it, without 其中: 新收5件，上年结转1件，共6件; 受理120件，办结118件，正在办理2件;
 * 反馈问题73个，整改71个，其余2个正在推进.
 */
export function readBalances(statements: Statements, sums: readonly Relation[]): Relation[] {
  const relations: Relation[] = [];
  for (const statement of statements.all) {
    if (!isExact(statement)) continue;
    const before = lead(statements, statement);
    const words = before === '' ? tail(statements, statement) : before;
    const found = together.test(words)
      ? addition(statements, statement)
      : vacant.test(words)
        ? posts(statements, statement)
        : unfinished.test(words) || remaining.test(words)
          ? remainder(statements, statement, sums)
          : undefined;
    if (found !== undefined) relations.push(found);
  }
  return relations;
}

/** The parts of what came in this year and what came over from the last, where those two stand before the parts. */
export function readCarried(statements: Statements, opening: Opening): Relation | undefined {
  const [second, first] = opening.heads;
  if (first === undefined || second === undefined || !isCarriedPair(statements, first, second)) return undefined;
  const { parts, inSentence, closed, uniform } = partsOf(statements, opening, second);
  const figures = parts.slice(0, inSentence).map(({ figure }) => figure);
  if (figures.length < 2 || !figures.every(({ hedge }) => hedge === 'exact')) return undefined;
  return judge([first.figure, second.figure], figures, closed && uniform && inSentence > 2);
}

/** Whether two amounts beside each other are what came in and what came over. */
export function isCarriedPair(statements: Statements, first: Statement, second: Statement): boolean {
  return (
    isBeside(first, second) &&
    isExact(first) &&
    isExact(second) &&
    isOne(statements, first) !== isOne(statements, second)
  );
}

function isOne(statements: Statements, statement: Statement): boolean {
  return carriedIn.test(lead(statements, statement));
}

/** 新收N件，上年结转M件，共K件. */
function addition(statements: Statements, total: Statement): Relation | undefined {
  const second = statements.all[total.index - 1];
  const first = statements.all[total.index - 2];
  if (first === undefined || second === undefined || !isBeside(second, total)) return undefined;
  if (!isCarriedPair(statements, first, second)) return undefined;
  return judge([total.figure], [first.figure, second.figure], true);
}

/** 核定编制12名，实有11人，空编1名: posts that are filled and posts that are not. */
function posts({ all, text }: Statements, vacancies: Statement): Relation | undefined {
  const filled = all[vacancies.index - 1];
  const approved = all[vacancies.index - 2];
  if (filled === undefined || approved?.sentence !== vacancies.sentence || !isExact(filled) || !isExact(approved))
    return undefined;
  const people = [approved, filled, vacancies].every(
    ({ figure, bracket }) => figure.measure.family === 'person' && bracket === vacancies.bracket,
  );
  const named = /编制数?$/.test(text.slice(approved.from, approved.figure.start));
  if (
    !people ||
    !named ||
    !/^(?:实有|实际在编|在编|现有|在岗)(?:人员|人数)?$/.test(text.slice(filled.from, filled.figure.start))
  )
    return undefined;
  return judge([approved.figure], [filled.figure, vacancies.figure], true);
}

/** What is left, and what is done, against all that came in. */
function remainder(statements: Statements, rest: Statement, sums: readonly Relation[]): Relation | undefined {
  const done = previous(statements, rest);
  const next = statements.all[rest.index + 1];
  if (next !== undefined && isBeside(rest, next) && !remaining.test(lead(statements, rest))) return undefined;
  if (done === undefined || !finished.test(lead(statements, done))) return undefined;
  const nearest = previous(statements, done);
  if (nearest === undefined || !isWhole(nearest)) return undefined;
  const parts = [done.figure, rest.figure];
  const split = sums.find(({ members }) =>
    members.some(({ role, start }) => role === 'part' && start === nearest.figure.start),
  );
  const head = split === undefined ? nearest : statements.all.find(({ figure }) => figure === split.focus);
  if (head === undefined || head.figure.hedge !== 'exact' || isIncrement(statements, head)) return undefined;
  const first = statements.all[head.index - 1];
  if (first !== undefined && isCarriedPair(statements, first, head))
    return judge([first.figure, head.figure], parts, true);
  const { text, sentences } = statements;
  // 排查积案64件: all of them are from before.
  const own = text.slice(sentences[head.sentence] ?? 0, head.figure.start).replace(/积案$/, '');
  const passage = own + text.slice(head.figure.end, done.to);
  if (earlier.test(passage)) return undefined;
  return judge([head.figure], parts, remaining.test(lead(statements, rest)));
}

/** The amount before `statement`, shares left out, where it is of the same unit and stands beside it. */
function previous({ all }: Statements, statement: Statement): Statement | undefined {
  let index = statement.index - 1;
  while (all[index]?.figure.measure.dimension === 'share') index--;
  const found = all[index];
  return found !== undefined && isBeside(found, statement) && isExact(found) ? found : undefined;
}

function isBeside(first: Statement, second: Statement): boolean {
  return (
    first.sentence === second.sentence &&
    first.bracket === second.bracket &&
    first.figure.measure.word === second.figure.measure.word &&
    second.first &&
    (second.passed & ~between) === 0
  );
}

function isExact({ figure }: Statement): boolean {
  return figure.hedge === 'exact' && figure.measure.dimension === 'count' && !figure.each;
}

/** `complete` where the parts are surely all; others must miss by a slip, or exceed their total. */
function judge(
  totals: readonly [Figure, ...Figure[]],
  parts: readonly Figure[],
  complete: boolean,
): Relation | undefined {
  const total = printedSum(totals);
  const share = printedSum(parts) / total;
  if (share === 1) return sumRelation(totals, parts, 'satisfied', complete ? 'stated' : 'implied');
  const claimed = complete
    ? (share > 1 / 2 && share < 2) || isOffBy(isMisprint, totals, parts)
    : share < 2 && (share > 1 || (share > 0.95 && isOffBy(isSlip, totals, parts)));
  return claimed ? sumRelation(totals, parts, 'contradicted', complete ? 'stated' : 'implied') : undefined;
}
