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

const digits = '零一二三四五六七八九';

/** The Chinese numeral for 1 to 999, as ordinals write it: 十, 十一, 二十, 一百零三. */
export function chineseOrdinal(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    const head = `${digitAt(Math.floor(value / 100))}百`;
    if (rest === 0) return head;
    return head + (rest < 10 ? `零${digitAt(rest)}` : (rest < 20 ? '一' : '') + chineseOrdinal(rest));
  }
  if (value < 10) return digitAt(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  return (tens === 1 ? '' : digitAt(tens)) + '十' + (unit === 0 ? '' : digitAt(unit));
}

function digitAt(value: number): string {
  return digits.charAt(value);
}

/**
 * The same mark with another number: （三） becomes （四）, 3、 becomes 4、. `written` is the mark as it stands in the raw
 * text, so that its width and punctuation stay as the author has them; only its numeral is exchanged.
 */
export function withValue(written: string, form: OrdinalForm, value: number): string {
  if (form === 'circled') return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : written;
  if (form === 'arabic' || form === 'arabicBracket') {
    return written.replace(/[0-9０-９]+/, (old) => (/[０-９]/.test(old) ? fullWidth(value) : String(value)));
  }
  return written.replace(/[零〇一二三四五六七八九十百]+/, chineseOrdinal(value));
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
