import { project, type Projection } from '../text/projection.js';
import { readSigns } from '../text/signs.js';

/** How many functions remember what they derive from a line. */
let slots = 0;

/** How a line ends; the last line of a text has no ending. */
export type LineEnding = '' | '\n' | '\r\n' | '\r';

/**
 * One line of a report. Its text never changes: an edit puts new lines in place of those it touched, so whatever is
 * derived from a line's text alone (see {@link perLine}) is computed once and lives as long as the line.
 */
export class Line {
  /** 0-based; kept current by {@link ReportText} when lines above come or go. */
  number: number;
  readonly raw: string;
  readonly ending: LineEnding;
  /** Which signs occur, as a set of `Sign` bits: lets readers and rules pass over a line without scanning it. */
  readonly signs: number;
  /** What {@link perLine} functions derived, indexed by their slot; undefined until one of them did, so that a text is soon opened. */
  derived: unknown[] | undefined;
  #view: Projection | undefined;

  constructor(raw: string, ending: LineEnding, number: number) {
    this.raw = raw;
    this.ending = ending;
    this.number = number;
    this.signs = readSigns(raw);
  }

  /** The clean view that all matching runs on. */
  get view(): Projection {
    return (this.#view ??= project(this.raw));
  }
}

/** Room for all that the line will remember is made at once: it would grow with a copy again and again. */
function remember(line: Line, slot: number, value: unknown): void {
  (line.derived ??= new Array<unknown>(slots))[slot] = value;
}

/** Stands on a line for a result that is undefined, so that it is not derived again. */
const nothing = Symbol('nothing');

/**
 * Turns a pure function of one line's text into one that remembers its result on the line.
 *
 * This is all there is to incremental analysis: after an edit everything is asked anew, and only new lines compute.
 */
export function perLine<Value>(derive: (line: Line) => Value): (line: Line) => Value {
  const slot = slots++;
  return (line) => {
    const known = line.derived?.[slot];
    if (known === nothing) return undefined as Value;
    if (known !== undefined) return known as Value;
    const value = derive(line);
    remember(line, slot, value === undefined ? nothing : value);
    return value;
  };
}

/**
 * As {@link perLine}, for what also depends on a `context` (the report's year, the settings): remembered until the line
 * is asked with another context object.
 */
export function perLineIn<Context extends object, Value>(
  derive: (line: Line, context: Context) => Value,
): (line: Line, context: Context) => Value {
  const slot = slots++;
  return (line, context) => {
    const known = line.derived?.[slot] as { context: Context; value: Value } | undefined;
    if (known?.context === context) return known.value;
    const value = derive(line, context);
    remember(line, slot, { context, value });
    return value;
  };
}
