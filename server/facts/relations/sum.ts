import type { Figure } from '../quantities/quantity.js';
import { addsUp, printedSum, show } from './arithmetic.js';
import type { Opening } from './heads.js';
import { partsFrom, type PartList } from './partList.js';
import { member, type Ground, type Relation, type Remedy } from './relation.js';
import { isMisplaced, isSlip } from './slip.js';
import { lead, type Statement, type Statements } from './statement.js';
import { isIncrement, isWhole } from './whole.js';

/** The totals of the line that are split into parts, where the parts are all there. */
export function readSums(statements: Statements, openings: readonly Opening[]): Relation[] {
  const relations: Relation[] = [];
  for (const opening of openings) {
    const lists = opening.heads
      .filter(isWhole)
      .map((head) => ({ head, list: partsFrom(statements, opening.start, opening.bracket, head) }));
    const whole = lists.flatMap(({ head, list }) => satisfied(statements, opening, head, list) ?? []);
    if (whole.length > 0) relations.push(...whole);
    else {
      const broken = lists
        .map(({ head, list }) => contradicted(statements, opening, head, list))
        .find((found) => found !== undefined);
      if (broken !== undefined) relations.push(broken);
    }
  }
  return [...relations, ...readPlainSums(statements)];
}

const totalWords = /(?:共|累计|合计|总计|总数)[^，]{0,16}$/;

/** 共采集1982次，违法处罚668次，劝离1314次: a total and amounts behind it that make it up, without a word that says so. */
function readPlainSums(statements: Statements): Relation[] {
  const relations: Relation[] = [];
  for (const head of statements.all) {
    const next = statements.all[head.index + 1];
    if (next?.figure.measure.word !== head.figure.measure.word || next.sentence !== head.sentence) continue;
    if (!next.first || head.figure.value < 20 || head.figure.hedge !== 'exact' || !isWhole(head)) continue;
    if (next.bracket !== head.bracket || !totalWords.test(lead(statements, head))) continue;
    const { parts, inSentence, run, closed } = partsFrom(statements, next.index, head.bracket, head);
    const figures = parts.slice(0, inSentence).map((part) => part.figure);
    const whole = closed && run === inSentence && inSentence >= 2 && figures.every(({ hedge }) => hedge === 'exact');
    if (!whole) continue;
    if (addsUp(head.figure, figures)) relations.push(relation(head.figure, figures, 'satisfied', 'agrees'));
    else if (isPlainSlip(head.figure, figures))
      relations.push(relation(head.figure, figures, 'contradicted', 'implied'));
  }
  return relations;
}

/** Whether numbers, of so many digits that chance is out of the question, miss their sum by one digit of one of them. */
function isPlainSlip(head: Figure, parts: readonly Figure[]): boolean {
  if (head.value < 1000 || head.measure.dimension !== 'count') return false;
  return isSlip(printed(head, head.value), printed(head, printedSum(parts)));
}

/** The shortest run of two or more parts that makes up the total. */
function satisfied(statements: Statements, opening: Opening, head: Statement, list: PartList): Relation | undefined {
  if (head.figure.max === Infinity) return undefined;
  for (let count = 2; count <= list.parts.length; count++) {
    const figures = list.parts.slice(0, count).map((part) => part.figure);
    if (figures[count - 1]?.max === Infinity) return undefined;
    if (count < list.run && list.rest !== count - 1) continue;
    if (!addsUp(head.figure, figures)) continue;
    const vague = [head.figure, ...figures].some((figure) => figure.hedge !== 'exact');
    if (vague && (count !== list.inSentence || Math.abs(printedSum(figures) / head.figure.value - 1) > 0.05)) continue;
    if (count > list.inSentence && head.figure.value < 20) continue;
    return relation(
      head.figure,
      figures,
      'satisfied',
      vague ? 'agrees' : groundOf(statements, opening, head, list, count),
    );
  }
  return undefined;
}

/** Kinds that together are all there is. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/中央|国家/, /地方/],
  [/简易|当场/, /普通|一般/],
  [/男/, /女/],
  [/城镇|城市/, /农村|乡村/],
  [/出口/, /进口/],
  [/新建|开始|新开工|新增/, /续建|继续|结转/],
  [/本级|直/, /乡镇|镇街|街道|下级/],
  [/一般/, /重大|重点/],
  [/线上|网上|网络/, /线下|现场|窗口/],
  [/集体/, /个人/],
  [/^(?:承办|主办)/, /^(?:协办|会办)/],
  [/^有效/, /^无效/],
  [/国有/, /非国有|民营|民办/],
  [/^(?:已|依法|决定|予以)?受理/, /^不予受理/],
  [/^(?:已)?(?:办结|审结|结案)/, /^(?:未办结|未审结|未结|在办|正在办理|尚未|结转)/],
  [/^(?:已)?(?:整改|完成|化解|落实)/, /^(?:未整改|正在整改|未完成|正在|尚未)/],
  [/^(?:有证|持证)/, /^(?:无证|未持证)/],
];

/** Traits that one and the same person may have several of: such parts overlap. */
const crossing = /岁|学历|文化程度|党员|女性|女干部|少数民族|职称|退役|残疾/;

