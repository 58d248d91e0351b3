/** How much a mark inside a term separates: the parts of a term may stand further apart the longer the term is. */
export const Gap = {
  none: 0,
  /** quotes and spaces: “八五”普法 */
  quote: 1,
  /** 、 and points: 放、管、服, 12·4 */
  listing: 2,
  /** ， brackets, dashes: 民主法治示范村（社区）, 2021—2025年 */
  clause: 3,
} as const;

export type Gap = (typeof Gap)[keyof typeof Gap];

const gaps = new Uint8Array(0x10000);

function mark(gap: Gap, characters: string): void {
  for (const character of characters) gaps[character.charCodeAt(0)] = gap;
}

mark(Gap.quote, '“”‘’「」『』"\'《》〈〉 \u3000');
mark(Gap.listing, '、·•.．・');
mark(Gap.clause, '，,；;（）()〔〕[]—–-－~～');

/** How the character of this code separates inside a term; `Gap.none` for one that is part of the term. */
export function gapOf(code: number): number {
  return gaps[code] ?? Gap.none;
}

/** The code under which terms are compared: one for both cases and both widths of a letter or sign. */
export function letterOf(code: number): number {
  if (code < 0x41) return code;
  if (code <= 0x5a) return code + 0x20;
  if (code < 0xff01 || code > 0xff5e) return code;
  const half = code - 0xfee0;
  return half >= 0x41 && half <= 0x5a ? half + 0x20 : half;
}

/** The codes other than `letter` itself that {@link letterOf} takes for it. */
export function twinsOf(letter: number): readonly number[] {
  if (letter <= 0x20 || letter > 0x7e) return [];
  const wide = letter + 0xfee0;
  return letter >= 0x61 && letter <= 0x7a ? [letter - 0x20, wide, wide - 0x20] : [wide];
}

const onlyHan = /^[\u4e00-\u9fff]*$/;

/** `text` without all that may be left out inside a term, letters in one case and width: what terms are compared by. */
export function squeeze(text: string): string {
  // Most terms are; the engine sees that sooner than a loop does that has not been compiled yet.
  if (onlyHan.test(text)) return text;
  let squeezed = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (gapOf(code) === Gap.none) squeezed += String.fromCharCode(letterOf(code));
  }
  return squeezed;
}
