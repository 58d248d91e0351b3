/** What stands before the cursor, as completion looks at it. */
export interface Before {
  /** Text of the line up to the cursor. */
  readonly text: string;
  /** Text of the line behind the cursor. */
  readonly rest: string;
  /** The Latin letters right before the cursor: pinyin initials, as long as an item has such. */
  readonly initials: string;
}

/** Reads the line around the cursor, which stands at UTF-16 offset `character` of `raw`. */
export function readBefore(raw: string, character: number): Before {
  const text = raw.slice(0, character);
  return { text, rest: raw.slice(character), initials: /[A-Za-z]{1,12}$/.exec(text)?.[0].toLowerCase() ?? '' };
}

/** How many characters at the end of `before` are the beginning of `word`. */
export function typedLength(before: string, word: string): number {
  if (before === '') return 0;
  const last = before.charAt(before.length - 1);
  for (let length = word.lastIndexOf(last) + 1; length > 0; length = word.slice(0, length - 1).lastIndexOf(last) + 1) {
    if (before.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
