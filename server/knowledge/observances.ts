import data from './data/observances.json';

/** A day of the year that reports name for what is promoted on it. */
export interface Observance {
  /** Month 1–12. */
  readonly month: number;
  readonly day: number;
  readonly name: string;
  /** Words that name it, longest first; none of them names another day. */
  readonly words: readonly string[];
  /** Who made it that day, in our words. */
  readonly origin: string;
}

/** Days with a fixed date. Days that move (助残日, 低碳日, 中小学生安全教育日) are not among them. */
export const observances: readonly Observance[] = data;
