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
const letters = new Uint16Array(0x10000);

function mark(gap: Gap, characters: string): void {
  for (const character of characters) gaps[character.charCodeAt(0)] = gap;
}

for (let code = 0; code < 0x10000; code++) letters[code] = code;
mark(Gap.quote, '“”‘’「」『』"\'《》〈〉 \u3000');
mark(Gap.listing, '、·•.．・');
mark(Gap.clause, '，,；;（）()〔〕[]—–-－~～');
for (let code = 0x41; code <= 0x5a; code++) letters[code] = code + 32;
for (let code = 0xff01; code <= 0xff5e; code++) letters[code] = letters[code - 0xfee0] ?? code;

/** How the character of this code separates inside a term; `Gap.none` for one that is part of the term. */
export function gapOf(code: number): number {
  return gaps[code] ?? Gap.none;
}

/** The code under which terms are compared: one for both cases and both widths of a letter or sign. */
export function letterOf(code: number): number {
  return letters[code] ?? code;
}

/** `text` without all that may be left out inside a term, letters in one case and width: what terms are compared by. */
export function squeeze(text: string): string {
  let squeezed = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (gapOf(code) === Gap.none) squeezed += String.fromCharCode(letterOf(code));
  }
  return squeezed;
}
