import type { Figure } from '../quantities/quantity.js';
import { isCarriedPair } from './balance.js';
import { addsUp, printedSum } from './arithmetic.js';
import { kindsOf } from './kinds.js';
import type { Relation } from './relation.js';
import { isMisprint } from './slip.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';

/** Farthest that the number of requests stands before their answers, in sentences and in amounts. */
const reach = 3;
const farthest = 20;

const received = /(?:新收|收到|受理|接收).{0,12}申请$/;

/** 新收申请14件，上年结转0件。…均已答复，予以公开8件，部分公开2件，…其他处理1件: requests against the kinds of their answers. */
export function readAnswers(statements: Statements, split: readonly Relation[]): Relation[] {
  const { all, text } = statements;
  const relations: Relation[] = [];
  if (!text.includes('部分公开') || /结转(?:下|至|到)/.test(text)) return relations;
  const told = new Set(split.flatMap(({ members }) => members.map(({ start }) => start)));
  for (let index = 0; index < all.length;) {
    const run = runFrom(all, index);
    index += run.length;
    const words = run.map((each) => lead(statements, each).replace(/^其中/, ''));
    const [first] = run;
    if (first === undefined || run.length < 3 || run.some(({ figure }) => told.has(figure.start))) continue;
    if (kindsOf(words) !== 'apart' || !words.some((word) => word.includes('部分公开'))) continue;
    const totals = totalsBefore(statements, first);
    const parts = run.map(({ figure }) => figure);
    const found = totals === undefined ? undefined : judge(totals, parts, words);
    if (found !== undefined) relations.push(found);
  }
  return relations;
}

/** The amounts from `index` on that stand beside each other in one sentence and unit; one at least. */
function runFrom(all: readonly Statement[], index: number): Statement[] {
  const first = all[index];
  if (first === undefined) return [];
  const run = [first];
  for (let next = all[index + 1]; next !== undefined; next = all[next.index + 1]) {
    if (next.sentence !== first.sentence || next.bracket !== first.bracket || !next.first) break;
    if (next.figure.measure.word !== first.figure.measure.word || next.figure.hedge !== 'exact') break;
    run.push(next);
  }
  return run;
}

/** The requests that came in, with those that came over where they are told. */
function totalsBefore(statements: Statements, first: Statement): [Figure, ...Figure[]] | undefined {
  for (let index = first.index - 1; index >= 0 && index >= first.index - farthest; index--) {
    const statement = statements.all[index];
    if (statement === undefined || statement.sentence < first.sentence - reach) return undefined;
    if (!received.test(lead(statements, statement)) || statement.figure.hedge !== 'exact') continue;
    if (statement.figure.measure.word !== first.figure.measure.word) return undefined;
    const next = statements.all[index + 1];
    return next !== undefined && isCarriedPair(statements, statement, next)
      ? [statement.figure, next.figure]
      : [statement.figure];
  }
  return undefined;
}

function judge(
  totals: readonly [Figure, ...Figure[]],
  parts: readonly Figure[],
  words: readonly string[],
): Relation | undefined {
  const sum = printedSum(parts);
  const total = printedSum(totals);
  const [head] = totals;
  if (sum === total || (totals.length === 1 && addsUp(head, parts)))
    return sumRelation(totals, parts, 'satisfied', 'implied');
  const closed = words.some((word) => /^(?:其他|其它)/.test(word));
  const claimed = closed && sum < 3 * total && (totals.length > 1 || isOffBy(isMisprint, totals, parts));
  return claimed ? sumRelation(totals, parts, 'contradicted', 'implied') : undefined;
}
