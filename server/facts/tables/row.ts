import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import { parseNumeral } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { bare } from '../quantities/measures.js';
import type { Figure } from '../quantities/quantity.js';
import { matchesIn } from '../../text/matches.js';

/** A cell of a table row. Offsets are in the clean view of its line. */
export interface Cell {
  readonly text: string;
  /** Set where the cell holds nothing but a number. */
  readonly figure: Figure | undefined;
}

/** A line that is a row of a table, its columns parted by bars, tabs or wide gaps. */
export interface Row {
  readonly line: Line;
  readonly cells: readonly Cell[];
}

const fewest = 3;
const most = 60;

const rowOn = perLine((line): Row | undefined => {
  const { raw } = line;
  const bars = (line.signs & Sign.columnMark) !== 0;
  if (!bars && ((line.signs & Sign.space) === 0 || !/\S[ \u3000]{2,}\S/.test(raw))) return undefined;
  const separator = /[|｜]/.test(raw) ? /[|｜]/g : raw.includes('\t') ? /\t/g : /[ \u3000]{2,}/g;
  const cells: Cell[] = [];
  let start = 0;
  for (const found of matchesIn(raw, separator)) {
    cells.push(cellOf(line, start, found.index));
    start = found.index + found[0].length;
    if (cells.length > most) return undefined;
  }
  cells.push(cellOf(line, start, raw.length));
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells.length >= fewest && !cells.every(({ text }) => /^:?-*:?$/.test(text)) ? { line, cells } : undefined;
});

/** All rows of a text, in order. */
const rowsIn = gather(rowOn);

function cellOf(line: Line, start: number, end: number): Cell {
  const raw = line.raw.slice(start, end);
  const text = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const value = /^[\d０-９.,，．]+$/u.test(text) ? parseNumeral(text) : undefined;
  return { text, figure: value === undefined ? undefined : figureOf(line, from, from + text.length, value) };
}

/** The number of a cell. Offsets are raw. */
export function figureOf(line: Line, rawStart: number, rawEnd: number, value: number): Figure {
  const start = line.view.toView(rawStart);
  const end = line.view.toView(rawEnd);
  const decimals = /\.(\d+)$/.exec(line.raw.slice(rawStart, rawEnd))?.[1]?.length ?? 0;
  return {
    role: 'quantity',
    start,
    end,
    numberStart: start,
    numberEnd: end,
    script: 'arabic',
    value,
    place: decimals === 0 ? 0 : 10 ** -decimals,
    min: value,
    max: value,
    hedge: 'exact',
    measure: bare,
    quoted: false,
    each: false,
  };
}

/** Runs of neighbouring rows: the tables of a text. */
export function tablesOf(text: ReportText): Row[][] {
  const tables: Row[][] = [];
  for (const { value: row } of rowsIn(text)) {
    const table = tables.at(-1);
    const previous = table?.at(-1);
    if (table !== undefined && previous !== undefined && text.numberOf(row.line) - text.numberOf(previous.line) <= 2)
      table.push(row);
    else tables.push([row]);
  }
  return tables.filter((table) => table.length > 1);
}
