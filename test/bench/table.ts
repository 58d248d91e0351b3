import type { Spread } from './statistics.js';

/** What was measured: the figure that counts, and the series that it is of, where there is one. */
export interface Figure {
  readonly value: number;
  readonly spread?: Spread;
}

/** The middle of a series. */
export function median(spread: Spread): Figure {
  return { value: spread.median, spread };
}

/** What one in a hundred of a series exceeds. */
export function p99(spread: Spread): Figure {
  return { value: spread.p99, spread };
}

/** A figure that was measured once. */
export function once(value: number): Figure {
  return { value };
}

/** One figure beside what it is compared with. */
export interface Row {
  readonly name: string;
  readonly ours: Figure;
  readonly theirs: Figure;
  readonly ratio: number;
  readonly target: number | undefined;
  /** Whether the target is met; undefined where there is none. */
  readonly met: boolean | undefined;
  readonly regressed: boolean;
}

export interface Bounds {
  /** The ratio that we want. */
  readonly target?: number;
  /** The ratio above which the short form fails. */
  readonly limit?: number;
  /** The target is a least and not a most. */
  readonly atLeast?: boolean;
}

/** The figures of one run. */
export class Table {
  readonly rows: Row[] = [];
  readonly #judges: boolean;

  /** @param judges whether a ratio above its limit counts as a regression */
  constructor(judges: boolean) {
    this.#judges = judges;
  }

  add(name: string, ours: Figure, theirs: Figure, { target, limit, atLeast = false }: Bounds): void {
    const ratio = ours.value / theirs.value;
    const met = target === undefined ? undefined : atLeast ? ratio >= target : ratio <= target;
    const regressed = this.#judges && limit !== undefined && !(ratio <= limit);
    this.rows.push({ name, ours, theirs, ratio, target, met, regressed });
  }

  /** The figures that have a target, as a table in Markdown: ratios, since a faster machine makes both sides faster. */
  markdown(run: string): string {
    const rows = this.rows
      .filter(({ target }) => target !== undefined)
      .map(({ name, ratio, target, met }) => {
        return `| ${name} | ${shown(ratio)} | ${target} | ${met === true ? 'met' : 'missed'} |`;
      });
    return [`Taken by ${run}.`, '', '| ratio | measured | target | |', '|---|---|---|---|', ...rows].join('\n');
  }

  /** Every figure with the least and the greatest of its series. */
  print(machine: string): void {
    console.log(`\n${machine}`);
    const titles = ['baogao', '(spread)', 'against', '(spread)', 'ratio', 'target'];
    console.log(['figure'.padEnd(62), ...aligned(titles)].join(' '));
    for (const { name, ours, theirs, ratio, target, met, regressed } of this.rows) {
      const verdict = regressed ? 'REGRESSED' : met === undefined ? '' : met ? '✓' : '✗';
      const cells = [shown(ours.value), reach(ours), shown(theirs.value), reach(theirs), shown(ratio)];
      console.log([name.padEnd(62), ...aligned([...cells, String(target ?? '')]), verdict].join(' '));
    }
  }
}

function aligned(cells: readonly string[]): string[] {
  return cells.map((cell, index) => cell.padStart(index === 1 || index === 3 ? 16 : 9));
}

/** A number with two decimals, or none from ten on. */
function shown(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

function reach({ spread }: Figure): string {
  return spread === undefined ? '' : `(${shown(spread.least)}–${shown(spread.greatest)})`;
}
