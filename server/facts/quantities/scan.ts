import { Kind, kindOf } from './characters.js';
import { hedgeAfter, hedgeBefore, interval } from './hedges.js';
import { bare, measureAt, percent, type Measure } from './measures.js';
import { readNumeral, tidy, type NumeralReading } from './numeral.js';
import type { Figure, Hedge, Mark, Role } from './quantity.js';
import { arabicRole, isBareAmount, isChineseOrdinal, isDate, isWord } from './roles.js';

/** All numbers of a line and the marks that divide it, both in order. */
export interface Scan {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly marks: readonly Mark[];
}

/** Longest stretch in quotation marks that still is a name and no quoted sentence. */
const longestName = 16;

/** Reads the numbers and marks of one line's clean text in one pass. */
export function scan(text: string): Scan {
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  let quoteEnd = 0;
  let titles = true;
  for (let offset = 0; offset < text.length;) {
    const kind = kindOf(text.charCodeAt(offset));
    if (kind === Kind.other || kind === Kind.space || kind === Kind.latin) {
      offset++;
    } else if (kind === Kind.digit || kind === Kind.chinese) {
      const figure = readFigure(text, offset, offset < quoteEnd);
      if (figure === undefined) {
        offset++;
        continue;
      }
      figures.push(figure);
      offset = Math.max(figure.end, offset + 1);
    } else if (kind === Kind.titleOpen && titles) {
      const close = closingTitle(text, offset);
      titles = close > 0;
      marks.push({ at: offset, kind });
      offset = close > 0 ? close : offset + 1;
    } else {
      if (kind === Kind.quoteOpen) quoteEnd = shortQuoteEnd(text, offset);
      marks.push({ at: offset, kind });
      offset++;
    }
  }
  return { text, figures, marks };
}

/** Where the title that opens at `offset` closes, nested titles included; 0 where it does not. */
function closingTitle(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length && at < offset + 200; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.titleOpen) depth++;
    else if (kind === Kind.titleClose && --depth === 0) return at;
  }
  return 0;
}

function shortQuoteEnd(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length && at <= offset + longestName; at++) {
    if (kindOf(text.charCodeAt(at)) === Kind.quoteClose) return at;
  }
  return 0;
}

function readFigure(text: string, offset: number, quoted: boolean): Figure | undefined {
  if (isWord(text, offset)) return undefined;
  const reading = readNumeral(text, offset);
  if (reading === undefined) return undefined;
  return reading.script === 'arabic'
    ? readArabic(text, offset, reading, quoted)
    : readChinese(text, offset, reading, quoted);
}

function readArabic(text: string, offset: number, reading: NumeralReading, quoted: boolean): Figure {
  const role = arabicRole(text, offset, reading);
  if (role !== 'quantity') return plain(text, offset, reading, role, quoted);
  return quantity(text, offset, reading, quoted) ?? plain(text, offset, reading, 'numeral', quoted);
}

function readChinese(text: string, offset: number, reading: NumeralReading, quoted: boolean): Figure | undefined {
  const before = text[offset - 1] ?? '';
  if (before === '第' || before === '初') return plain(text, offset, reading, 'ordinal', quoted);
  const single = reading.end - offset === 1;
  const character = text[offset] ?? '';
  if (isDate(text, offset, reading)) return plain(text, offset, reading, 'date', quoted);
  const found = quantity(text, offset, reading, quoted);
  if (found === undefined) return plain(text, offset, reading, 'numeral', quoted);
  const bareUnit = single && '百千万亿'.includes(character);
  if (bareUnit && found.hedge === 'exact') return plain(text, offset, reading, 'numeral', quoted);
  if (found.measure.word === '级' || found.measure.word === '角')
    return plain(text, offset, reading, 'numeral', quoted);
  if (isChineseOrdinal(text, found)) return plain(text, offset, reading, 'ordinal', quoted);
  return found;
}

function plain(text: string, offset: number, reading: NumeralReading, role: Role, quoted: boolean): Figure {
  return {
    role,
    start: offset,
    end: reading.end,
    numberStart: offset,
    numberEnd: reading.end,
    script: reading.script,
    value: reading.value,
    place: reading.place,
    min: reading.min,
    max: reading.max,
    hedge: 'exact',
    measure: measureAt(text, reading.end) ?? bare,
    quoted,
    each: false,
  };
}

