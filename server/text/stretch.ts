import type { Span } from './position.js';

/** Marks that end a sentence. */
export const sentenceEnds = '。！？!?';
/** Marks that end a clause or a sentence. */
export const clauseEnds = `，；：,;:${sentenceEnds}`;

/**
 * The stretch of `text` around `offset` between the nearest of `ends` on either side (half-open, UTF-16 offsets). The end
 * mark belongs to the stretch before it; spaces at the front do not.
 */
export function stretchAround(text: string, offset: number, ends: string): Span {
  let start = Math.min(offset, text.length);
  while (start > 0 && !ends.includes(text.charAt(start - 1))) start--;
  while (start < offset && /\s/.test(text.charAt(start))) start++;
  let end = Math.min(offset, text.length);
  while (end < text.length && !ends.includes(text.charAt(end))) end++;
  if (end < text.length) end++;
  return { start, end };
}
