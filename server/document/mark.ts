import { isHan } from '../text/width.js';
import type { OrdinalForm } from './ordinal.js';

/** A number that stands where a heading or an item could begin. Offsets are those of the clean view. */
export interface Mark {
  readonly form: OrdinalForm;
  readonly value: number;
  readonly start: number;
  /** Where the title begins. */
  readonly end: number;
  /** A digit follows at once (`8.6个专项`, `2.5`), so the mark may be a decimal. */
  readonly glued: boolean;
}

const numerals = '零一二三四五六七八九十百';
/** What follows two numbers that together say “about”: 三、四线城市, 二、三产业. */
const afterApproximation = '季线产级类代楼层次批旬月日号个名项家人天周、';

/** The mark that begins at `index` of a clean view, if one does. */
export function markAt(text: string, index: number): Mark | undefined {
  const code = text.charCodeAt(index);
  if (code === 0xff08) return bracketed(text, index, index + 1);
  if (isDigit(code)) return digitMark(text, index);
  if (code >= 0x2460 && code <= 0x2487) {
    const circled = code <= 0x2473;
    const value = code - (circled ? 0x245f : 0x2473);
    return { form: circled ? 'circled' : 'arabicBracket', value, start: index, end: index + 1, glued: false };
  }
  if (code === 0x7b2c) return counted(text, index);
  if (numerals.includes(text.charAt(index))) return chineseMark(text, index);
  return initialWord(text, index);
}

function bracketed(text: string, start: number, from: number): Mark | undefined {
  const chinese = chineseEnd(text, from);
  const end = chinese > from ? chinese : digitsEnd(text, from);
  if (end === from || text.charCodeAt(end) !== 0xff09) return undefined;
  const value = chinese > from ? chineseValue(text.slice(from, end)) : Number(text.slice(from, end));
  if (value === undefined || value === 0 || value > 999) return undefined;
  const form = chinese > from ? 'chineseBracket' : 'arabicBracket';
  return { form, value, start, end: pastStray(text, end + 1), glued: false };
}

/** A comma or stop behind a bracketed number is wrong but belongs to the mark: （一）、 */
function pastStray(text: string, end: number): number {
  return text.charAt(end) === '、' || text.charAt(end) === '.' ? end + 1 : end;
}

function digitMark(text: string, start: number): Mark | undefined {
  const end = digitsEnd(text, start);
  if (end - start > 3) return undefined;
  const value = Number(text.slice(start, end));
  if (value === 0) return undefined;
  const mark = text.charAt(end);
  if (mark === '）') return { form: 'arabicBracket', value, start, end: pastStray(text, end + 1), glued: false };
  if (mark !== '.' && mark !== '、') return undefined;
  const glued = isDigit(text.charCodeAt(end + 1)) && !/^(?:19|20)\d\d(?!\d)/.test(text.slice(end + 1, end + 6));
  return { form: 'arabic', value, start, end: end + 1, glued };
}

function chineseMark(text: string, start: number): Mark | undefined {
  const end = chineseEnd(text, start);
  const value = chineseValue(text.slice(start, end));
  if (value === undefined || value === 0) return undefined;
  switch (text.charAt(end)) {
    case '、':
      return isApproximation(text, end + 1, value)
        ? undefined
        : { form: 'chinese', value, start, end: end + 1, glued: false };
    case '.':
      return { form: 'chinese', value, start, end: end + 1, glued: false };
    case '）':
      return { form: 'chineseBracket', value, start, end: pastStray(text, end + 1), glued: false };
    case '是':
    case '要':
      return { form: 'itemIs', value, start, end: end + 1, glued: false };
    default:
      return undefined;
  }
}

function isApproximation(text: string, index: number, value: number): boolean {
  const end = chineseEnd(text, index);
  if (end === index) return false;
  return chineseValue(text.slice(index, end)) === value + 1 && afterApproximation.includes(text.charAt(end));
}

/** 第一部分, 第一章, 第一， and the like. */
function counted(text: string, start: number): Mark | undefined {
  const end = chineseEnd(text, start + 1);
  const value = chineseValue(text.slice(start + 1, end));
  if (value === undefined || value === 0) return undefined;
  const unit = /^(?:部分|[章节篇编])[、：，]?/.exec(text.slice(end, end + 4));
  if (unit !== null) return { form: 'part', value, start, end: end + unit[0].length, glued: false };
  const mark = text.charAt(end);
  if (mark === '，' || mark === '、' || mark === '：')
    return { form: 'first', value, start, end: end + 1, glued: false };
  return undefined;
}

/** The longest words in which a bracket that opens before a number is looked for its end. */
const longestBracket = 30;

/**
 * The number at `index` whose mark was mistyped: （三规范, 三，规范, 3：规范, or nothing: 三规范. It is one only where the numbers
 * around it leave just this one out.
 */
export function mistypedMarkAt(text: string, index: number): Mark | undefined {
  const bracket = text.charCodeAt(index) === 0xff08 ? 1 : 0;
  const from = index + bracket;
  const chinese = chineseEnd(text, from);
  const numeralEnd = chinese > from ? chinese : digitsEnd(text, from);
  const value = chinese > from ? chineseValue(text.slice(from, chinese)) : Number(text.slice(from, numeralEnd));
  if (numeralEnd === from || value === undefined || value === 0 || value > 99) return undefined;
  if (bracket === 1 && /^[^。；，：]*）/.test(text.slice(numeralEnd, numeralEnd + longestBracket))) return undefined;
  const end = bracket === 0 && '，。：；'.includes(text.charAt(numeralEnd)) ? numeralEnd + 1 : numeralEnd;
  if (!isHan(text.charCodeAt(end)) && !/^20\d\d年/.test(text.slice(end, end + 5))) return undefined;
  const form = `${chinese > from ? 'chinese' : 'arabic'}${bracket === 1 ? 'Bracket' : ''}` as const;
  return { form, value, start: index, end, glued: false };
}

const initialWords = ['首先', '其次', '再次', '最后'];

function initialWord(text: string, start: number): Mark | undefined {
  const value = initialWords.indexOf(text.slice(start, start + 2)) + 1;
  if (value === 0) return undefined;
  const mark = text.charAt(start + 2);
  const end = start + (mark === '，' || mark === '、' ? 3 : 2);
  return { form: 'initially', value, start, end, glued: false };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function chineseEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 5 && numerals.includes(text.charAt(end))) end++;
  return end;
}

/** The value of a Chinese ordinal below a thousand (十二, 二十一, 一百零三); undefined where it is not one. */
function chineseValue(numeral: string): number | undefined {
  const single = numeral.length === 1 ? numerals.indexOf(numeral) : 0;
  if (single > 0 && single <= 10) return single;
  if (!/^(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(numeral))
    return undefined;
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    if (character === '百') total += digit * 100;
    else if (character === '十') total += (digit === 0 ? 1 : digit) * 10;
    digit = '零百十'.includes(character) ? 0 : numerals.indexOf(character);
  }
  return total + digit;
}
