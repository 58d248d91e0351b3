import type { LayoutParagraph } from '../../server/features/protocol.js';
import type { ToPage } from './messages.js';

/** The smallest message that brings a page that shows `before` to `after`, or undefined if it shows that already. */
export function updateFrom(
  before: readonly LayoutParagraph[],
  after: readonly LayoutParagraph[],
): (ToPage & { type: 'update' }) | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && look(before[start]) === look(after[start])) start++;
  let keep = 0;
  while (keep < shorter - start && look(before.at(-1 - keep)) === look(after.at(-1 - keep))) keep++;
  const insert = after.slice(start, after.length - keep);
  const removesNone = start + keep === before.length;
  const moved = before.at(-1)?.line !== after.at(-1)?.line;
  if (removesNone && insert.length === 0 && !moved) return undefined;
  return { type: 'update', start, keep, insert, lines: after.map(({ line }) => line) };
}

/** All of a paragraph but the line that it comes from. */
function look(paragraph: LayoutParagraph | undefined): string {
  return JSON.stringify({ ...paragraph, line: 0 });
}
