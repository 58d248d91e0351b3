import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { cellsFrom } from './cells.js';
import { holds, tableRelation, type Place } from './sums.js';

/** Numbers of a group: four outcomes and their total. */
const outcomes = 5;
/** Most cells that the head of the table takes. */
const longestHead = 60;

/** 结果维持, 结果纠正, 其他结果, 尚未审结, 总计: of one kind of case, undefined where a cell is empty. */
export type Outcomes = readonly (Place | undefined)[];

/** The statutory table on review and litigation: its three groups. */
export interface Reviews {
  readonly review: Outcomes;
  /** Sued at once, and after a review. */
  readonly litigation: readonly [Outcomes, Outcomes];
}

const begins = perLine((line): true | undefined => (/结果维持/.test(line.raw) ? true : undefined));
const beginnings = gather(begins);

/** All tables on review and litigation of the text, with cells or where copying has lost them. */
export function reviewsIn(text: ReportText): Reviews[] {
  const found: Reviews[] = [];
  let last = -1;
  for (const { line } of beginnings(text)) {
    if (line.number <= last) continue;
    const table = readFrom(text.lines, line);
    if (table === undefined) continue;
    found.push(table.reviews);
    last = table.end;
  }
  return found;
}

/** The table whose head names 结果维持 on `line`: fifteen numbers in one row, or five behind each of three labels. */
function readFrom(lines: readonly Line[], line: Line): { readonly reviews: Reviews; readonly end: number } | undefined {
  const runs: (Place | undefined)[][] = [];
  let run: (Place | undefined)[] = [];
  let head = 0;
  for (const { text, place, first } of cellsFrom(lines, line.number, line.raw.indexOf('结果维持'))) {
    if (first && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (place !== undefined || (text === '' && run.length > 0)) {
      run.push(place);
      continue;
    }
    if (text === '') continue;
    if (run.length > 0) runs.push(run);
    run = [];
    const full = runs.length === 3 || (runs[0]?.length ?? 0) > outcomes;
    if (full || (runs.length === 0 && ++head > longestHead)) break;
  }
  if (run.length > 0) runs.push(run);
  const numbers =
    runs.length === 1 ? runs[0] : runs.every(({ length }) => length === outcomes) ? runs.flat() : undefined;
  if (numbers?.length !== 3 * outcomes) return undefined;
  const group = (at: number): Outcomes => numbers.slice(at * outcomes, (at + 1) * outcomes);
  const end = numbers.reduce((latest, place) => Math.max(latest, place?.line.number ?? 0), line.number);
  return { reviews: { review: group(0), litigation: [group(1), group(2)] }, end };
}

/** 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, in each of three groups. */
export function* readReviews({ review, litigation }: Reviews): Iterable<ReportRelation> {
  for (const group of [review, ...litigation]) {
    const total = group[outcomes - 1];
    const left = group.slice(0, -1).filter((place) => place !== undefined);
    if (total === undefined || left.length === 0) continue;
    const identity = { left, right: [total] };
    if (!holds(identity) || total.figure.value > 0) yield tableRelation(identity, 'stated');
  }
}
