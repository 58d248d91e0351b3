import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { cellsFrom } from './cells.js';
import { gluedRows } from './glued.js';
import { holds, tableRelation, type Identity, type Place } from './sums.js';

/** Columns of the statutory table on applications: six kinds of applicants and their total. */
const statutoryWidth = 7;
/** Longest label of a row, in characters: the form's own words and what stands beside them. */
const longestLabel = 160;

const received = /本年新收.{0,8}申请/;
const carriedIn = /上年结转.{0,8}申请/;
const total = /[（(]七[）)]\s*总计/;
const carriedOn = /结转下年度/;
/** The six ways to handle an application, each of which stands in one row or in several. */
const ways = /[（(]([一二三四五六])[）)]/;

/** A row of the table: its numbers from the first column to the total, undefined where a cell is empty. */
export interface ApplicationRow {
  readonly label: string;
  readonly numbers: readonly (Place | undefined)[];
}

/** The statutory table on applications of a government information report. */
export interface Applications {
  readonly received: ApplicationRow;
  readonly carriedIn: ApplicationRow;
  /** How they were handled, in order. */
  readonly handled: readonly ApplicationRow[];
  readonly total: ApplicationRow;
  readonly carriedOn: ApplicationRow;
}

const begins = perLine((line): true | undefined => (received.test(line.raw) ? true : undefined));
const beginnings = gather(begins);

/** All tables on applications of the text, with cells or where copying has lost them. */
export function applicationsIn(text: ReportText): Applications[] {
  const found: Applications[] = [];
  for (const { line } of beginnings(text)) {
    const table = fromRows(rowsFrom(text.lines, line)) ?? fromRows(gluedRows(line));
    if (table !== undefined) found.push(table);
  }
  return found;
}

function rowsFrom(lines: readonly Line[], line: Line): ApplicationRow[] {
  const rows: ApplicationRow[] = [];
  let label = '';
  let numbers: (Place | undefined)[] = [];
  const close = (): void => {
    if (numbers.some((place) => place !== undefined)) rows.push({ label, numbers });
    label = '';
    numbers = [];
  };
  for (const { text, place, first } of cellsFrom(lines, line.number, line.raw.search(received))) {
    if (first && numbers.length > 0) {
      if (carriedOn.test(label)) break;
      close();
    }
    if (place !== undefined || text === '') {
      if (label !== '') numbers.push(place);
      continue;
    }
    if (numbers.length > 0) {
      if (carriedOn.test(label) && numbers.some((each) => each !== undefined)) break;
      close();
    }
    label += text;
    if (label.length > longestLabel) return rows;
  }
  close();
  return rows;
}

/** The rows as a table; undefined unless the four that the form ties together are there and alike. */
function fromRows(rows: readonly ApplicationRow[]): Applications | undefined {
  const find = (pattern: RegExp): number => rows.findIndex(({ label }) => pattern.test(label));
  const places = [received, carriedIn, total, carriedOn].map(find);
  const [first, second, third, fourth] = places.map((place) => rows[place]);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return undefined;
  const width = first.numbers.length;
  if (width < 1 || width > statutoryWidth) return undefined;
  const fourthRow = { ...fourth, numbers: fourth.numbers.slice(0, width) };
  const key = [first, second, third, fourthRow];
  if (key.some(({ numbers }) => numbers.length !== width || numbers[width - 1] === undefined)) return undefined;
  const [, secondAt = 0, thirdAt = 0] = places;
  return {
    received: first,
    carriedIn: second,
    handled: rows.slice(secondAt + 1, thirdAt),
    total: third,
    carriedOn: fourthRow,
  };
}

/** What the form of the table makes equal in its rows and columns. */
export function* readApplications(table: Applications): Iterable<ReportRelation> {
  for (const identity of [...rowSums(table), ...columnSums(table), ...handledSums(table)]) {
    if (!holds(identity) || identity.right.some(({ figure }) => figure.value > 0))
      yield tableRelation(identity, 'stated');
  }
}

/** 自然人 + … + 其他 = 总计, in each row. */
function rowSums({
  received: first,
  carriedIn: second,
  handled,
  total: third,
  carriedOn: fourth,
}: Applications): Identity[] {
  if (first.numbers.length !== statutoryWidth) return [];
  return [first, second, ...handled, third, fourth].flatMap(({ numbers }) => {
    const right = numbers[statutoryWidth - 1];
    if (numbers.length !== statutoryWidth || right === undefined) return [];
    const left = given(numbers.slice(0, -1));
    return left.length === 0 ? [] : [{ left, right: [right] }];
  });
}

/** 新收 + 上年结转 = 办理总计 + 结转下年, in each column. */
function columnSums({ received: first, carriedIn: second, total: third, carriedOn: fourth }: Applications): Identity[] {
  return first.numbers.flatMap((_, column) => {
    const left = given([first.numbers[column], second.numbers[column]]);
    const right = given([third.numbers[column], fourth.numbers[column]]);
    return left.length === 0 || right.length === 0 ? [] : [{ left, right }];
  });
}

/** The six ways to handle applications = 总计, in each column where no row of theirs is lost. */
function handledSums({ received: { numbers }, handled, total: sum }: Applications): Identity[] {
  const width = numbers.length;
  const told = new Set(handled.flatMap(({ label }) => ways.exec(label)?.[1] ?? []));
  if (told.size < 6 || handled.some((row) => row.numbers.length !== width) || hasSubtotals(handled)) return [];
  return sum.numbers.flatMap((right, column) => {
    const left = given(handled.map((row) => row.numbers[column]));
    return right === undefined || left.length === 0 ? [] : [{ left, right: [right] }];
  });
}

/** Whether a row sums up those below it: one of the six ways, no item itself, with items behind. */
function hasSubtotals(handled: readonly ApplicationRow[]): boolean {
  return handled.some(({ label }, index) => {
    const next = handled[index + 1]?.label ?? '';
    return ways.test(label) && !/\d[.．、]/.test(label) && /^\d[.．、]/.test(next) && !ways.test(next);
  });
}

/** The cells that are not empty: an empty one counts nothing. */
function given(places: readonly (Place | undefined)[]): Place[] {
  return places.filter((place) => place !== undefined);
}
