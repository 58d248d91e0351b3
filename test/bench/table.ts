/** One figure beside what it is compared with. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
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

  add(name: string, ours: number, theirs: number, { target, limit, atLeast = false }: Bounds): void {
    const ratio = ours / theirs;
    const met = target === undefined ? undefined : atLeast ? ratio >= target : ratio <= target;
    const regressed = this.#judges && limit !== undefined && !(ratio <= limit);
    this.rows.push({ name, ours, theirs, ratio, target, met, regressed });
  }

  /** The figures that have a target, as a table in Markdown: ratios, since a faster machine makes both sides faster. */
  markdown(run: string): string {
    const rows = this.rows
      .filter(({ target }) => target !== undefined)
      .map(({ name, ratio, target, met }) => {
        const shown = ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
        return `| ${name} | ${shown} | ${target} | ${met === true ? 'met' : 'missed'} |`;
      });
    return [`Taken by ${run}.`, '', '| ratio | measured | target | |', '|---|---|---|---|', ...rows].join('\n');
  }

  print(machine: string): void {
    console.log(`\n${machine}`);
    console.log(
      ['figure'.padEnd(52), 'baogao', 'against', 'ratio', 'target'].map((cell) => cell.padStart(9)).join(' '),
    );
    for (const { name, ours, theirs, ratio, target, met, regressed } of this.rows) {
      const verdict = regressed ? ' REGRESSED' : met === undefined ? '' : met ? ' ✓' : ' ✗';
      const cells = [ours, theirs, ratio].map((value) => value.toFixed(2).padStart(9)).join(' ');
      console.log(`${name.padEnd(52)} ${cells} ${String(target ?? '').padStart(9)}${verdict}`);
    }
  }
}
