const none: readonly RegExpExecArray[] = [];

/**
 * Where `text` has the next of the characters that `pattern` stands for, from the offset `from` on; the end of `text` where
 * it has none. The pattern must have the flag `g` and match single characters.
 */
export function indexFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}

/**
 * All matches of `pattern`, which must have the flag `g`, in the order of the text. `String.matchAll` copies the pattern at
 * each call; most patterns of rules find nothing on most lines, and there this costs one search.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
