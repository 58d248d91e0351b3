import { Kind, kindOf } from './characters.js';

/** A number as written, without measure word or words of approximation around it. */
export interface NumeralReading {
  /** Offset behind the number. */
  readonly end: number;
  readonly value: number;
  /** The amount of one unit in the last printed place where the print is rounded (decimals, 万, 亿), else 0. */
  readonly place: number;
  /** Least and greatest amounts that the numeral itself stands for: 三四百 is 300 to 400, 数十 is 20 to 100. */
  readonly min: number;
  readonly max: number;
  /** What 百, 万, 亿 behind Arabic digits multiply by: 10000 in 1.2万; 1 in Chinese numbers. */
  readonly scale: number;
  readonly script: 'arabic' | 'chinese';
  /** Set where the number is itself a share: 百分之二十, 三分之一, 1/3. */
  readonly share: boolean;
}

const chineseDigits = new Map<string, number>([...'〇一二三四五六七八九'].map((character, value) => [character, value]));
chineseDigits.set('零', 0).set('○', 0).set('两', 2);

const smallUnits = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['廿', 20],
]);

/** The number that begins at `offset` of `text`, undefined where none does. */
export function readNumeral(text: string, offset: number): NumeralReading | undefined {
  return kindOf(text.charCodeAt(offset)) === Kind.digit ? readArabic(text, offset) : readChinese(text, offset);
}

function skipDigits(text: string, offset: number): number {
  while (kindOf(text.charCodeAt(offset)) === Kind.digit) offset++;
  return offset;
}

