import { printChinese } from '../../server/text/numerals.js';

/** A paragraph with the level at which Word numbered it by itself, from 0; undefined where it did not. */
export interface NumberedParagraph {
  readonly text: string;
  readonly level: number | undefined;
}

/** The official levels: 一、 （一） 1. （1）. */
const forms: readonly ((value: number) => string)[] = [
  (value) => `${printChinese(value)}、`,
  (value) => `（${printChinese(value)}）`,
  (value) => `${value}.`,
  (value) => `（${value}）`,
];

const typed: readonly RegExp[] = [/^\s*[一二三四五六七八九十]+、/, /^\s*（[一二三四五六七八九十]+）/];

/**
 * Writes out the numbers that Word had counted, in the official forms. Where a report numbers its upper levels by hand,
 * Word's levels begin below them, and each of those headings lets them start anew.
 */
export function numberParagraphs(paragraphs: readonly NumberedParagraph[]): { lines: string[]; numbered: number } {
  const byHand = typed.filter((pattern) => paragraphs.some(({ text }) => pattern.test(text)));
  const first = byHand.length;
  const counts: number[] = [];
  let numbered = 0;
  const lines = paragraphs.map(({ text, level }) => {
    if (level === undefined || text.trim() === '') {
      if (byHand.some((pattern) => pattern.test(text))) counts.length = 0;
      return text;
    }
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    numbered++;
    const form = forms[Math.min(first + level, forms.length - 1)];
    return `${form?.(counts[level]) ?? ''}${text.trimStart()}`;
  });
  return { lines, numbered };
}
