import type { Span } from './position.js';

/** What projection took out of a line or changed in it; `text/*` rules report these. */
export type DirtKind = 'pinyin' | 'html' | 'zero-width' | 'control' | 'private-use' | 'lone-surrogate' | 'traditional';

/** One dirty stretch: raw offsets, and the clean text that stands for it (empty where it is just removed). */
export interface Dirt extends Span {
  readonly kind: DirtKind;
  readonly clean: string;
}

/**
 * A clean view of one line and the way back to its raw text.
 *
 * `text` is simplified script without pinyin residue, HTML remnants, invisible characters and spaces beside Chinese
 * characters or digits; digits, Latin letters, `%` and `.` are half width; `，：；！？（）` are full width except
 * between digits (`1,650`, `3:2`), quotes are “”‘’, title marks 《》〈〉. Rules and readers match on it alone.
 */
export interface Projection {
  readonly raw: string;
  readonly text: string;
  /** The dirt in raw order. */
  readonly dirt: readonly Dirt[];
  /** The raw span that the view's half-open stretch stands for: what an edit of that stretch replaces. */
  toRaw(start: number, end: number): Span;
  /** The offset in the view of the first character that stands at or behind `rawOffset`. */
  toView(rawOffset: number): number;
}

/** The clean view of one line's raw text (without its line ending). */
export function project(raw: string): Projection {
  return {
    raw,
    text: raw,
    dirt: [],
    toRaw: (start, end) => ({ start, end }),
    toView: (rawOffset) => rawOffset,
  };
}
