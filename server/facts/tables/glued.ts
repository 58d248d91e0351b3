import type { Line } from '../../document/line.js';
import type { ApplicationRow } from './applications.js';
import { figureOf } from './row.js';
import type { Place } from './sums.js';

/** Numbers of a row, the last of which sums up the others. */
const columns = 7;
/** Longest run of digits that is taken apart. */
const longest = 24;
/** Farthest that the next label is looked for behind the one before it. */
const reach = 120;

/** So many rows of seven numbers each show that no cell of the table was lost: seven digits then are seven numbers. */
const fewestWhole = 12;

/** The labels of the statutory table on applications, in its order. */
const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开(?:（[^）]*）)?',
  '1.属于国家秘密',
  '2.其他法律、?行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '（七）总计',
  '四、结转下年度继续办理',
].map((label) => new RegExp(label.replace(/([1-8])\./, '$1[.．]')));

/**
 * The rows of the statutory table on applications where its cells run together: 数量230000023二、上年…. Digits are taken
 * apart where but one way makes the last number the sum of the others, or where there are as many as cells; what cannot be
 * is left out.
 */
export function gluedRows(line: Line): ApplicationRow[] {
  const runs: GluedRow[] = [];
  let behind: { readonly label: string; readonly end: number } | undefined;
  let at = line.raw.search(/本年新收/);
  if (at < 0) return [];
  at = Math.max(0, at - 4);
  for (const label of labels) {
    const found = label.exec(line.raw.slice(at, at + reach));
    if (found === null) continue;
    const start = at + found.index;
    if (behind !== undefined) runs.push(runBehind(line, behind, start));
    at = start + found[0].length;
    behind = { label: found[0], end: at };
  }
  if (behind !== undefined) runs.push(runBehind(line, behind, at + reach));
  const rows = runs.map((run) => ({ run, lengths: lengthsOf(run.digits) }));
  const single = rows.filter(({ lengths }) => lengths !== undefined).length >= fewestWhole;
  return rows.flatMap(({ run, lengths = single && run.digits.length === columns ? ones : undefined }) =>
    lengths === undefined ? [] : [{ label: run.label, numbers: numbersOf(line, run, lengths) }],
  );
}

const ones = Array<number>(columns).fill(1);

/** A label with the digits behind it, which spaces may part. */
interface GluedRow {
  readonly label: string;
  readonly digits: string;
  /** Raw offset of each digit. */
  readonly places: readonly number[];
}

function runBehind(line: Line, { label, end }: { label: string; end: number }, limit: number): GluedRow {
  const run = /^[\d ]+/.exec(line.raw.slice(end, limit))?.[0] ?? '';
  const found = [...run.matchAll(/\d/g)];
  return { label, digits: found.map(([digit]) => digit).join(''), places: found.map(({ index }) => end + index) };
}

/** How long each of the seven numbers is; undefined unless one way of parting the digits adds up. */
function lengthsOf(digits: string): readonly number[] | undefined {
  if (digits.length < columns || digits.length > longest) return undefined;
  const found = waysToPart(digits);
  return found.length === 1 ? found[0] : undefined;
}

function numbersOf(line: Line, { digits, places }: GluedRow, lengths: readonly number[]): Place[] {
  let from = 0;
  return lengths.map((length) => {
    const first = places[from] ?? 0;
    const last = places[from + length - 1] ?? first;
    const value = Number(digits.slice(from, from + length));
    from += length;
    return { line, figure: figureOf(line, first, last + 1, value) };
  });
}

/** The lengths of seven numbers that `digits` may be, none with a leading nought, the last their sum; two ways at most. */
function waysToPart(digits: string): number[][] {
  const found: number[][] = [];
  for (let width = 1; width <= Math.min(6, digits.length - columns + 1); width++) {
    const from = digits.length - width;
    if (digits[from] === '0' && width > 1) continue;
    part(digits.slice(0, from), columns - 1, Number(digits.slice(from)), [], (lengths) => {
      found.push([...lengths, width]);
      return found.length > 1;
    });
    if (found.length > 1) break;
  }
  return found;
}

/** Tries all ways to part `digits` into `count` numbers that sum up to `sum`; `take` is told each, and ends it by true. */
function part(
  digits: string,
  count: number,
  sum: number,
  before: number[],
  take: (lengths: number[]) => boolean,
): boolean {
  if (count === 0) return digits === '' && sum === 0 && take(before);
  for (let width = 1; width <= Math.min(6, digits.length - count + 1); width++) {
    if (width > 1 && digits.startsWith('0')) break;
    const value = Number(digits.slice(0, width));
    if (value > sum) break;
    if (part(digits.slice(width), count - 1, sum - value, [...before, width], take)) return true;
  }
  return false;
}
