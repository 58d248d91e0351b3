import type { Span } from './position.js';
import { Projector } from './projector.js';
import { Act, actOf } from './width.js';

/** What projection took out of a line or changed in it; `text/*` rules report these. */
export type DirtKind =
  'pinyin' | 'html' | 'zero-width' | 'control' | 'private-use' | 'lone-surrogate' | 'compatibility' | 'traditional';

/** One dirty stretch: raw offsets, and the clean text that stands for it (empty where it is just removed). */
export interface Dirt extends Span {
  readonly kind: DirtKind;
  readonly clean: string;
}

/**
 * A clean view of one line and the way back to its raw text.
 *
 * `text` is simplified script without pinyin residue, HTML remnants, the asterisks of Markdown's emphasis, invisible characters and spaces beside Chinese
 * characters, their marks, column bars and the line's ends; digits, Latin letters, `%` and `.` are half width;
 * `，：；！？（）` are full width except between digits (`1,650`, `3:2`), quotes are “”‘’, title marks 《》〈〉, 〇 is 〇 even
 * where ○ was written. Rules and readers match on it alone.
 */
export interface Projection {
  readonly raw: string;
  readonly text: string;
  /** The dirt in raw order. */
  readonly dirt: readonly Dirt[];
  /** How the view runs in step with the raw text: two lines with equal stretches have their offsets in common. */
  readonly stretches: readonly number[];
  /** The raw span that the view's half-open stretch stands for: what an edit of that stretch replaces. */
  toRaw(start: number, end: number): Span;
  /** The offset in the view of the first character that stands at or behind `rawOffset`. */
  toView(rawOffset: number): number;
}

/** A line that needed no cleaning. */
class CleanLine implements Projection {
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  get text(): string {
    return this.raw;
  }

  get dirt(): readonly Dirt[] {
    return noDirt;
  }

  get stretches(): readonly number[] {
    return inStep;
  }

  toRaw(start: number, end: number): Span {
    return { start: this.toView(start), end: this.toView(Math.max(start, end)) };
  }

  toView(rawOffset: number): number {
    return Math.min(Math.max(rawOffset, 0), this.raw.length);
  }
}

const noDirt: readonly Dirt[] = [];
const inStep: readonly number[] = [0, 0, 0];

/** The clean view of one line's raw text (without its line ending). Linear in its length, whatever it holds. */
export function project(raw: string): Projection {
  for (let index = 0; index < raw.length; index++) {
    if (actOf(raw.charCodeAt(index)) !== Act.copy) return new Projector(raw).run(index) ?? new CleanLine(raw);
  }
  return new CleanLine(raw);
}
