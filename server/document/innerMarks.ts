import type { Line } from './line.js';
import { markAt, type Mark } from './mark.js';
import type { OrdinalForm } from './ordinal.js';
import { hasGapBefore } from './titleEnd.js';

const opener = new Uint8Array(0x10000);
for (const character of '（一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩') opener[character.charCodeAt(0)] = 1;
const nestingForms: readonly OrdinalForm[] = ['chinese', 'chineseBracket', 'arabic', 'arabicBracket', 'circled'];

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
  const own = first === undefined ? [] : [first];
  return isCollapsed(line.view.text, found) ? acceptInOrder(line.view.text, found) : own;
}

function findMarks(line: Line): readonly Found[] {
  const text = line.view.text;
  const found: Found[] = [];
  for (let index = 0; index < text.length; index++) {
    if (opener[text.charCodeAt(index)] !== 1) continue;
    const before = index === 0 ? '。' : text.charAt(index - 1);
    if ('第条款同至到、.零〇'.includes(before) || (opener[before.charCodeAt(0)] === 1 && before !== '（')) continue;
    const mark = markAt(text, index);
    if (
      mark === undefined ||
      !nestingForms.includes(mark.form) ||
      /^[项款条目个章]/.test(text.slice(mark.end, mark.end + 1))
    )
      continue;
    found.push({ mark, atBreak: '。！？）”》：'.includes(before) || hasGapBefore(line, index) });
    index = mark.end - 1;
  }
  return found;
}

/** Whether sections with text of their own follow each other on the line: 一、… 。二、… or （一）… 。（二）…. */
function isCollapsed(text: string, found: readonly Found[]): boolean {
  for (const form of ['chinese', 'chineseBracket'] as const) {
    let last: Mark | undefined;
    for (const { mark, atBreak } of found) {
      if (mark.form !== form || !atBreak) continue;
      if (last !== undefined && mark.value === last.value + 1 && mark.start - last.end >= 60) {
        if (text.slice(last.end, mark.start).includes('。')) return true;
      }
      last = mark;
    }
  }
  return false;
}

function acceptInOrder(text: string, found: readonly Found[]): readonly Mark[] {
  const accepted: Mark[] = [];
  const lastOf = new Map<OrdinalForm, number>();
  for (const { mark, atBreak } of found) {
    const expected = (lastOf.get(mark.form) ?? 0) + 1;
    if (mark.glued && mark.value !== expected) continue;
    if (!atBreak && !followsTitle(text, accepted.at(-1), mark) && !(mark.value === expected && isStrong(mark)))
      continue;
    if (mark.value !== 1 && Math.abs(mark.value - expected) > 3) continue;
    accepted.push(mark);
    lastOf.set(mark.form, mark.value);
    for (const deeper of nestingForms.slice(nestingForms.indexOf(mark.form) + 1)) lastOf.delete(deeper);
  }
  return accepted;
}

function isStrong(mark: Mark): boolean {
  return mark.form === 'chinese' || mark.form === 'chineseBracket';
}

/** （三）主要形式1.门户网站: a first item directly behind the title that it stands under. */
function followsTitle(text: string, last: Mark | undefined, mark: Mark): boolean {
  if (last === undefined || mark.value !== 1 || mark.start - last.end > 60) return false;
  return !/[。；]/.test(text.slice(last.end, mark.start));
}
