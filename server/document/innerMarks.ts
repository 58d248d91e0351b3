import { perLine, type Line } from './line.js';
import { markAt, type Mark } from './mark.js';
import type { OrdinalForm } from './ordinal.js';
import { hasGapBefore } from './titleEnd.js';

const opener = new Uint8Array(0x10000);
for (const character of '（一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩') opener[character.charCodeAt(0)] = 1;
const nestingForms: readonly OrdinalForm[] = ['chinese', 'chineseBracket', 'arabic', 'arabicBracket', 'circled'];
/** Behind these a number counts something or is cited: 第（一）项, 至三、. */
const notBefore = '第条款同至到、.零〇（';
/** How much text a section has at least, for its number to count as one in mid-line. */
const shortestSection = 60;
/** Figures without a comma or stop between them, from which on a stretch is a table that lost its lines. */
const fewestFigures = 6;

interface Found {
  readonly mark: Mark;
  /** A sentence, a bracket or a space ends before it. */
  readonly atBreak: boolean;
}

/**
 * The marks of a long line. Where a body lost its line breaks, headings stand in mid-line; in an ordinary paragraph only
 * `first`, the mark that opens the line, counts.
 */
export function innerMarks(line: Line, first: Mark | undefined): readonly Mark[] {
  const found = findMarks(line);
  if (!isCollapsed(line.view.text, found)) return first === undefined ? [] : [first];
  return acceptInOrder(line.view.text, found, tableStretches(line.view.text));
}

function findMarks(line: Line): readonly Found[] {
  const text = line.view.text;
  const found: Found[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (opener[code] !== 1) continue;
    const before = index === 0 ? '。' : text.charAt(index - 1);
    const counted = notBefore.includes(before) || (code !== 0xff08 && opener[before.charCodeAt(0)] === 1);
    if (counted && !hasGapBefore(line, index)) continue;
    const mark = markAt(text, index);
    if (mark === undefined || !nestingForms.includes(mark.form) || '项款条目个章'.includes(text.charAt(mark.end)))
      continue;
    found.push({ mark, atBreak: '。！？）”》：'.includes(before) || hasGapBefore(line, index) });
    index = mark.end - 1;
  }
  return found;
}

/** The marks behind the first character of a line before which a sentence, a bracket or a space ends. */
export const marksInMidLine = perLine((line: Line): readonly Mark[] =>
  findMarks(line).flatMap(({ mark, atBreak }) => (atBreak && mark.start > 0 ? [mark] : [])),
);

/** Whether sections with text of their own follow each other on the line: 一、… 。二、… or （一）… 。（二）…. */
function isCollapsed(text: string, found: readonly Found[]): boolean {
  for (const form of ['chinese', 'chineseBracket'] as const) {
    let last: Mark | undefined;
    for (const { mark, atBreak } of found) {
      if (mark.form !== form || !atBreak) continue;
      const follows = last !== undefined && mark.value === last.value + 1 && mark.start - last.end >= shortestSection;
      if (follows && text.slice(last?.end, mark.start).includes('。')) return true;
      last = mark;
    }
  }
  return false;
}

/** Stretches of the view in which figures follow each other without a comma or stop between: tables without their lines. */
function tableStretches(text: string): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  let start = 0;
  let figures = 0;
  let depth = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text.charAt(index);
    if (character === '（') depth++;
    else if (character === '）') depth = Math.max(0, depth - 1);
    const ends = index === text.length || '。！？；'.includes(character) || (depth === 0 && character === '，');
    if (ends) {
      if (figures >= fewestFigures) stretches.push([start, index]);
      start = index + 1;
      figures = 0;
      depth = 0;
    } else if (isFigureEnd(text, index)) figures++;
  }
  return stretches;
}

/** The last digit of a number that is no year, no date and no part of a mark. */
function isFigureEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x30 || code > 0x39) return false;
  const next = text.charAt(index + 1);
  return !/[0-9年月日号.、）]/.test(next);
}

function acceptInOrder(text: string, found: readonly Found[], tables: readonly (readonly [number, number])[]): Mark[] {
  const accepted: Mark[] = [];
  const lastOf = new Map<OrdinalForm, number>();
  for (const [index, { mark, atBreak }] of found.entries()) {
    const expected = (lastOf.get(mark.form) ?? 0) + 1;
    if (mark.glued && mark.value !== expected) continue;
    const inTable = tables.some(([start, end]) => start <= mark.start && mark.start < end);
    if (inTable) {
      const next = found[index + 1]?.mark.start ?? text.length;
      const goesOn = mark.form === 'chinese' && (mark.value === expected || mark.value === expected + 1);
      if (!goesOn || isTableRow(text.slice(mark.end, next))) continue;
    } else if (!atBreak && !followsTitle(text, accepted.at(-1), mark)) {
      if (mark.value !== expected || !isStrong(mark)) continue;
    }
    if (mark.value !== 1 && Math.abs(mark.value - expected) > 3) continue;
    accepted.push(mark);
    lastOf.set(mark.form, mark.value);
    for (const deeper of nestingForms.slice(nestingForms.indexOf(mark.form) + 1)) lastOf.delete(deeper);
  }
  return accepted;
}

/** A short label and nothing but figures behind it. */
function isTableRow(text: string): boolean {
  return /^[^\d。]{1,60}[\d\s.%—-]+$/.test(text);
}

function isStrong(mark: Mark): boolean {
  return mark.form === 'chinese' || mark.form === 'chineseBracket';
}

/** （三）主要形式1.门户网站: a first item, or one that is miscounted, directly behind the title that it stands under. */
function followsTitle(text: string, last: Mark | undefined, mark: Mark): boolean {
  if (last === undefined || mark.value > 3 || mark.start - last.end > 60) return false;
  if (nestingForms.indexOf(mark.form) <= nestingForms.indexOf(last.form)) return false;
  return !/[。；]/.test(text.slice(last.end, mark.start));
}
