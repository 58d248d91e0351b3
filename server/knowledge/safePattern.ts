/** Longer patterns are no longer patterns that somebody can read. */
const longestPattern = 400;
/** A group that repeats without bound and is itself repeated: what may take forever on a text that nearly matches. */
const nestedRepetition = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d+,\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,)/;

/** Whether `pattern`, written by a user, is a regular expression that may be tried on any text. */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > longestPattern || nestedRepetition.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
