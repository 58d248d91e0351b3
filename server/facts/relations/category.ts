import { addsUp, printedSum } from './arithmetic.js';
import { contradicted, isPlain, isRate } from './rateRelation.js';
import type { Relation } from './relation.js';
import { isMisprint } from './slip.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';
import { isIncrement, isWhole } from './whole.js';

/** Farthest that the total of categories stands before them, in amounts, and in sentences where it must be it. */
const reach = 24;
const near = 3;
/** Fewer are no categories; more than any list has keep a line of nothing but amounts linear. */
const fewest = 3;
const most = 48;
/** Longest text between the start of a sentence and its first category. */
const longestCue = 48;

/** 按类别分，…; 主要类别有：… */
const cue =
  /(?:按(?:照)?(?:内容|类别|种类|类型|诉求|领域|事项)[^，：、]{0,4}分?|(?:类别|种类|类型|分类)[^，：、]{0,4}(?:有|为|是|包括|如下|看))[，：]?[^，：]{0,24}$/;
const rest = /^(?:及|和|以及)?(?:其他|其它|其余)/;
const totals = /共|累计|全年|总计|合计|总数|主动公开/;

/** 主动公开信息265条。按类别分，机构职能类12条、…、其他58条: categories, the last of which is what is left, against their total. */
export function readCategories(statements: Statements, split: readonly Relation[]): Relation[] {
  const { all } = statements;
  const relations: Relation[] = [];
  let told: Set<number> | undefined;
  for (let index = 0; index < all.length;) {
    const first = all[index];
    if (first === undefined || !isCued(statements, first)) {
      index++;
      continue;
    }
    const run = runFrom(statements, first);
    index = (run.at(-1)?.index ?? index) + 1;
    told ??= new Set(split.flatMap(({ members }) => members.map(({ start }) => start)));
    if (run.length < fewest || told.has(first.figure.start) || !rest.test(lead(statements, run.at(-1) ?? first)))
      continue;
    relations.push(...judge(statements, run, first));
  }
  return relations;
}

/** Whether `first` is the first amount of a sentence that says it lists categories. */
function isCued({ all, text, sentences }: Statements, { index, sentence, figure, first }: Statement): boolean {
  if (!first || all[index - 1]?.sentence === sentence || figure.hedge !== 'exact') return false;
  const start = sentences[sentence] ?? 0;
  return figure.start - start <= longestCue && cue.test(text.slice(start, figure.start));
}

/** The amounts from `first` on that stand beside each other, up to the one that is what is left. */
function runFrom(statements: Statements, first: Statement): Statement[] {
  const run = [first];
  for (let next = statements.all[first.index + 1]; next !== undefined; next = statements.all[next.index + 1]) {
    if (next.sentence !== first.sentence || next.bracket !== first.bracket || !next.first) break;
    // 行政处罚类1120件，占45%；
    if (next.figure.measure.dimension === 'share' && /^占/.test(lead(statements, next))) continue;
    if (next.figure.measure !== first.figure.measure || next.figure.hedge !== 'exact' || run.length >= most) break;
    run.push(next);
    if (rest.test(lead(statements, next))) break;
  }
  return run;
}

function judge(statements: Statements, run: readonly Statement[], first: Statement): Relation[] {
  const parts = run.map(({ figure }) => figure);
  const heads = headsBefore(statements, first);
  const equal = heads.find(({ figure }) => addsUp(figure, parts));
  if (equal !== undefined) {
    const sum = sumRelation([equal.figure], parts, 'satisfied', isNear(first, equal) ? 'implied' : 'agrees');
    return [sum, ...wrongShares(statements, run, equal)];
  }
  const near = heads.filter((head) => isNear(first, head) && totals.test(lead(statements, head)));
  const [missed, ...others] = near.filter(({ figure }) => isOffBy(isMisprint, [figure], parts));
  if (missed === undefined || others.length > 0 || printedSum(parts) < 20) return [];
  return [sumRelation([missed.figure], parts, 'contradicted', 'implied')];
}

/** The shares behind categories that make up the total, where one is not its category's. */
function wrongShares({ all }: Statements, run: readonly Statement[], total: Statement): Relation[] {
  return run.flatMap((part) => {
    const share = all[part.index + 1];
    if (share?.figure.measure.dimension !== 'share' || share.from !== part.to + 1 || !isPlain(part, total, share))
      return [];
    return isRate(part.figure, total.figure, share.figure, true)
      ? []
      : [contradicted(part.figure, total.figure, share.figure, 'implied')];
  });
}

function isNear(first: Statement, head: Statement): boolean {
  return head.sentence >= first.sentence - near;
}

/** The amounts before the sentence that may be the total of its categories, nearest first. */
function headsBefore(statements: Statements, first: Statement): Statement[] {
  const heads: Statement[] = [];
  for (let index = first.index - 1; index >= 0 && index >= first.index - reach; index--) {
    const head = statements.all[index];
    if (
      head?.figure.measure !== first.figure.measure ||
      head.bracket !== first.bracket ||
      head.figure.hedge !== 'exact'
    )
      continue;
    if (isWhole(head) && !isIncrement(statements, head)) heads.push(head);
  }
  return heads;
}
