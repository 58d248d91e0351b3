import { Kind } from '../quantities/characters.js';
import type { Measure } from '../quantities/measures.js';
import { addsUp, printedSum } from './arithmetic.js';
import type { Relation } from './relation.js';
import { isMisprint } from './slip.js';
import { lead, tail, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';

/** Most parts that a total closes. */
const longest = 40;

const closing = /^(?:[^，]{0,6})(?:共计|合计|总计|累计|总共|共)[^，]{0,8}$/;
/** Words that make a total of something else, or of more than the list before it: 累计, 已达, 全年. */
const other =
  /整改|办结|化解|解决|完成|成功|合格|通过|采纳|查处|立案|处罚|全年|历年|去年|上年|以来|目前|截至|现有|新增|增|减|惠及|覆盖|超|已/;
/** Nothing but that it is the sum. */
const sumOnly = /^(?:共计|合计|总计)$/;
/** The year's total of its quarters or halves is all of it. */
const ofYear = /^(?:全年|全年度)(?:共计?|合计|总计|累计|总共)([^，]{0,8})$/;
const quarter = /^第?([一二三四])季度|^([上下])半年/;
const parting = (1 << Kind.comma) | (1 << Kind.enumeration) | (1 << Kind.semicolon);

/** Totals that stand behind all their parts: A3件、B4件、C5件，共12件; 对21家甲、46家乙开展检查，共抽查67家. */
export function readClosingTotals(statements: Statements): Relation[] {
  const relations: Relation[] = [];
  if (!statements.text.includes('共') && !statements.text.includes('计')) return relations;
  for (const total of statements.all) {
    if (!isExact(total) || !isClosing(statements, total)) continue;
    const several = total.first ? undefined : statements.all[total.index - 1];
    const parts = partsBefore(statements, several ?? total, total);
    if (parts.length < 2 || (several !== undefined && !isAsMany(several, parts.length))) continue;
    const figures = parts.map(({ figure }) => figure);
    const yearly = ofYear.exec(lead(statements, total));
    if (yearly !== null && !isWholeYear(statements, parts, yearly[1] ?? '')) continue;
    if (addsUp(total.figure, figures)) relations.push(sumRelation([total.figure], figures, 'satisfied', 'implied'));
    else if (
      yearly !== null || several !== undefined ? isWithinHalf(total, parts) : isClaimed(statements, total, parts)
    )
      relations.push(sumRelation([total.figure], figures, 'contradicted', 'implied'));
  }
  return relations;
}

function isClosing(statements: Statements, total: Statement): boolean {
  const words = lead(statements, total);
  const behind = tail(statements, total);
  return (
    ((closing.test(words) && !other.test(words)) || ofYear.test(words)) &&
    !/^[，]?(?:其中|包括)/.test(behind) &&
    behind.length <= 8
  );
}

/** Whether the parts are all quarters, or both halves, of a year, and of what the year's total is of as well. */
function isWholeYear(statements: Statements, parts: readonly Statement[], what: string): boolean {
  const names = new Set(
    parts.map((part) => {
      const found = quarter.exec(lead(statements, part));
      return found?.[1] ?? found?.[2] ?? '';
    }),
  );
  const whole = names.has('上') ? 2 : 4;
  const said = parts.map((part) => lead(statements, part).replace(quarter, '')).filter((words) => words !== '');
  if (what !== '' && !said.every((words) => words.startsWith(what) || what.startsWith(words))) return false;
  return !names.has('') && names.size === whole && parts.length === whole;
}

function isWithinHalf(total: Statement, parts: readonly Statement[]): boolean {
  const share = printedSum(parts.map(({ figure }) => figure)) / total.figure.value;
  return share > 0.5 && share < 2;
}

/** The amounts of the same unit right before the total, as far as one kind of mark parts them. */
function partsBefore({ all }: Statements, anchor: Statement, total: Statement): Statement[] {
  const parts: Statement[] = [];
  let separator = 0;
  for (let index = anchor.index - 1; index >= 0 && parts.length < longest; index--) {
    const part = all[index];
    if (part === undefined || !isExact(part) || !part.first) break;
    if (part.sentence !== total.sentence || part.bracket !== total.bracket) break;
    if (!isAlike(part.figure.measure, total.figure.measure)) break;
    parts.unshift(part);
    const passed = part.passed & parting;
    if (passed !== part.passed || passed === 0) break;
    if (index === 0 || all[index - 1]?.sentence !== part.sentence) break;
    separator ||= passed;
    if (passed !== separator) break;
  }
  return parts;
}

/** 两类合计30件: whether the total is said to be that of as many as its parts. */
function isAsMany({ figure, first }: Statement, count: number): boolean {
  return first && figure.value === count && figure.hedge === 'exact' && /^[类项种者部个]/.test(figure.measure.word);
}

/** Whether parts of which nothing tells that they are all must be: they miss their total by little. */
function isClaimed(statements: Statements, total: Statement, parts: readonly Statement[]): boolean {
  const figures = parts.map(({ figure }) => figure);
  const share = printedSum(figures) / total.figure.value;
  const money = total.figure.measure.dimension !== 'count';
  if (money && !sumOnly.test(lead(statements, total))) return false;
  const slip = isOffBy(isMisprint, [total.figure], figures);
  // 办理结果为：甲5件，乙1件，…，总计10件.
  const listed = ((parts[0]?.passed ?? 0) & (1 << Kind.colon)) !== 0 && sumOnly.test(lead(statements, total));
  if (listed && parts.length > 2 && share > 0.7 && share < 1.5) return slip || Math.abs(share - 1) < 0.1;
  // 追回基金436.82万元，罚款61.5万元，合计498.32万元: no two such numbers miss their sum by a digit unless they should make it.
  if (money && slip && total.figure.place !== 0 && total.figure.value / total.figure.measure.factor > 99) return true;
  // 甲28份、乙11份，合计93份: a word that says nothing but the sum stands behind all its parts.
  const enumerated = parts.slice(1).every(({ passed }) => passed === 1 << Kind.enumeration);
  if (!enumerated || total.passed !== 1 << Kind.comma) return false;
  if (slip && sumOnly.test(lead(statements, total))) return share > 0.25 && share < 4;
  return share > 0.7 && share < 1.5 && ((parts.length > 2 && !money) || slip);
}

/** Whether both measure words count the same: 册 and 份. */
function isAlike(part: Measure, total: Measure): boolean {
  return part.word === total.word || (part.family === total.family && total.family === 'document');
}

function isExact({ figure }: Statement): boolean {
  const { dimension } = figure.measure;
  return figure.hedge === 'exact' && (dimension === 'count' || dimension === 'money') && !figure.each;
}
