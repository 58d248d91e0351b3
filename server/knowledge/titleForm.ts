/** The span of years that closes a title, as it is written there. */
export interface WrittenPeriod {
  readonly from: string;
  readonly to: string;
  /** Whether 年 stands behind the last year. */
  readonly hasYear: boolean;
  /** Whether something stands between the two years. */
  readonly connected: boolean;
  /** Whether both brackets are there. */
  readonly bracketed: boolean;
  /** Offset in the title where the period begins, bracket included; it reaches to the title's end. */
  readonly start: number;
}

/** A title reduced to what tells it from other titles. */
export interface TitleForm {
  /** The title without spaces, quotes and variants of width; its period always as (2021—2025年). */
  readonly key: string;
  /** {@link TitleForm.key} without the period that closes it. */
  readonly base: string;
  readonly period: WrittenPeriod | undefined;
}

const closingPeriod = /([(（])?((?:19|20)\d\d)年?(至|[-－–—―~～]*)((?:19|20)\d\d)(年)?([)）]年?)?$/;

/** Reads the text between title marks, raw or in the clean view. */
export function readTitle(title: string): TitleForm {
  const match = closingPeriod.exec(title);
  if (match === null || match.index === 0) {
    const key = plain(title);
    return { key, base: key, period: undefined };
  }
  const [, open, from = '', connector, to = '', year, close] = match;
  const base = plain(title.slice(0, match.index));
  return {
    key: `${base}(${from}—${to}年)`,
    base,
    period: {
      from,
      to,
      hasYear: year !== undefined,
      connected: connector !== '',
      bracketed: open !== undefined && close !== undefined,
      start: match.index,
    },
  };
}

const variants: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '《': '〈',
  '》': '〉',
  '<': '〈',
  '>': '〉',
};

function plain(text: string): string {
  return text
    .replace(/[\s\u3000“”‘’"'「」]/g, '')
    .replace(/[（）《》<>]/g, (mark) => variants[mark] ?? mark)
    .replace(/(?<=\d)[-－–—―~～](?=\d)/g, '—');
}
