import type { Position, Range } from '../text/position.js';
import type { Replacement } from './reportText.js';

/** A stretch of lines in whose place others stand: in the numbers of then, and in those of now. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly fromNow: number;
  readonly endNow: number;
}

/** Where the lines of a text stand now that stood elsewhere before some edits. */
export class Moves {
  /** Where other lines came than went, in document order. */
  readonly #stretches: readonly Stretch[];

  /** @param replacements what the edits come to, as {@link ReportText.replacementsSince} tells it */
  constructor(replacements: readonly Replacement[]) {
    const stretches: Stretch[] = [];
    let shift = 0;
    for (const { before, after } of replacements) {
      if (before.length === after.length) continue;
      const fromNow = after[0]?.number ?? 0;
      const from = fromNow - shift;
      stretches.push({ from, end: from + before.length, fromNow, endNow: fromNow + after.length });
      shift += after.length - before.length;
    }
    this.#stretches = stretches;
  }

  /** The number that the line of that `number` has now; undefined where others came than went. */
  lineOf(number: number): number | undefined {
    const last = this.#lastFrom(number);
    if (last === undefined) return number;
    return number < last.end ? undefined : number - last.end + last.endNow;
  }

  /** Where a stretch of lines begins now that began with line `number`; undefined in the middle of others that went. */
  startOf(number: number): number | undefined {
    const last = this.#lastFrom(number);
    return last?.from === number ? last.fromNow : this.lineOf(number);
  }

  /** Where `range` is now; undefined where one of its ends went. The same object where it has not moved. */
  rangeOf(range: Range): Range | undefined {
    const first = this.lineOf(range.start.line);
    const last = this.lineOf(range.end.line);
    if (first === undefined || last === undefined) return undefined;
    if (first === range.start.line && last === range.end.line) return range;
    return { start: onLine(first, range.start), end: onLine(last, range.end) };
  }

  /** The last stretch that began at line `number` or above. */
  #lastFrom(number: number): Stretch | undefined {
    let last: Stretch | undefined;
    for (const stretch of this.#stretches) {
      if (stretch.from > number) break;
      last = stretch;
    }
    return last;
  }
}

function onLine(line: number, { character }: Position): Position {
  return { line, character };
}
