import { Kind, kindOf } from './characters.js';
import { measureAt } from './measures.js';
import type { NumeralReading } from './numeral.js';
import type { Figure, Role } from './quantity.js';

/** 一, 半, 几, 数 by themselves are parts of words. */
export function isWord(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  if (!'一几数半〇零○'.includes(character)) return false;
  const next = text.charCodeAt(offset + 1);
  return kindOf(next) !== Kind.chinese && !text.startsWith('分之', offset + 1) && !text.startsWith('成', offset + 1);
}

/** 二期工程, 三类地区, 三次会议, 四季度: which, not how many. */
export function isChineseOrdinal(text: string, figure: Figure): boolean {
  const { word } = figure.measure;
  if (word === '期' || word === '季度' || word === '代') return true;
  return word === '次' && /^(全体会议|全会|产业|会议|党代会)/.test(text.slice(figure.end, figure.end + 4));
}

/** What an Arabic number at `offset` is by its surroundings, before its measure word is looked for. */
export function arabicRole(text: string, offset: number, reading: NumeralReading): Role {
  const before = text[offset - 1] ?? '';
  const after = text[reading.end] ?? '';
  if (before === '第') return 'ordinal';
  if (kindOf(before.charCodeAt(0)) === Kind.latin || before === '.' || before === '·') return 'name';
  if (isDate(text, offset, reading)) return 'date';
  if (isItemNumber(text, offset, reading)) return 'ordinal';
  if (after === '号' || after === '·' || after === '路' || after === '楼') return 'name';
  if (kindOf(after.charCodeAt(0)) === Kind.latin && measureAt(text, reading.end) === undefined) return 'name';
  if (isCode(text, offset, reading)) return 'name';
  return 'quantity';
}

/** 1.网站公开, 2、健全: the number of an item. */
function isItemNumber(text: string, offset: number, reading: NumeralReading): boolean {
  const after = text[reading.end] ?? '';
  if (reading.end - offset > 2 || (after !== '.' && after !== '．' && after !== '、')) return false;
  if (kindOf(text.charCodeAt(reading.end + 1)) === Kind.digit) return false;
  const before = kindOf(text.charCodeAt(offset - 1));
  return (
    after !== '、' ||
    offset === 0 ||
    before === Kind.stop ||
    before === Kind.colon ||
    before === Kind.semicolon ||
    before === Kind.space
  );
}

/** Telephone and document numbers, page ranges without unit, ratios and scores: digits tied to digits. */
function isCode(text: string, offset: number, reading: NumeralReading): boolean {
  const leadingZero = text[offset] === '0' && kindOf(text.charCodeAt(offset + 1)) === Kind.digit;
  if (leadingZero || (reading.end - offset > 13 && digitsOf(text.slice(offset, reading.end)) > 13)) return true;
  const before = text[offset - 1] ?? '';
  const after = text[reading.end] ?? '';
  if ('/:+＋@#_'.includes(after) && after !== '') return kindOf(text.charCodeAt(reading.end + 1)) === Kind.digit;
  return before !== '' && '/:+＋@#_'.includes(before);
}

/** How many digits a number is written with, whose thousands commas may part. */
function digitsOf(written: string): number {
  return written.replace(/[,，]/gu, '').length;
}

/** Whether a number is a year, month or day of a date, or the first year of a range of years. */
export function isDate(text: string, offset: number, reading: NumeralReading): boolean {
  const after = text[reading.end];
  const { value } = reading;
  if (after === '年') {
    if (reading.script === 'chinese') return value >= 1900 && value <= 2100;
    return reading.end - offset === 4 && value >= 1900 && value <= 2100;
  }
  if (after === '月') return value <= 12 && text[reading.end + 1] !== '龄';
  if (after === '日') return value <= 31 && '月年—-－至到、～~'.includes(text[offset - 1] ?? '');
  if (after === '—' || after === '－' || after === '-' || after === '～' || after === '至' || after === '、') {
    return (
      reading.end - offset === 4 &&
      value >= 1900 &&
      value <= 2100 &&
      /^\d{4}年/.test(text.slice(reading.end + 1, reading.end + 6))
    );
  }
  return false;
}

/** Whether a number without measure word is said to be an amount: 信息数1402, 达500, 部分公开67，占4%. */
export function isBareAmount(text: string, offset: number, { end, value }: NumeralReading): boolean {
  if (offset > 0 && '数为达至到共计量额是有：'.includes(text.charAt(offset - 1))) return true;
  if (kindOf(text.charCodeAt(offset - 1)) !== Kind.other || !Number.isInteger(value)) return false;
  if (/(?:拨打|热线|平台|电话)$/.test(text.slice(Math.max(0, offset - 2), offset))) return false;
  const behind = text.slice(end, end + 32);
  if (/^[，,](?:占|[^，。；]{0,6}率)/.test(behind)) return true;
  return (
    /^[、；;，,][^、，,；;。：（）\d]{1,20}\d/.test(behind) &&
    /\d[一-鿿]{1,2}[、；;，,][^、，,；;。：（）\d]{1,20}$/.test(text.slice(Math.max(0, offset - 32), offset))
  );
}
