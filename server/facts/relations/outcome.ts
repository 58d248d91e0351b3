import type { Figure } from '../quantities/quantity.js';
import { printedSum } from './arithmetic.js';
import { kindsOf } from './kinds.js';
import type { Relation } from './relation.js';
import { isMisprint } from './slip.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isOffBy, sumRelation } from './sumRelation.js';
import { isIncrement } from './whole.js';

/** Farthest that the number of cases stands before what became of them, in sentences and in amounts. */
const reach = 2;
const farthest = 12;
/** Longest text before the number of cases that may tell of earlier ones. */
const longestLead = 60;

/** What became of cases, how they were handled, or who people are, without 其中: what the whole must be, and what may not stand between. */
interface Split {
  /** A word without which a line tells none of this. */
  readonly word: string;
  readonly part: RegExp;
  readonly cases: RegExp;
  readonly foreign: RegExp;
  /** The words of a part that tell its kind; what is left must be the noun of the whole: 专职网格员 and 兼职网格员. */
  readonly kind?: RegExp;
}

const splits: readonly Split[] = [
  {
    word: '程序',
    part: /^(?:适用|按照?)?(?:简易程序|当场处罚|普通程序|一般程序)(?:的|案件|处罚|办理|立案|查处)*$/,
    cases: /处罚|执法|立案|查处|违法案/,
    foreign: /许可|检查|强制|复议|诉讼|仲裁|法院|审判|裁定/,
  },
  {
    word: '兼职',
    part: /^(?:专职|兼职)[^，、；：。]{0,6}$/,
    cases: /员|干部|队伍|力量|人才|律师|顾问|教师/,
    foreign: /其中|另有|此外/,
    kind: /^(?:专职|兼职)/,
  },
  {
    word: '女',
    part: /^[男女]性?[^，、；：。]{0,4}$/,
    cases: /员|干部|职工|教师|学生|代表|人口/,
    foreign: /其中|另有|此外/,
    kind: /^[男女]性?/,
  },
  {
    word: '复议',
    part: /^(?:决定|作出|依法|予以)*(?:维持|撤销|变更|确认违法|责令履行|驳回(?:复议)?(?:申请|请求)?|终止|撤回|调解|和解)(?:审理|复议|决定|原行政行为|结案|的)*$/,
    cases: /复议/,
    foreign: /诉讼|法院|败诉|胜诉|仲裁|信访|被申请人|被告|赔偿/,
  },
  {
    word: '不予',
    part: /^(?:依法|决定|作出)*(?:准予|批准|不予|不批准)(?:许可|批准|受理|援助|的|决定)*$/,
    cases: /申请|受理/,
    foreign: /复议|诉讼|处罚|信息公开/,
  },
  {
    word: '不予受理',
    part: /^(?:依法|决定|予以|已|共)*(?:不予)?受理$/,
    cases: /申请|投诉|举报/,
    foreign: /诉讼|处罚|信息公开/,
  },
];
/** Cases that did not come in this year are among the outcomes but not in the number. */
const earlier = /结转|上年|去年|往年|历年|存量|积案|旧存|遗留/;
/** Both may be said of one case: it ends because the parties settle. */
const overlapping = [/终止|撤回/, /调解|和解/] as const;

/** 办理复议案件8件。从结果看，维持5件，撤销2件，终止1件: cases against what became of them, in the same sentence or two on. */
export function readOutcomes(statements: Statements, split: readonly Relation[]): Relation[] {
  const { all, text } = statements;
  const relations: Relation[] = [];
  const spoken = splits.filter(({ word }) => text.includes(word));
  if (spoken.length === 0) return relations;
  let told: Set<number> | undefined;
  for (let index = 0; index < all.length;) {
    const first = all[index];
    const found = first === undefined ? undefined : spoken.find(({ part }) => part.test(lead(statements, first)));
    if (first === undefined || found === undefined) {
      index++;
      continue;
    }
    const run = runFrom(statements, first, found.part);
    index += run.length;
    told ??= new Set(split.flatMap(({ members }) => members.map(({ start }) => start)));
    const members = told;
    if (run.length < 2 || run.some(({ figure }) => members.has(figure.start))) continue;
    const relation = judge(statements, run, found, split);
    if (relation !== undefined) relations.push(relation);
  }
  return relations;
}

