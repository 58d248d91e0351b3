const none: readonly RegExpExecArray[] = [];

/** Where `pattern`, which must have the flag `g`, first matches in `text` from the offset `from` on; the end of `text` where it does not. */
export function indexFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
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
