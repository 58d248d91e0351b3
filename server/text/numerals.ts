import type { Span } from './position.js';

/** How a number is written: `arabic` 1,650 or 1.2万 · `chinese` 一百二十 · `digits` 二〇二五 · `fraction` 三分之一, 九成. */
export type NumeralForm = 'arabic' | 'chinese' | 'digits' | 'fraction';

/** A number in a text. */
export interface Numeral extends Span {
  readonly form: NumeralForm;
  readonly value: number;
}

const digits = '〇一二三四五六七八九';
const digitValues = new Map([...valuesOf(digits), ...valuesOf('零壹贰叁肆伍陆柒捌玖'), ['两', 2]] as const);
const smallUnits = new Map<string, number>(Array.from('十百千', (unit, index) => [unit, 10 ** (index + 1)]));
for (const [index, unit] of Array.from('拾佰仟').entries()) smallUnits.set(unit, 10 ** (index + 1));
const tens = new Map([
  ['廿', 20],
  ['卅', 30],
]);
/** Powers of ten by which a number before them is multiplied. */
const multipliers = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/** Behind up to three digits: thousands, each with its comma. */
const thousands = /(?:,[0-9]{3})+(?![0-9,])/y;
/** 千 before 克, 米, 瓦 … belongs to the unit of measure. */
const multiplier = /万亿|[百千]?[万亿]|百|千(?![克米瓦伏赫卡焦帕])/y;
/** No number is longer than this; without a limit each character of a long run would be read to the run's end. */
const chineseRun = /[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟廿卅万亿]{1,64}/y;
const decimals = /点[〇零一二三四五六七八九]+/y;
/** 成 as a tenth, not the beginning of a word. */
const tenths = /成(?:[一二三四五六七八九](?![十百千万亿成]))?(?![员立为功效果长本就绩都交年品分型熟人份套因语])/y;

/**
 * The numeral that begins at `start` of a clean view, in any form; undefined where none does. 三五 and 二三十 are no
 * numerals but approximations, 一二三 is an enumeration. What stands around it (年, 第, 余) is the caller's business.
 */
export function numeralAt(text: string, start: number): Numeral | undefined {
  return isDigit(text.charCodeAt(start)) ? arabicAt(text, start) : chineseAt(text, start);
}

/** The value of `text` if it is one numeral from end to end. Full-width digits are read as well. */
export function parseNumeral(text: string): number | undefined {
  const narrow = text.replace(/[０-９．，]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const numeral = numeralAt(narrow, 0);
  return numeral?.end === narrow.length ? numeral.value : undefined;
}

/** 一百二十 for 120; at most four decimals. `value` is not negative and a safe integer or less. */
export function printChinese(value: number): string {
  const [whole = '', behindPoint = ''] = value
    .toFixed(4)
    .replace(/\.?0+$/, '')
    .split('.');
  const integer = printInteger(whole === '' || value < 1 ? 0 : Math.floor(value));
  return behindPoint === '' ? integer : `${integer}点${printDigits(behindPoint)}`;
}

/** 二〇二五 for 2025: digit by digit, as years are written. */
export function printDigits(number: number | string): string {
  return String(number).replace(/[0-9]/g, (digit) => digits.charAt(Number(digit)));
}

/** 1650 or, grouped, 1,650. */
export function printArabic(value: number, grouped = false): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  if (!grouped) return text;
  const [whole = '', behindPoint] = text.split('.');
  const parted = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return behindPoint === undefined ? parted : `${parted}.${behindPoint}`;
}

function valuesOf(characters: string): [string, number][] {
  return Array.from(characters, (character, value) => [character, value]);
}

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

/** 1,650 · 1.2万 · 2亿3000万 */
function arabicAt(text: string, start: number): Numeral | undefined {
  let value: number | undefined;
  let end = start;
  let largest = Infinity;
  while (isDigit(text.charCodeAt(end))) {
    const numberEnd = arabicEnd(text, end);
    const unit = multiplierAt(text, numberEnd);
    const power = multipliers.get(unit) ?? 0;
    if (value !== undefined && (power === 0 || power >= largest)) break;
    const number = text.slice(end, numberEnd).replaceAll(',', '');
    // The decimal text is scaled as text, since 3.35 × 10000 is not 33500 in binary.
    value = (value ?? 0) + Number(power === 0 ? number : `${number}e${power}`);
    end = numberEnd + unit.length;
    largest = power;
    if (power === 0) break;
  }
  return value === undefined ? undefined : { start, end, form: 'arabic', value };
}

/** Where the digits that begin at `start` end, with what thousands and decimals follow. */
function arabicEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  if (text[end] === ',' && end - start <= 3) end += match(thousands, text, end)?.length ?? 0;
  return text[end] === '.' && isDigit(text.charCodeAt(end + 1)) ? digitsEnd(text, end + 1) : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What multiplies the number that ends at `start`, empty for nothing. */
function multiplierAt(text: string, start: number): string {
  return '百千万亿'.includes(text.charAt(start)) ? (match(multiplier, text, start) ?? '') : '';
}

function chineseAt(text: string, start: number): Numeral | undefined {
  const run = match(chineseRun, text, start);
  if (run === undefined) return undefined;
  const runEnd = start + run.length;
  return text.startsWith('分之', runEnd) ? fractionAt(text, start, run) : wholeAt(text, start, run);
}