/** The amounts from `first` on that stand beside each other and are told of parts of one split. */
function runFrom(statements: Statements, first: Statement, part: RegExp): Statement[] {
  const run = [first];
  for (let next = statements.all[first.index + 1]; next !== undefined; next = statements.all[next.index + 1]) {
    if (next.sentence !== first.sentence || next.bracket !== first.bracket || !next.first) break;
    if (next.figure.measure !== first.figure.measure || !part.test(lead(statements, next))) break;
    run.push(next);
  }
  return run;
}

function judge(
  statements: Statements,
  run: readonly Statement[],
  { cases, foreign, kind }: Split,
  split: readonly Relation[],
): Relation | undefined {
  const [first] = run;
  const nearest = first === undefined ? undefined : headOf(statements, first, cases);
  const head = nearest === undefined ? undefined : wholeOf(statements, nearest, split);
  const last = run.at(-1);
  if (first === undefined || last === undefined || head === undefined) return undefined;
  const between = statements.text.slice(head.figure.end, first.from);
  const from = Math.max(statements.sentences[head.sentence] ?? 0, head.from - longestLead);
  const passage = statements.text.slice(from, last.to);
  if (foreign.test(between) || earlier.test(passage)) return undefined;
  const words = run.map((each) => lead(statements, each));
  if (kind !== undefined && !areOneNoun(words, kind, wordsOf(statements, head))) return undefined;
  const kinds = kindsOf(words);
  const figures = run.map(({ figure }) => figure);
  if (kinds === undefined || ![head.figure, ...figures].every(({ hedge }) => hedge === 'exact')) return undefined;
  if (overlapping.every((one) => words.some((each) => one.test(each)))) return undefined;
  return compare(head.figure, figures, kinds === 'complete');
}

/** Whether the parts are called by one noun beside their kind, if any, which is in the words of the whole. */
function areOneNoun(words: readonly string[], kind: RegExp, whole: string): boolean {
  const nouns = new Set(words.map((each) => each.replace(kind, '')).filter((noun) => noun !== ''));
  return nouns.size <= 1 && [...nouns].every((noun) => whole.includes(noun));
}

/** The nearest amount of the same measure before `first`, where it counts the cases. */
function headOf(statements: Statements, first: Statement, cases: RegExp): Statement | undefined {
  for (let index = first.index - 1; index >= 0 && index >= first.index - farthest; index--) {
    const head = statements.all[index];
    if (head === undefined || head.sentence < first.sentence - reach) return undefined;
    if (head.figure.measure.family !== first.figure.measure.family) continue;
    const { measure } = first.figure;
    const words = wordsOf(statements, head);
    const whole = cases.test(words) && !/其中|^(?:未|不予)/.test(words) && !isIncrement(statements, head);
    return whole && head.figure.measure === measure && head.bracket === first.bracket ? head : undefined;
  }
  return undefined;
}

/** 人口46万人，其中城镇15万人，乡村31万人；男性…: of an amount that was told as a part, the whole that is split up anew. */
function wholeOf({ all }: Statements, head: Statement, split: readonly Relation[]): Statement | undefined {
  const { start } = head.figure;
  const told = split.find(({ members }) => members.some((each) => each.role === 'part' && each.start === start));
  if (told === undefined) return head;
  const total = told.members.find(({ role }) => role === 'total');
  return all.find(({ figure }) => figure.start === total?.start);
}

/** The words before the amount; where they say but that so many were closed, with those of the amount before it. */
function wordsOf(statements: Statements, head: Statement): string {
  const words = lead(statements, head);
  const before = statements.all[head.index - 1];
  const closed = before?.sentence === head.sentence && /^(?:已|共|依法)*(?:审结|办结|结案)$/.test(words);
  return closed ? lead(statements, before) + words : words;
}

/** Parts that may leave some cases untold are wrong only where they are too many. */
function compare(head: Figure, parts: readonly Figure[], complete: boolean): Relation | undefined {
  const share = printedSum(parts) / head.value;
  if (share === 1) return sumRelation([head], parts, 'satisfied', complete ? 'implied' : 'agrees');
  const claimed = (share > 1 && share < 2.2) || (complete && share > 0.85 && isOffBy(isMisprint, [head], parts));
  return claimed ? sumRelation([head], parts, 'contradicted', 'implied') : undefined;
}
