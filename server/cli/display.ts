import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../text/position.js';

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const marks = /^[\p{Mn}\p{Me}]$/u;

/** How many columns of a terminal `text` takes; Chinese characters and full-width marks take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!marks.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}

/** `text` with a dot for each character that would not show or would command the terminal, and tabs as one space. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(invisible, '·');
}

/** A stretch of a line that fits into a terminal, and where in it the marked span lies. */
export interface Excerpt {
  readonly text: string;
  readonly span: Span;
}

/** Characters shown before and behind a finding, and at most of it. */
const before = 24;
const behind = 20;
const longest = 40;

/** The part of `line` around `span` that is worth showing, ready for a terminal. */
export function excerptAround(line: string, span: Span): Excerpt {
  const shownEnd = Math.min(span.end, span.start + longest, line.length);
  const from = wholeCharacter(line, span.start <= before + 4 ? 0 : span.start - before);
  const to = wholeCharacter(line, line.length - shownEnd <= behind + 4 ? line.length : shownEnd + behind);
  const lead = from > 0 ? '…' : '';
  const head = lead + printable(line.slice(from, span.start));
  const middle = printable(line.slice(span.start, shownEnd));
  const tail = printable(line.slice(shownEnd, to)) + (to < line.length ? '…' : '');
  return { text: head + middle + tail, span: { start: head.length, end: head.length + middle.length } };
}

/** A line of `^` that stands under the span of `excerpt`; at least one. */
export function markerUnder({ text, span }: Excerpt): string {
  const indent = columnsOf(text.slice(0, span.start));
  return ' '.repeat(indent) + '^'.repeat(Math.max(columnsOf(text.slice(span.start, span.end)), 1));
}

/** `offset`, or the one before it where a surrogate pair would be cut. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