/** From so many parts on, 其中 does not name a selection. */
const longList = 5;

/** How plainly the first `count` parts claim to be all of the total. */
function groundOf(statements: Statements, { cue }: Opening, head: Statement, list: PartList, count: number): Ground {
  if (isIncrement(statements, head)) return 'agrees';
  if (list.rest === count - 1) return 'stated';
  const parts = list.parts.slice(0, count);
  if (sharesAreWhole(statements, parts)) return 'stated';
  if (count !== list.inSentence || !list.uniform || !list.closed) return 'agrees';
  const words = parts.map((part) => statements.text.slice(part.from, part.to));
  if (count >= (cue === 'bracket' || cue === 'listed' ? 3 : longList)) return 'implied';
  return count === 2 && areHalves(words) ? 'implied' : 'agrees';
}

/** Whether two parts are kinds that together are all there is. */
function areHalves([first = '', second = '']: readonly string[]): boolean {
  return halves.some(
    ([one, other]) => (one.test(first) && other.test(second)) || (other.test(first) && one.test(second)),
  );
}

/** Whether each part is followed by its share and the shares make up the whole. */
function sharesAreWhole({ all }: Statements, parts: readonly Statement[]): boolean {
  let sum = 0;
  for (const part of parts) {
    const share = all[part.index + 1]?.figure;
    if (share?.measure.dimension !== 'share') return false;
    sum += share.value;
  }
  return Math.abs(sum - 100) < 1;
}

/** A list that claims to be complete and does not add up. */
function contradicted(statements: Statements, opening: Opening, head: Statement, list: PartList): Relation | undefined {
  // A 其他 in a later sentence may close the list of another total.
  const closing = list.rest >= 1 && list.rest < list.inSentence ? list.rest + 1 : 0;
  const count = closing || wholeByShares(statements, list) || list.inSentence;
  const parts = list.parts.slice(0, count).map((part) => part.figure);
  const figures = [head.figure, ...parts];
  const { dimension } = head.figure.measure;
  const exact = figures.every(
    ({ hedge, measure }) => hedge === 'exact' && (measure.dimension === dimension || measure.dimension === 'bare'),
  );
  if (count < 2 || count > list.parts.length || !exact || addsUp(head.figure, parts)) return undefined;
  const ground = groundOf(statements, opening, head, list, count);
  const share = printedSum(parts) / head.figure.value;
  const remedies = remediesOf(head.figure, parts);
  const misses = (test: typeof isSlip): boolean =>
    remedies.some(({ figure, value }) => test(printed(figure, figure.value), printed(figure, value)));
  const words = list.parts.slice(0, count).map(({ from, to }) => statements.text.slice(from, to));
  const overlap = words.some((each) => crossing.test(each)) && !(count === 2 && areHalves(words));
  const claimed = isClaimed(ground, list, misses(isSlip), share) || (isComplete(ground, list) && misses(isMisplaced));
  if (!claimed || (overlap && ground !== 'stated')) return undefined;
  return relation(head.figure, parts, 'contradicted', ground === 'agrees' ? 'implied' : ground);
}

/**
 * Whether parts that make `share` of the total claim to be all of it. A list that falls short may be a selection, so it
 * must come close; one that exceeds its total cannot be.
 */
function isClaimed(ground: Ground, list: PartList, slip: boolean, share: number): boolean {
  if (ground === 'stated') return share > 1 / 3 && share < 3;
  if (ground === 'implied') return slip ? share > 0.7 && share < 2.2 : share > 0.95 && share < 1.05;
  if (!list.uniform || !list.closed || !slip) return false;
  return list.inSentence === 2 ? share > 0.9 && share < 1.11 : share > 0.98 && share < 1.4;
}

/** Whether the list is so plainly all of the total that a nought or a digit too many makes it wrong and no selection. */
function isComplete(ground: Ground, { uniform, closed, inSentence }: PartList): boolean {
  return ground !== 'agrees' || (uniform && closed && inSentence > 2);
}

/** How many leading parts have shares that make up the whole; 0 where none do. */
function wholeByShares(statements: Statements, { parts }: PartList): number {
  for (let count = 2; count <= Math.min(parts.length, 20); count++) {
    if (sharesAreWhole(statements, parts.slice(0, count))) return count;
  }
  return 0;
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
