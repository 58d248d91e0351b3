import { perLine, type Line } from '../document/line.js';
import type { Report } from '../document/report.js';
import { parseNumeral } from '../text/numerals.js';
import { rangeOnLine, type Range, type Span } from '../text/position.js';

interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Raw offsets. */
  readonly span: Span;
  readonly yearSpan: Span;
  /** Whether in Chinese numerals: 二〇二五年一月六日. */
  readonly chinese: boolean;
}

/** The date under a report, as it is signed. */
export interface SignedDate extends Omit<WrittenDate, 'span' | 'yearSpan'> {
  readonly range: Range;
  /** The year without 年. */
  readonly yearRange: Range;
}

const arabic = /(20\d\d)年(\d{1,2})月(\d{1,2})日/;
const chinese = /([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

const dateOn = perLine((line: Line): WrittenDate | undefined => {
  const { text } = line.view;
  const match = arabic.exec(text) ?? chinese.exec(text);
  if (match === null) return undefined;
  const [written, year = '', month = '', day = ''] = match;
  const at = match.index;
  const inChinese = !/\d/.test(year);
  return {
    year: Number(
      inChinese ? Array.from(year, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('') : year,
    ),
    month: inChinese ? (parseNumeral(month) ?? 0) : Number(month),
    day: inChinese ? (parseNumeral(day) ?? 0) : Number(day),
    span: line.view.toRaw(at, at + written.length),
    yearSpan: line.view.toRaw(at, at + 4),
    chinese: inChinese,
  };
});

/** The date with which the report is signed at its end; undefined where there is none. */
export function signedDate({ blocks, text }: Report): SignedDate | undefined {
  const block = blocks.findLast(({ kind }) => kind === 'signOff');
  if (block === undefined) return undefined;
  for (let number = block.firstLine; number < block.endLine; number++) {
    const line = text.lineAt(number);
    const date = line === undefined ? undefined : dateOn(line);
    if (date === undefined) continue;
    const { span, yearSpan, ...parts } = date;
    return { ...parts, range: rangeOnLine(number, span), yearRange: rangeOnLine(number, yearSpan) };
  }
  return undefined;
}