function readArabic(text: string, offset: number): NumeralReading {
  let end = skipDigits(text, offset);
  let digits = text.slice(offset, end);
  if (digits.length <= 3) {
    while (/^[,，]\d{3}(?!\d)/.test(text.slice(end, end + 5))) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let decimals = 0;
  if (text[end] === '.' && kindOf(text.charCodeAt(end + 1)) === Kind.digit) {
    const fractionEnd = skipDigits(text, end + 1);
    decimals = fractionEnd - end - 1;
    digits += text.slice(end, fractionEnd);
    end = fractionEnd;
  }
  const written = Number(digits);
  if (text[end] === '/' && decimals === 0 && kindOf(text.charCodeAt(end + 1)) === Kind.digit) {
    const denominatorEnd = skipDigits(text, end + 1);
    const denominator = Number(text.slice(end + 1, denominatorEnd));
    if (denominator > written && denominator <= 100 && text[denominatorEnd] !== '/') {
      return share(denominatorEnd, (written / denominator) * 100, 'arabic');
    }
  }
  const scale = readMagnitude(text, end);
  end += scale.length;
  const value = tidy(written * scale.factor);
  const place = decimals > 0 || scale.factor > 1 ? tidy(scale.factor * 10 ** -decimals) : 0;
  return { end, value, place, min: value, max: value, scale: scale.factor, script: 'arabic', share: false };
}

/** 万, 亿, 千万, 万亿 … behind Arabic digits. */
function readMagnitude(text: string, offset: number): { readonly length: number; readonly factor: number } {
  let factor = 1;
  let length = 0;
  for (; length < 3; length++) {
    const unit = magnitudes.get(text[offset + length] ?? '');
    if (unit === undefined) break;
    if (unit < 10_000 && text.startsWith('千', offset + length) && isUnitWithThousand(text, offset + length)) break;
    factor *= unit;
  }
  return { length, factor };
}

const magnitudes = new Map<string, number>([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

function isUnitWithThousand(text: string, offset: number): boolean {
  const next = text[offset + 1];
  return next === '瓦' || next === '米' || next === '克';
}

function share(end: number, value: number, script: 'arabic' | 'chinese'): NumeralReading {
  return { end, value, place: 0, min: value, max: value, scale: 1, script, share: true };
}

function readChinese(text: string, offset: number): NumeralReading | undefined {
  let end = offset;
  while (kindOf(text.charCodeAt(end)) === Kind.chinese) end++;
  const written = text.slice(offset, end);
  if (text.startsWith('分之', end)) {
    const denominator = parseChinese(written);
    let numeratorEnd = end + 2;
    const arabic = kindOf(text.charCodeAt(numeratorEnd)) === Kind.digit;
    const numerator = arabic ? readArabic(text, numeratorEnd) : readPointed(text, numeratorEnd);
    if (denominator !== undefined && numerator !== undefined && denominator.max >= 2) {
      numeratorEnd = numerator.end;
      return share(numeratorEnd, tidy((numerator.value / denominator.max) * 100), 'chinese');
    }
  }
  const parsed = parseChinese(written);
  if (parsed === undefined) return undefined;
  const { min, max, place } = parsed;
  return { end, value: min, place, min, max, scale: 1, script: 'chinese', share: false };
}

/** A Chinese number with decimals: 九十四点五. */
function readPointed(text: string, offset: number): { readonly end: number; readonly value: number } | undefined {
  let end = offset;
  while (kindOf(text.charCodeAt(end)) === Kind.chinese) end++;
  const whole = parseChinese(text.slice(offset, end));
  if (whole === undefined) return undefined;
  let value = whole.min;
  if (text[end] === '点') {
    let weight = 0.1;
    for (let at = end + 1; ; at++, weight /= 10) {
      const digit = chineseDigits.get(text[at] ?? '');
      if (digit === undefined) break;
      value += digit * weight;
      end = at + 1;
    }
  }
  return { end, value: tidy(value) };
}

interface Parsed {
  readonly min: number;
  readonly max: number;
  readonly place: number;
}

/** 一百二十, 二〇二四, 三四百, 数十, 十几, 两万; undefined where the characters make no number. */
export function parseChinese(written: string): Parsed | undefined {
  if (written.length === 0 || written.length > 24) return undefined;
  if (!/[十百千万亿廿]/.test(written)) return parseDigitString(written);
  let low = 0;
  let high = 0;
  let lowSection = 0;
  let highSection = 0;
  let lowDigit = -1;
  let highDigit = -1;
  let lowest = 1;
  for (const character of written) {
    const digit = chineseDigits.get(character);
    if (digit !== undefined) {
      if (digit === 0) continue;
      if (highDigit >= 0) {
        if (digit !== highDigit + 1 || lowDigit !== highDigit) return undefined;
        highDigit = digit;
      } else lowDigit = highDigit = digit;
      continue;
    }
    if (character === '几' || character === '数') {
      if (highDigit >= 0) return undefined;
      lowDigit = lowSection + low > 0 ? 1 : 2;
      highDigit = 10;
      continue;
    }
    if (character === '半') return undefined;
    const small = smallUnits.get(character);
    if (small !== undefined) {
      const open = lowDigit < 0;
      if (open && character !== '十' && character !== '廿' && written[0] !== character) return undefined;
      lowSection += (open ? 1 : lowDigit) * small;
      highSection += (open ? 1 : highDigit) * small;
      lowest = small;
    } else {
      const big = character === '万' ? 10_000 : 100_000_000;
      if (lowDigit >= 0) {
        lowSection += lowDigit;
        highSection += highDigit;
      }
      if (highSection === 0 && high === 0) lowSection = highSection = 1;
      const above = big < 100_000_000 && high >= 100_000_000;
      low = above ? low + lowSection * big : (low + lowSection) * big;
      high = above ? high + highSection * big : (high + highSection) * big;
      lowSection = highSection = 0;
      lowest = big;
    }
    lowDigit = highDigit = -1;
  }
  if (highDigit >= 0) {
    lowSection += lowDigit;
    highSection += highDigit;
    lowest = 1;
  }
  return { min: low + lowSection, max: high + highSection, place: lowest >= 10_000 ? lowest : 0 };
}

/** 三 → 3, 二〇二四 → 2024, 三四 → 3 to 4. */
function parseDigitString(written: string): Parsed | undefined {
  const values: number[] = [];
  for (const character of written) {
    const digit = chineseDigits.get(character);
    if (digit === undefined) return undefined;
    values.push(digit);
  }
  const [first, second] = values;
  if (first === undefined) return undefined;
  if (values.length === 2 && second === first + 1 && first > 0) return { min: first, max: second, place: 0 };
  const value = Number(values.join(''));
  return { min: value, max: value, place: 0 };
}

/** Takes the noise of binary fractions off a product of printed decimals. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