/** The number with measure word and hedges; undefined where a measure word is needed and missing. */
function quantity(text: string, offset: number, first: NumeralReading, quoted: boolean): Figure | undefined {
  let reading = first;
  let { min, max } = first;
  let end = first.end;
  let hedge: Hedge = first.min === first.max ? 'exact' : 'range';
  let measure: Measure | undefined = first.share ? percent : undefined;
  let upperNumber: Figure['upper'];
  if (measure === undefined) {
    const more = moreAt(text, end);
    if (more > 0) {
      hedge = 'more';
      end += more;
      const scale = scaleAt(text, end);
      if (scale !== undefined) {
        reading = reading.value < 1e8 ? scaled(reading, scale.factor) : lastSectionScaled(reading, scale.factor);
        ({ min, max } = reading);
        end += scale.length;
      }
    }
    measure = measureAt(text, end);
    if (measure !== undefined) end += measure.word.length;
    const upper = rangeEnd(text, end, hedge);
    if (upper !== undefined) {
      reading = scaled(reading, measure === undefined && reading.scale === 1 ? upper.reading.scale : 1);
      min = Math.min(reading.min, upper.reading.min);
      max = Math.max(reading.max, upper.reading.max);
      hedge = 'range';
      measure = upper.measure;
      const value = tidy(upper.reading.value * measure.factor);
      upperNumber = { start: upper.start, end: upper.reading.end, value };
      end = upper.end;
    }
  }
  if (measure === undefined) {
    if (first.script === 'chinese' || (reading.scale === 1 && !isBareAmount(text, offset, reading))) return undefined;
    measure = bare;
  }
  const step = hedge === 'more' ? lastStep(reading) : 0;
  const factor = measure.factor;
  const leading = hedgeBefore(text, offset);
  const trailing = hedgeAfter(text, end);
  if (trailing !== undefined) end += trailing.word.length;
  const bounds = interval(min, max, hedge, step);
  const bent = bend(bounds, trailing?.hedge ?? leading?.hedge);
  const start = offset - (leading?.word.length ?? 0);
  const figure: Figure = {
    role: 'quantity',
    start,
    end,
    numberStart: offset,
    numberEnd: first.end,
    script: first.script,
    value: tidy(reading.value * factor),
    place: tidy(reading.place * factor),
    min: tidy(bent.min * factor),
    max: bent.max === Infinity ? capped(measure, reading.value) : tidy(bent.max * factor),
    hedge: hedge === 'exact' ? (trailing?.hedge ?? leading?.hedge ?? 'exact') : hedge,
    measure,
    quoted,
    each: isEach(text, start),
  };
  return upperNumber === undefined ? figure : { ...figure, upper: upperNumber };
}

function bend(bounds: { min: number; max: number }, hedge: Hedge | undefined): { min: number; max: number } {
  return hedge === undefined ? bounds : interval(bounds.min, bounds.max, hedge, 0);
}

/** A share of 94%以上 ends at 100; anything else with 以上 is open. */
function capped(measure: Measure, value: number): number {
  return measure.dimension === 'share' && value <= 100 ? 100 : Infinity;
}

function isEach(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 7), start);
  return (
    before.includes('每') &&
    /每(?:[十百千万亿]{0,2}(?:人|户|亩|村|家|个|年|月|天)?|人每[年月天])(?:约|超|达)?$/.test(before)
  );
}

/** Length of 余, 多, 来, 几 behind a number. */
function moreAt(text: string, offset: number): number {
  const character = text[offset] ?? '';
  if (character === '余' || character === '几') return 1;
  if (character !== '多' && character !== '来') return 0;
  const next = text.charCodeAt(offset + 1);
  return measureAt(text, offset + 1) !== undefined || kindOf(next) === Kind.chinese ? 1 : 0;
}

function scaleAt(text: string, offset: number): { readonly length: number; readonly factor: number } | undefined {
  if (text.startsWith('万亿', offset)) return { length: 2, factor: 1e12 };
  if (text[offset] === '万') return { length: 1, factor: 1e4 };
  if (text[offset] === '亿') return { length: 1, factor: 1e8 };
  return undefined;
}

function scaled(reading: NumeralReading, factor: number): NumeralReading {
  if (factor === 1) return reading;
  const { value, min, max } = reading;
  const place = (reading.place === 0 ? 1 : reading.place) * factor;
  return { ...reading, value: value * factor, min: min * factor, max: max * factor, place };
}

/** 二十五亿七千多万: the scale behind 多 belongs to what follows 亿. */
function lastSectionScaled(reading: NumeralReading, factor: number): NumeralReading {
  const rest = reading.value % 1e8;
  const value = reading.value - rest + rest * factor;
  return { ...reading, value, min: value, max: value, place: factor };
}

/** One unit of the last place that is not zero: 8000 → 1000, 260 → 10, 1.2万 → 1000. */
function lastStep(reading: NumeralReading): number {
  let step = reading.place === 0 ? 1 : reading.place;
  while (step < reading.value && Math.round(reading.value / step) % 10 === 0) step *= 10;
  return step;
}

/** The second number of 3—5个, 4%～6%, 三至五年, where one begins at `offset`. */
function rangeEnd(
  text: string,
  offset: number,
  hedge: Hedge,
):
  | { readonly start: number; readonly end: number; readonly reading: NumeralReading; readonly measure: Measure }
  | undefined {
  const connector = text[offset] ?? '';
  if (connector === '' || !'—－-–～~至到'.includes(connector) || hedge !== 'exact') return undefined;
  const from = text[offset + 1] === connector ? offset + 2 : offset + 1;
  const kind = kindOf(text.charCodeAt(from));
  if (kind !== Kind.digit && kind !== Kind.chinese) return undefined;
  const upper = readNumeral(text, from);
  if (upper === undefined || upper.share) return undefined;
  const measure = measureAt(text, upper.end);
  if (measure === undefined) return undefined;
  return { start: from, end: upper.end + measure.word.length, reading: upper, measure };
}
