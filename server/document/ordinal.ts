import { printChinese } from '../text/numerals.js';
import type { Span } from '../text/position.js';

/**
 * The form of a number that opens a heading or an item:
 * `chinese` 一、 · `chineseBracket` （一） · `arabic` 1. or 1、 · `arabicBracket` （1） · `circled` ① · `part` 第一部分 ·
 * `itemIs` 一是 · `first` 第一， · `initially` 首先， · `markdown` #.
 */
export type OrdinalForm =
  | 'part'
  | 'chinese'
  | 'chineseBracket'
  | 'arabic'
  | 'arabicBracket'
  | 'circled'
  | 'itemIs'
  | 'first'
  | 'initially'
  | 'markdown';

/** A number that orders headings or items. */
export interface Ordinal {
  readonly form: OrdinalForm;
  readonly value: number;
  /** As written in the clean view, with its mark: `（三）`, `1、`. */
  readonly text: string;
  /** Raw offsets on its line, mark included. */
  readonly span: Span;
}

/**
 * The same mark with another number: （三） becomes （四）, 3、 becomes 4、. `written` is a mark or its numeral alone; width
 * and punctuation stay as the author has them.
 */
export function withValue(written: string, form: OrdinalForm, value: number): string {
  if (form === 'circled') return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : written;
  if (form === 'arabic' || form === 'arabicBracket') {
    return written.replace(/[0-9０-９]+/, (old) => (/[０-９]/.test(old) ? fullWidth(value) : String(value)));
  }
  return written.replace(chineseNumeral, printChinese(value));
}

const chineseNumeral = /[零〇一二三四五六七八九十百]+/;

/** Where the numeral stands in a mark such as `（三）`, `3、` or `第二部分`. */
export function numeralSpan(written: string, form: OrdinalForm): Span {
  const found = form === 'circled' ? /./su.exec(written) : /[0-9０-９]+|[零〇一二三四五六七八九十百]+/.exec(written);
  const start = found?.index ?? 0;
  return { start, end: start + (found?.[0].length ?? 0) };
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
