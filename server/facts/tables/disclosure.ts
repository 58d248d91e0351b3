import type { ReportRelation } from '../relations/reportRelation.js';
import type { Row } from './row.js';
import { holds, tableRelation, type Identity, type Place } from './sums.js';

/** Columns of the statutory table on applications: six kinds of applicants and their total. */
const applicants = 7;
/** Columns of a group in the statutory table on review and litigation: four outcomes and their total. */
const outcomes = 5;

const received = /本年新收.{0,8}申请/;
const carriedIn = /上年结转.{0,8}申请/;
const handled = /[（(]七[）)]\s*总计/;
const carriedOn = /结转下年度/;
const handling = /本年度办理结果|[（(][一二三四五六][）)]|^\d+[.．、]/;

/** The statutory tables three and four of a government information report: what their form itself makes equal. */
export function* readDisclosureTables(table: readonly Row[]): Iterable<ReportRelation> {
  const label = ({ cells }: Row): string =>
    cells
      .filter(({ figure }) => figure === undefined)
      .map(({ text }) => text)
      .join('');
  const find = (pattern: RegExp): Row | undefined => table.find((row) => pattern.test(label(row)));
  const [first, second, third, fourth] = [received, carriedIn, handled, carriedOn].map(find);
  if (first !== undefined && second !== undefined && third !== undefined && fourth !== undefined) {
    yield* told(applicationRows([first, second, ...table.filter((row) => handling.test(label(row))), third, fourth]));
    yield* told(columns(first, second, third, fourth));
  } else if (table.some((row) => /结果维持/.test(label(row)))) {
    for (const row of table) yield* told(outcomeGroups(row));
  }
}

function* told(identities: readonly Identity[]): Iterable<ReportRelation> {
  for (const identity of identities) {
    if (!holds(identity) || identity.right.some(({ figure }) => figure.value > 0))
      yield tableRelation(identity, 'stated');
  }
}

/** The numbers that a row ends with, `count` of them; undefined where it has not so many. */
function numbers({ line, cells }: Row, count: number): Place[] | undefined {
  const places = cells.flatMap(({ figure }) => (figure === undefined ? [] : [{ line, figure }]));
  const behind = cells.slice(-count).every(({ figure }) => figure !== undefined);
  return behind && places.length === count ? places : undefined;
}

/** 自然人 + … + 其他 = 总计, in each row. */
function applicationRows(rows: readonly Row[]): Identity[] {
  return [...new Set(rows)].flatMap((row) => {
    const places = numbers(row, applicants);
    return places === undefined ? [] : [{ left: places.slice(0, -1), right: places.slice(-1) }];
  });
}

/** 新收 + 上年结转 = 办理总计 + 结转下年, in each column. */
function columns(first: Row, second: Row, third: Row, fourth: Row): Identity[] {
  const sides = [first, second, third, fourth].map((row) => numbers(row, applicants));
  const identities: Identity[] = [];
  for (let column = 0; column < applicants; column++) {
    const [a, b, c, d] = sides.map((side) => side?.[column]);
    if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
    identities.push({ left: [a, b], right: [c, d] });
  }
  return identities;
}

/** 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, in each of three groups. */
function outcomeGroups(row: Row): Identity[] {
  const places = numbers(row, 3 * outcomes);
  if (places === undefined) return [];
  return [0, 1, 2].map((group) => {
    const own = places.slice(group * outcomes, (group + 1) * outcomes);
    return { left: own.slice(0, -1), right: own.slice(-1) };
  });
}