/** The number that the characters `run` begin, where it is no fraction. */
function wholeAt(text: string, start: number, run: string): Numeral | undefined {
  const runEnd = start + run.length;
  if (run.length === 1 && text[runEnd] === '成') {
    const share = match(tenths, text, runEnd);
    const first = run === '十' ? 10 : digitValues.get(run);
    if (share !== undefined && first !== undefined && first > 0) {
      const second = digitValues.get(share.charAt(1)) ?? 0;
      return { start, end: runEnd + share.length, form: 'fraction', value: (first * 10 + second) / 100 };
    }
  }
  const behindPoint = text[runEnd] === '点' ? match(decimals, text, runEnd) : undefined;
  const integer = readInteger(run);
  if (integer !== undefined && behindPoint !== undefined) {
    const numberEnd = runEnd + behindPoint.length;
    const unit = multiplierAt(text, numberEnd);
    const fractionDigits = Array.from(behindPoint.slice(1), (digit) => digitValues.get(digit) ?? 0).join('');
    const value = Number(`${integer}.${fractionDigits}e${multipliers.get(unit) ?? 0}`);
    return { start, end: numberEnd + unit.length, form: 'chinese', value };
  }
  if (integer !== undefined) return { start, end: runEnd, form: 'chinese', value: integer };
  const year = readDigits(run);
  return year === undefined ? undefined : { start, end: runEnd, form: 'digits', value: year };
}

/** 三分之一 · 百分之二十 · 百分之98.5 */
function fractionAt(text: string, start: number, run: string): Numeral | undefined {
  const denominator = run === '百' ? 100 : run === '千' ? 1000 : run === '万' ? 10_000 : readInteger(run);
  const numerator = numeratorAt(text, start + run.length + 2);
  if (denominator === undefined || denominator === 0 || numerator === undefined) return undefined;
  if (numerator.form !== 'arabic' && numerator.form !== 'chinese') return undefined;
  return { start, end: numerator.end, form: 'fraction', value: numerator.value / denominator };
}

/** A fraction is no numerator, or a line of 百分之百分之… would be read to its end from each of its characters. */
function numeratorAt(text: string, start: number): Numeral | undefined {
  const run = match(chineseRun, text, start);
  if (run === undefined) return arabicAt(text, start);
  return text.startsWith('分之', start + run.length) ? undefined : wholeAt(text, start, run);
}

/** 二〇二五: four digits or more, or some with a zero among them, since 三五 means three to five. */
function readDigits(run: string): number | undefined {
  let value = 0;
  for (const character of run) {
    const digit = digitValues.get(character);
    if (digit === undefined || character === '两') return undefined;
    value = value * 10 + digit;
  }
  return run.length >= 4 || (run.length >= 2 && /[〇零]/u.test(run)) ? value : undefined;
}

/** 一百二十, 两万五 (25,000), 十五, 廿三; undefined for what is no well-formed number. */
function readInteger(run: string): number | undefined {
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | undefined;
  /** The unit behind which a digit now stands, and whether a zero came between. */
  let unit = Infinity;
  let zero = false;
  for (const character of run) {
    const value = digitValues.get(character);
    const small = smallUnits.get(character);
    const ten = tens.get(character);
    if (value === 0) {
      if (digit !== undefined) return undefined;
      zero = true;
      if (run.length === 1) return 0;
    } else if (value !== undefined) {
      if (digit !== undefined || unit === 1) return undefined;
      digit = value;
    } else if (small !== undefined || ten !== undefined) {
      const thisUnit = small ?? 10;
      const count = digit ?? (ten === undefined ? (thisUnit === 10 ? 1 : 0) : ten / 10);
      if (thisUnit >= unit || count === 0 || (ten !== undefined && digit !== undefined)) return undefined;
      section += count * thisUnit;
      unit = thisUnit;
      digit = undefined;
      zero = false;
    } else {
      section += digit ?? 0;
      if (character === '亿') {
        if (hundredMillions > 0 || tenThousands + section === 0) return undefined;
        hundredMillions = (tenThousands + section) * 1e8;
        tenThousands = 0;
      } else {
        if (tenThousands > 0 || section === 0) return undefined;
        tenThousands = section * 1e4;
      }
      section = 0;
      digit = undefined;
      unit = character === '亿' ? 1e8 : 1e4;
      zero = false;
    }
  }
  if (zero && digit === undefined) return undefined;
  // 一百二 is 120, 两万五 is 25000: a last digit right behind a unit counts the next smaller one.
  const last = digit === undefined ? 0 : !zero && unit !== Infinity && unit >= 100 ? (digit * unit) / 10 : digit;
  return hundredMillions + tenThousands + section + last;
}

function printInteger(value: number): string {
  if (value === 0) return '零';
  const text = printPositive(value);
  return text.startsWith('一十') ? text.slice(1) : text;
}

function printPositive(value: number): string {
  const unit = value >= 1e8 ? 1e8 : 1e4;
  if (value < unit) return printThousands(value);
  const rest = value % unit;
  const head = printPositive(Math.floor(value / unit)) + (unit === 1e8 ? '亿' : '万');
  return rest === 0 ? head : head + (rest < unit / 10 ? '零' : '') + printPositive(rest);
}

function printThousands(value: number): string {
  let result = '';
  let zero = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) zero = result !== '';
    else {
      result += (zero ? '零' : '') + digits.charAt(digit) + name;
      zero = false;
    }
  }
  return result;
}
