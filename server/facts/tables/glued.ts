import type { Line } from '../../document/line.js';
import type { ApplicationRow } from './applications.js';
import { figureOf } from './row.js';
import type { Place } from './sums.js';

/** Numbers of a row, the last of which sums up the others. */
const columns = 7;
/** Longest run of digits that is taken apart. */
const longest = 18;
/** Digits of the longest number. */
const widestNumber = 6;
/** Farthest that the next label is looked for behind the one before it. */
const reach = 120;

/** So many rows of seven numbers each show that no cell of the table was lost: what cannot be seven such is wrong. */
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
 * apart in the one way that makes the last number the sum of the others, or, in a table that lost no cell, comes nearest to
 * it; where there is no such way, the row is left out.
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
  const rows = runs.map((run) => ({ run, parting: partingOf(run.digits) }));
  const lossless = rows.filter(({ parting }) => parting?.gap === 0).length >= fewestWhole;
  return rows.flatMap(({ run, parting }) =>
    parting !== undefined && (lossless || parting.gap === 0)
      ? [{ label: run.label, numbers: numbersOf(line, run, parting.lengths) }]
      : [],
  );
}

/** A label with the digits behind it, which spaces may part. */
interface GluedRow {
  readonly label: string;
  readonly digits: string;
  /** Raw offset of each digit. */
  readonly places: readonly number[];
}

function runBehind(line: Line, { label, end }: { label: string; end: number }, limit: number): GluedRow {
  const run = /^[\d ]+/.exec(line.raw.slice(end, limit))?.[0] ?? '';
  // A label that was not known begins with the last of the digits: 00000002.重复申请.
  const found = /^[.．、]/.test(line.raw.charAt(end + run.length)) ? [] : [...run.matchAll(/\d/g)];
  return { label, digits: found.map(([digit]) => digit).join(''), places: found.map(({ index }) => end + index) };
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

/** A way to read digits as seven numbers. */
interface Parting {
  /** How long each number is. */
  readonly lengths: readonly number[];
  /** By how much the last is not the sum of the others. */
  readonly gap: number;
}

/** The one way to part `digits` into seven numbers, none with a leading nought, that comes nearest to adding up. */
function partingOf(digits: string): Parting | undefined {
  if (digits.length < columns || digits.length > longest) return undefined;
  let best: Parting | undefined;
  let ties = 0;
  const part = (from: number, sum: number, lengths: readonly number[]): void => {
    const left = columns - lengths.length - 1;
    const widest = left === 0 ? digits.length - from : digits.length - from - left;
    if (widest > widestNumber && left === 0) return;
    for (let width = left === 0 ? widest : 1; width <= Math.min(widestNumber, widest); width++) {
      if (width > 1 && digits[from] === '0') return;
      const value = Number(digits.slice(from, from + width));
      if (left > 0) {
        part(from + width, sum + value, [...lengths, width]);
        continue;
      }
      const gap = Math.abs(sum - value);
      if (best !== undefined && gap > best.gap) return;
      ties = best?.gap === gap ? ties + 1 : 0;
      best = { lengths: [...lengths, width], gap };
    }
  };
  part(0, 0, []);
  return ties > 0 ? undefined : best;
}
