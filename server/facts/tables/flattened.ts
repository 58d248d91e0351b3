import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { figureOf } from './row.js';
import { holds, tableRelation, type Place } from './sums.js';

/** Columns of the statutory table on applications: six kinds of applicants and their total. */
const columns = 7;
/** Farthest that the table reaches, in lines: its cells may stand on a line each. */
const reach = 400;

const labels = [/本年新收.{0,8}申请数量/, /上年结转.{0,8}申请数量/, /[（(]七[）)]\s*总计/, /结转下年度继续办理/];

const begins = perLine((line): true | undefined => (labels[0]?.test(line.raw) === true ? true : undefined));
const beginnings = gather(begins);

/**
 * The statutory table on applications where copying has lost its cells: numbers parted by single spaces, or on lines of
 * their own. New and carried over is what was handled and what is carried on, in each column. `covered` tells the lines
 * that were read as rows of a table already.
 */
export function* readFlattenedTables(text: ReportText, covered: ReadonlySet<number>): Iterable<ReportRelation> {
  for (const { line } of beginnings(text)) {
    if (covered.has(line.number)) continue;
    const sides = rowsFrom(text.lines, line.number);
    if (sides === undefined) continue;
    const [first, second, third, fourth] = sides;
    for (const row of sides) {
      const identity = { left: row.slice(0, -1), right: row.slice(-1) };
      if (!holds(identity) || row.some(({ figure }) => figure.value > 0)) yield tableRelation(identity, 'stated');
    }
    for (let column = 0; column < columns; column++) {
      const [a, b, c, d] = [first, second, third, fourth].map((row) => row?.[column]);
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      const identity = { left: [a, b], right: [c, d] };
      if (!holds(identity) || c.figure.value > 0) yield tableRelation(identity, 'stated');
    }
  }
}

/** The numbers behind each of the four labels, in order; undefined unless exactly seven stand behind every one. */
function rowsFrom(lines: readonly Line[], start: number): Place[][] | undefined {
  const rows: Place[][] = [];
  let row: Place[] | undefined;
  for (let number = start; number < lines.length && number < start + reach; number++) {
    const line = lines[number];
    if (line === undefined) break;
    let from = 0;
    const label = labels[rows.length]?.exec(line.raw);
    if (label != null) {
      if (row !== undefined && row.length !== columns) return undefined;
      row = [];
      rows.push(row);
      from = label.index + label[0].length;
    }
    if (row === undefined || row.length === columns) {
      if (rows.length === labels.length) break;
      continue;
    }
    const rest = line.raw.slice(from);
    if (!/^[\s\d|｜]*$/.test(rest)) return undefined;
    for (const { index, 0: digits } of rest.matchAll(/\d+/g)) {
      if (row.length === columns || digits.length > 6) return undefined;
      const at = from + index;
      row.push({ line, figure: figureOf(line, at, at + digits.length, Number(digits)) });
    }
  }
  return rows.length === labels.length && row?.length === columns ? rows : undefined;
}
