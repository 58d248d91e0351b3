import type { Figure } from '../quantities/quantity.js';
import { honest, show } from './arithmetic.js';
import type { Opening } from './heads.js';
import { partsOf, type PartList } from './partList.js';
import { member, partStarts, type Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isIncrement, isWhole } from './whole.js';

const done =
  /^(?:目前|现|截至目前|均|全部)?已(?:经)?(?:全部|成功|就地)?(?:办结|化解|调处|调解|整改|完成|处理|解决|回复|答复|销号|立案|结案|审结|拆除|处置|落实|采纳|开工|竣工|验收|投用|通水)/;
/** Opinions given, and those of them that were taken up. */
const given = /(?:意见|建议)(?:和建议)?$/;
const adopted = /^(?:均|全部)?(?:已|被)?采纳$/;
/** Cases heard, and those of them that the head of the body was present at. */
const heard = /(?:应诉|开庭审理|开庭)[^，]{0,10}$/;
const attended = /(?:负责人|行政首长|主要领导|分管领导)[^，]{0,4}出庭(?:应诉)?$/;
const heardTwice = /二审|再审|一审|审级/;
/** Words by which more can be done than came in: cases carried over from the year before. */
const carriedOver = /结转|上年|往年|历年|去年|存量|积案/;

/** Parts that are named of a total without claim to be all of it: none may exceed it. `sums` are not told again. */
export function readSubsets(
  statements: Statements,
  openings: readonly Opening[],
  sums: readonly Relation[],
): Relation[] {
  const relations: Relation[] = [];
  const told = partStarts(sums);
  for (const opening of openings) {
    const first = statements.all[opening.start];
    if (first === undefined || told.has(first.figure.start)) continue;
    relations.push(...ofOpening(statements, opening));
  }
  for (const part of statements.all) {
    const head = statements.all[part.index - 1];
    const { measure } = part.figure;
    if (head?.figure.measure.word !== measure.word || measure.dimension !== 'count') continue;
    if (!part.first || head.sentence !== part.sentence || head.bracket !== part.bracket || !isWhole(head)) continue;
    if (told.has(head.figure.start) || told.has(part.figure.start) || !isPartOf(statements, part, head)) continue;
    const within = part.figure.min <= head.figure.max;
    if (within) relations.push(relation(head.figure, [part.figure], true, 'implied'));
    else if (!carriedOver.test(passage(statements, head, part)))
      relations.push(relation(head.figure, [part.figure], false, 'implied'));
  }
  return relations;
}

/** Whether the words before `part` say that so many of `head`, right before it, are done, were adopted or attended. */
function isPartOf(statements: Statements, part: Statement, head: Statement): boolean {
  const words = lead(statements, part);
  if (done.test(words) || (adopted.test(words) && given.test(lead(statements, head)))) return true;
  return (
    attended.test(words) && heard.test(lead(statements, head)) && !heardTwice.test(passage(statements, head, part))
  );
}

function passage(statements: Statements, head: Statement, part: Statement): string {
  return statements.text.slice(Math.max(statements.sentences[head.sentence] ?? 0, head.from - 40), part.to + 20);
}

function ofOpening(statements: Statements, opening: Opening): Relation[] {
  const lists = opening.heads
    .filter(isWhole)
    .map((head) => ({ head, list: partsOf(statements, opening, head) }))
    .filter(({ list }) => list.inSentence > 0);
  const [nearest] = lists;
  const part = nearest?.list.parts[0]?.figure;
  if (nearest === undefined || part === undefined) return [];
  const open = statements.brackets[opening.bracket]?.open ?? 0;
  const included = opening.cue === 'among' || /^（(?:含|包括|包含)/.test(statements.text.slice(open, open + 4));
  const alike = lists.filter(({ head }) => head.figure.measure.word === part.measure.word);
  const bound =
    included &&
    opening.far !== true &&
    part.hedge === 'exact' &&
    alike[0] === nearest &&
    alike.every(({ head }) => !isIncrement(statements, head) && head.figure.max !== Infinity);
  const fit = (bound ? alike : lists).find(({ head, list }) => fitting(head, list).length > 0);
  if (fit === undefined) return bound ? [relation(nearest.head.figure, [part], false, 'stated')] : [];
  const parts = fitting(fit.head, fit.list);
  if (!bound || parts.length === 1) return [relation(fit.head.figure, parts, true, bound ? 'stated' : 'agrees')];
  return [
    relation(fit.head.figure, parts.slice(0, 1), true, 'stated'),
    relation(fit.head.figure, parts.slice(1), true, 'agrees'),
  ];
}

/** The leading parts that fit into the total. */
function fitting(head: Statement, list: PartList): Figure[] {
  const whole = honest(head.figure);
  const parts: Figure[] = [];
  for (const [index, { figure }] of list.parts.entries()) {
    if (index >= list.inSentence || honest(figure).min > whole.max) break;
    if (index >= list.run) break;
    parts.push(figure);
  }
  return parts;
}

function relation(head: Figure, parts: readonly Figure[], holds: boolean, ground: Relation['ground']): Relation {
  const unit = head.measure.factor;
  const total = show(head.value / unit);
  const members = [member('total', head), ...parts.map((part) => member('part', part))];
  const computation = parts.map((part) => `${show(part.value / unit)}${holds ? '≤' : '>'}${total}`).join('，');
  const [first = head] = parts;
  const told = { kind: 'subset', ground, members, computation, remedies: [] } as const;
  if (holds) return { ...told, verdict: 'satisfied', focus: head };
  const over = show((first.value - head.value) / unit);
  const gap = { zh: `部分大于总数，超出${over}`, en: `the part exceeds the whole by ${over}` };
  return { ...told, verdict: 'contradicted', focus: first, gap };
}
