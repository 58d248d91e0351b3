import type { Line } from '../../document/line.js';
import { parseNumeral } from '../../text/numerals.js';
import { matchesIn } from '../../text/matches.js';
import { figureOf } from './row.js';
import type { Place } from './sums.js';

/** More than a statutory table takes, in lines, cells, and characters of one line. */
const reach = 400;
const mostCells = 900;
const longest = 20_000;

/** What stands in one cell, or between two spaces where copying has lost the cells. */
export interface Cell {
  /** Trimmed; empty for a stroke as well. */
  readonly text: string;
  /** Set where it is a number. */
  readonly place: Place | undefined;
  /** Whether it begins a line of cells between bars or tabs, and so a row. */
  readonly first: boolean;
}

/**
 * The cells from raw offset `start` of line `number` on, whether bars, tabs, spaces or line ends part them. Only between bars
 * and tabs are empty cells seen.
 */
export function* cellsFrom(lines: readonly Line[], number: number, start: number): Iterable<Cell> {
  let count = 0;
  for (let at = number; at < lines.length && at < number + reach; at++) {
    const line = lines[at];
    if (line === undefined) return;
    const from = at === number ? start : 0;
    const raw = line.raw.slice(from, from + longest);
    const bars = /[|｜]/.test(raw);
    const gaps = !bars && !raw.includes('\t');
    let begin = 0;
    let first = !gaps;
    for (const { index, 0: mark } of [
      ...matchesIn(raw, bars ? /[|｜]/g : gaps ? /\s+/g : /\t/g),
      { index: raw.length, 0: '' },
    ]) {
      const written = raw.slice(begin, index);
      const outer = bars && (begin === 0 || mark === '');
      const text = written.trim().replace(/^[-－—–/]+$/, '');
      if (text !== '' || !(gaps || outer)) {
        if (++count > mostCells) return;
        const at = from + begin + written.length - written.trimStart().length;
        yield { text, place: numberAt(line, text, at), first };
        first = false;
      }
      begin = index + mark.length;
    }
  }
}

function numberAt(line: Line, text: string, start: number): Place | undefined {
  const value = /^[\d０-９]{1,6}$/u.test(text) ? parseNumeral(text) : undefined;
  return value === undefined ? undefined : { line, figure: figureOf(line, start, start + text.length, value) };
}
