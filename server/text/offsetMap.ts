import type { Span } from './position.js';

/**
 * How offsets of a view and of its raw text go together: stretches in which they run in step, with something removed
 * between them.
 */
export class OffsetMap {
  /** Where each stretch begins in the view and in the raw text; the first begins the view. */
  readonly #views: number[] = [0];
  readonly #raws: number[] = [0];
  /** Where each stretch ends in the raw text, with the residue that belongs to its last character. */
  readonly #ends: number[] = [];
  #viewLength = 0;

  /** Whether view and raw text run in step from end to end. */
  get isIdentity(): boolean {
    return this.#views.length === 1 && this.#raws[0] === 0 && this.#ends[0] === this.#viewLength;
  }

  /**
   * Notes that the raw stretch from `start` to `end` has no character in the view.
   * @param viewLength length of the view so far
   * @param attach whether the stretch belongs to the character before it
   */
  remove(start: number, end: number, viewLength: number, attach: boolean): void {
    const last = this.#views.length - 1;
    if (this.#views[last] === viewLength) {
      this.#raws[last] = end;
      if (attach && last > 0) this.#ends[last - 1] = end;
      return;
    }
    this.#ends.push(attach ? end : start);
    this.#views.push(viewLength);
    this.#raws.push(end);
  }

  /** Ends the map. No calls of {@link remove} may follow. */
  finish(viewLength: number, rawLength: number): void {
    const last = this.#views.length - 1;
    this.#viewLength = viewLength;
    if (this.#views[last] === viewLength && last > 0) {
      this.#views.pop();
      this.#raws.pop();
    } else {
      this.#ends.push(rawLength);
    }
  }

  /** View offset, raw offset and length of the residue behind each stretch, one after another. */
  get stretches(): readonly number[] {
    return this.#views.flatMap((view, index) => {
      const raw = this.#raws[index] ?? 0;
      const length = (this.#views[index + 1] ?? this.#viewLength) - view;
      return [view, raw, (this.#ends[index] ?? raw) - raw - length];
    });
  }

  /** The raw span of the view's stretch; an empty stretch gives the place before its character. */
  toRaw(start: number, end: number): Span {
    const from = Math.min(Math.max(start, 0), this.#viewLength);
    const to = Math.min(Math.max(end, from), this.#viewLength);
    if (from === to) {
      const place = from === this.#viewLength && from > 0 ? this.#endOf(from - 1) : this.#startOf(from);
      return { start: place, end: place };
    }
    return { start: this.#startOf(from), end: this.#endOf(to - 1) };
  }

  /** The view's first offset whose character stands at or behind `rawOffset`. */
  toView(rawOffset: number): number {
    const stretch = lastAtOrBefore(this.#raws, rawOffset);
    if (stretch < 0) return 0;
    const end = this.#views[stretch + 1] ?? this.#viewLength;
    return Math.min((this.#views[stretch] ?? 0) + rawOffset - (this.#raws[stretch] ?? 0), end);
  }

  #startOf(offset: number): number {
    const stretch = Math.max(lastAtOrBefore(this.#views, offset), 0);
    return (this.#raws[stretch] ?? 0) + offset - (this.#views[stretch] ?? 0);
  }

  #endOf(offset: number): number {
    const stretch = lastAtOrBefore(this.#views, offset);
    const next = this.#views[stretch + 1] ?? this.#viewLength;
    return offset + 1 === next ? (this.#ends[stretch] ?? 0) : this.#startOf(offset) + 1;
  }
}

/** Index of the last of the ascending `offsets` that is not greater than `offset`; -1 where all are. */
function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
