/** Longer patterns are no longer patterns that somebody can read. */
const longestPattern = 400;
/** How many ways of stretching its counted repetitions a pattern may have. */
const mostWays = 1_000_000;

/** A class, an escaped character, or what opens, closes, repeats or refers back; anything else stands for itself. */
const token = /\[(?:[^\]\\]|\\.)*\]|\\k<|\\[1-9]|\\.|\)?(?:[*+]|\{(\d+)(,?)(\d*)\})/gsu;

/**
 * Whether `pattern`, written by a user, is a regular expression that may be tried on any text: no group is repeated, since
 * what repeats inside it could be told apart in endlessly many ways, nothing refers back, and one repetition at most has no limit.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > longestPattern) return false;
  let unlimited = 0;
  let ways = 1;
  for (const [text, least, comma, most] of pattern.matchAll(token)) {
    if (text.startsWith(')') || text === '\\k<' || /^\\[1-9]$/.test(text)) return false;
    if (text.startsWith('[') || text.startsWith('\\')) continue;
    const limit = most === undefined || (most === '' && comma === ',') ? Infinity : Number(most === '' ? least : most);
    if (limit === Infinity) unlimited++;
    else ways *= limit + 1;
  }
  return unlimited <= 1 && ways <= mostWays && isExpression(pattern);
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
