import type { Figure } from '../quantities/quantity.js';
import { addsUp, printedSum, show } from './arithmetic.js';
import type { Opening } from './heads.js';
import { partsFrom, type PartList } from './partList.js';
import { member, type Relation, type Remedy } from './relation.js';
import { isSlip } from './slip.js';
import type { Statement, Statements } from './statement.js';
import { isIncrement, isWhole } from './whole.js';

/** The totals of the line that are split into parts, where the parts are all there. */
export function readSums(statements: Statements, openings: readonly Opening[]): Relation[] {
  const relations: Relation[] = [];
  for (const opening of openings) {
    const lists = opening.heads
      .filter(isWhole)
      .map((head) => ({ head, list: partsFrom(statements, opening.start, opening.bracket, head) }));
    const whole = lists.flatMap(({ head, list }) => satisfied(head, list) ?? []);
    if (whole.length > 0) relations.push(...whole);
    else {
      const broken = lists
        .map(({ head, list }) => contradicted(statements, opening, head, list))
        .find((found) => found !== undefined);
      if (broken !== undefined) relations.push(broken);
    }
  }
  return relations;
}

/** The shortest run of two or more parts that makes up the total. */
function satisfied(head: Statement, list: PartList): Relation | undefined {
  if (head.figure.max === Infinity) return undefined;
  for (let count = 2; count <= list.parts.length; count++) {
    const figures = list.parts.slice(0, count).map((part) => part.figure);
    if (figures[count - 1]?.max === Infinity) return undefined;
    if (!addsUp(head.figure, figures)) continue;
    const vague = [head.figure, ...figures].some((figure) => figure.hedge !== 'exact');
    if (vague && (count !== list.inSentence || Math.abs(printedSum(figures) / head.figure.value - 1) > 0.05)) continue;
    if (count > list.inSentence && head.figure.value < 20) continue;
    return relation(head.figure, figures, 'satisfied', ground(list, count));
  }
  return undefined;
}

function ground(list: PartList, count: number): Relation['ground'] {
  return list.rest === count - 1 ? 'stated' : 'implied';
}

/** A list that claims to be complete and does not add up. */
function contradicted(statements: Statements, opening: Opening, head: Statement, list: PartList): Relation | undefined {
  if (isIncrement(statements, head)) return undefined;
  const complete = list.rest >= 1 && list.rest < list.inSentence;
  const count = complete ? list.rest + 1 : list.inSentence;
  const parts = list.parts.slice(0, count).map((part) => part.figure);
  const figures = [head.figure, ...parts];
  if (count < 2 || figures.some((figure) => figure.hedge !== 'exact') || !sharesWord(head.figure, parts))
    return undefined;
  if (addsUp(head.figure, parts)) return undefined;
  const share = printedSum(parts) / head.figure.value;
  const slip = remediesOf(head.figure, parts).some(({ figure, value }) =>
    isSlip(printed(figure, figure.value), printed(figure, value)),
  );
  if (complete) {
    if (share < 0.5 || share > 2) return undefined;
  } else if (!list.uniform || !list.closed) return undefined;
  else if (
    count < 3
      ? !slip || share < 0.8 || share > 1.25
      : !(slip && share > 0.5 && share < 2) && (share < 0.95 || share > 1.05)
  ) {
    return undefined;
  }
  return relation(head.figure, parts, 'contradicted', complete || opening.cue === 'bracket' ? 'stated' : 'implied');
}

/** The parts are counted with the total's word, or all with one other. */
function sharesWord(head: Figure, parts: readonly Figure[]): boolean {
  return parts.every(
    (part) => part.measure.word === head.measure.word || part.measure.dimension === head.measure.dimension,
  );
}

function printed(figure: Figure, value: number): number {
  return figure.place > 0 ? Number((value / figure.place).toFixed(3)) : value / figure.measure.factor;
}

function relation(
  head: Figure,
  parts: readonly Figure[],
  verdict: Relation['verdict'],
  ground: Relation['ground'],
): Relation {
  const unit = head.measure.factor;
  const sum = printedSum(parts);
  const computation = `${parts.map((part) => show(part.value / unit)).join('+')}=${show(sum / unit)}`;
  const members = [member('total', head), ...parts.map((part) => member('part', part))];
  const told = { kind: 'sum', verdict, ground, members, computation, focus: head } as const;
  if (verdict === 'satisfied') return { ...told, remedies: [] };
  const total = show(head.value / unit);
  const off = show(Math.abs(sum - head.value) / unit);
  const gap = { zh: `与总数${total}不符，差${off}`, en: `but the total says ${total} (off by ${off})` };
  return { ...told, gap, remedies: remediesOf(head, parts) };
}

/** The total as the sum of the parts, then each part as what the others leave. */
function remediesOf(total: Figure, parts: readonly Figure[]): Remedy[] {
  const sum = printedSum(parts);
  const remedies: Remedy[] = [{ figure: total, value: sum }];
  for (const part of parts) {
    const value = part.value + total.value - sum;
    if (value > 0) remedies.push({ figure: part, value });
  }
  return remedies;
}
