import { Kind } from '../quantities/characters.js';
import type { Figure } from '../quantities/quantity.js';
import { addsUp, printedSum } from './arithmetic.js';
import { kindsOf } from './kinds.js';
import { partsFrom } from './partList.js';
import { partStarts, type Relation } from './relation.js';
import { isMisprint, isSlip } from './slip.js';
import { lead, type Statement, type Statements } from './statement.js';
import { wordsOf } from './sum.js';
import { isOffBy, sumRelation } from './sumRelation.js';
import { isWhole } from './whole.js';

const totalWords = /(?:共|累计|合计|总计|总数)[^，]{0,16}$/;

/** 共采集1982次，违法处罚668次，劝离1314次: a total and amounts behind it that make it up, without a word that says so. */
export function readPlainSums(statements: Statements, split: readonly Relation[]): Relation[] {
  const relations: Relation[] = [];
  const { all } = statements;
  // 其中优秀210卷、良好324卷、合格60卷、不合格6卷: the first of them is no total of the others.
  const told = partStarts(split);
  for (const head of all) {
    const next = all[head.index + 1];
    if (next?.figure.measure.word !== head.figure.measure.word || next.sentence !== head.sentence) continue;
    // A total has two parts at least.
    if (all[head.index + 2]?.sentence !== head.sentence) continue;
    if (!next.first || head.figure.value < 20 || head.figure.hedge !== 'exact' || !isWhole(head)) continue;
    if (next.bracket !== head.bracket || told.has(head.figure.start)) continue;
    // 城镇人口15万人，乡村人口31万人；男性…: behind a semicolon what was told first is split up anew.
    if ((next.passed & (1 << Kind.semicolon)) !== 0 && all[head.index - 1]?.sentence === head.sentence) continue;
    const { parts, inSentence, run, closed } = partsFrom(statements, next.index, head.bracket, head);
    const figures = parts.slice(0, inSentence).map((part) => part.figure);
    if (run !== inSentence || inSentence < 2 || !figures.every(({ hedge }) => hedge === 'exact')) continue;
    const declared = closed && isOfSo(statements, head, parts.slice(0, inSentence));
    const kinds = inSentence > 2 && kindsOf(wordsOf(statements, parts.slice(0, inSentence))) === 'complete';
    if (kinds || declared) relations.push(...ofKinds(head.figure, figures));
    else if (!closed || !totalWords.test(lead(statements, head))) continue;
    else if (addsUp(head.figure, figures)) relations.push(sumRelation([head.figure], figures, 'satisfied', 'agrees'));
    else if (isPlainSlip(head.figure, figures))
      relations.push(sumRelation([head.figure], figures, 'contradicted', 'implied'));
  }
  return relations;
}

/** 三个村共调解45件，东村20件、西村15件、南村10件: whether as many as the parts are said to make up the total, and are the parts. */
function isOfSo({ all, text }: Statements, head: Statement, parts: readonly Statement[]): boolean {
  const several = all[head.index - 1];
  if (several === undefined || several.from !== head.from || several.figure.value !== parts.length) return false;
  const { hedge, measure, end } = several.figure;
  const noun = /^([^，]{1,8}?)(?:共|合计|累计|总计)[^，]{0,10}$/.exec(text.slice(end, head.figure.start))?.[1];
  if (noun === undefined || hedge !== 'exact' || measure.family !== '*') return false;
  return parts.every(({ from, figure }) => text.slice(from, figure.start).endsWith(noun.slice(-1)));
}

/** Kinds that are all there is: they make up the total, or miss it by a slip or by being more. */
function ofKinds(head: Figure, parts: readonly Figure[]): Relation[] {
  if (addsUp(head, parts)) return [sumRelation([head], parts, 'satisfied', 'implied')];
  const share = printedSum(parts) / head.value;
  const claimed = (share > 1 && share < 2.2) || isOffBy(isMisprint, [head], parts);
  return claimed ? [sumRelation([head], parts, 'contradicted', 'implied')] : [];
}

/** Whether numbers, of so many digits that chance is out of the question, miss their sum by one digit of one of them. */
function isPlainSlip(head: Figure, parts: readonly Figure[]): boolean {
  if (head.value < 1000 || head.measure.dimension !== 'count') return false;
  return isSlip(head.value, printedSum(parts));
}
