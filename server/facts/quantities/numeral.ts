import { numeralAt, type Numeral } from '../../text/numerals.js';
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
  /** What 百, 万, 亿 behind digits multiply by: 10000 in 1.2万. */
  readonly scale: number;
  readonly script: 'arabic' | 'chinese';
  /** Set where the number is itself a share: 百分之二十, 三分之一, 九成, 1/3. */
  readonly share: boolean;
}

const units = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);
const digits = '〇一二三四五六七八九';
const longest = 24;

/** The number that begins at `offset` of `text`, undefined where none does. */
export function readNumeral(text: string, offset: number): NumeralReading | undefined {
  const arabic = kindOf(text.charCodeAt(offset)) === Kind.digit;
  const special = arabic ? fractionAt(text, offset) : approximationAt(text, offset);
  if (special !== undefined) return special;
  const numeral = arabic ? (wideGroups(text, offset) ?? numeralAt(text, offset)) : numeralAt(text, offset);
  if (numeral === undefined) return undefined;
  const { end, form } = numeral;
  const script = form === 'arabic' ? 'arabic' : 'chinese';
  if (form === 'fraction') return plain(end, tidy(numeral.value * 100), 0, 1, script, true);
  const scale = form === 'digits' ? 1 : scaleBefore(text, offset, end);
  const decimals = form === 'digits' ? 0 : decimalsIn(text.slice(offset, end));
  const rounded = decimals > 0 || (script === 'arabic' ? scale > 1 : scale >= 1e4);
  const place = rounded ? tidy(scale * 10 ** -decimals) : 0;
  return plain(end, numeral.value, place, scale, script, false);
}

function plain(
  end: number,
  value: number,
  place: number,
  scale: number,
  script: NumeralReading['script'],
  share: boolean,
): NumeralReading {
  return { end, value, place, min: value, max: value, scale, script, share };
}

function decimalsIn(written: string): number {
  if (!written.includes('.') && !written.includes('点')) return 0;
  return /[.点]([\d一二三四五六七八九〇零]+)/.exec(written)?.[1]?.length ?? 0;
}

/** The product of the units that the number ends in. */
function scaleBefore(text: string, start: number, end: number): number {
  let scale = 1;
  for (let at = end - 1; at > start; at--) {
    const unit = units.get(text.charAt(at));
    if (unit === undefined) break;
    scale *= unit;
  }
  return scale;
}

/** 8，544，082: thousands parted by full-width commas, as in old prints. */
function wideGroups(text: string, offset: number): Numeral | undefined {
  let end = offset + 1;
  while (end < offset + 3 && kindOf(text.charCodeAt(end)) === Kind.digit) end++;
  if (text[end] !== '，' || !/^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5))) return undefined;
  const piece = text.slice(offset, offset + longest);
  const numeral = numeralAt(piece.replaceAll('，', ','), 0);
  return numeral === undefined ? undefined : { ...numeral, start: offset, end: offset + numeral.end };
}

/** 1/3 as a share; 3/15 of a date is none, nor is 24/7. */
function fractionAt(text: string, offset: number): NumeralReading | undefined {
  if (text[offset + 1] !== '/' && text[offset + 2] !== '/') return undefined;
  const found = /^(\d{1,2})\/(\d{1,3})(?![\d/.])/.exec(text.slice(offset, offset + 8));
  if (found === null) return undefined;
  const numerator = Number(found[1]);
  const denominator = Number(found[2]);
  if (numerator >= denominator || denominator > 10) return undefined;
  return plain(offset + found[0].length, tidy((numerator / denominator) * 100), 0, 1, 'arabic', true);
}

/** 数十, 十几, 三四百, 二三十, 万, 千万: numbers that are no numerals but tell an amount. */
function approximationAt(text: string, offset: number): NumeralReading | undefined {
  let end = offset;
  while (end < offset + longest && kindOf(text.charCodeAt(end)) === Kind.chinese) end++;
  const run = text.slice(offset, end);
  if (run.length === 1 && !units.has(run)) return undefined;
  const bounds = vague(run) ?? doubled(run) ?? unitAlone(run);
  if (bounds === undefined || text.startsWith('分之', end)) return undefined;
  const [min, max] = bounds;
  return { end, value: min, place: 0, min, max, scale: 1, script: 'chinese', share: false };
}

function vague(run: string): [number, number] | undefined {
  const at = run.search(/[几数]/);
  if (at < 0) return undefined;
  const before = at === 0 ? 0 : valueOf(run.slice(0, at));
  const tail = unitsOf(run.slice(at + 1));
  if (before === undefined || tail === undefined || run.length === 1) return undefined;
  return [(before + (at === 0 ? 2 : 1) * tail.small) * tail.large, (before + 10 * tail.small) * tail.large];
}

/** Two neighbouring digits for one place: 三四百, 十七八, 两三. */
function doubled(run: string): [number, number] | undefined {
  const found = /^([一二三四五六七八九十百千]*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)$/.exec(run);
  if (found === null) return undefined;
  const [, head = '', first = '', second = '', tail = ''] = found;
  const low = first === '两' ? 2 : digits.indexOf(first);
  const high = digits.indexOf(second);
  const before = head === '' ? 0 : valueOf(head);
  const unit = unitsOf(tail);
  if (high !== low + 1 || before === undefined || unit === undefined) return undefined;
  return [(before + low * unit.small) * unit.large, (before + high * unit.small) * unit.large];
}

/** 十万 as 10 within 10000: in 几十万 the tens are what is vague. */
function unitsOf(run: string): { readonly small: number; readonly large: number } | undefined {
  const split = run.search(/[万亿]/);
  const small = product(split < 0 ? run : run.slice(0, split));
  const large = product(split < 0 ? '' : run.slice(split));
  return small === undefined || large === undefined ? undefined : { small, large };
}

/** 万 of 万余份, 千万 of 上千万元. */
function unitAlone(run: string): [number, number] | undefined {
  const value = /^[百千万亿]/.test(run) ? product(run) : undefined;
  return value === undefined ? undefined : [value, value];
}

function product(run: string): number | undefined {
  let value = 1;
  for (const character of run) {
    const unit = units.get(character);
    if (unit === undefined) return undefined;
    value *= unit;
  }
  return value;
}

function valueOf(run: string): number | undefined {
  const numeral = numeralAt(run, 0);
  return numeral?.end === run.length ? numeral.value : undefined;
}

/** Takes the noise of binary fractions off a product of printed decimals. */
export function tidy(value: number): number {
  if (Number.isInteger(value) || value === Infinity) return value;
  return Number(value.toPrecision(12));
}
