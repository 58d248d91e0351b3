import type { Measure } from './measures.js';

/**
 * What a number on the line is: an amount of something (`quantity`), a number that belongs to a list or name and counts
 * nothing by itself (`numeral`: 三大…, 五位一体), an ordinal, a date, or part of a name or code.
 */
export type Role = 'quantity' | 'numeral' | 'ordinal' | 'date' | 'name';

/** How the words around a number bend it. */
export type Hedge = 'exact' | 'more' | 'about' | 'over' | 'under' | 'nearly' | 'range';

/** A number of the line with its reading. Offsets are in the clean view. */
export interface Figure {
  readonly role: Role;
  /** With the words that bend it and its measure word: `近8000余人次`. */
  readonly start: number;
  readonly end: number;
  /** The number alone: what a fix replaces. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly script: 'arabic' | 'chinese';
  /** As printed, in base units of the measure's dimension. */
  readonly value: number;
  /** One unit in the last printed place where the print is rounded (decimals, 万, 亿), else 0; in base units. */
  readonly place: number;
  /** The least and the greatest amount that the words allow, in base units. `max` is Infinity where it is open. */
  readonly min: number;
  readonly max: number;
  readonly hedge: Hedge;
  readonly measure: Measure;
  /** Stands in quotation marks, so rather names than counts. */
  readonly quoted: boolean;
  /** The second number of a range: the 5 of 3—5个. */
  readonly upper?: { readonly start: number; readonly end: number; readonly value: number };
  /** Behind 每: an amount for each of something. */
  readonly each: boolean;
}

/** A mark that divides the line: its class ({@link Kind} of characters.ts) and view offset. */
export interface Mark {
  readonly at: number;
  readonly kind: number;
}
