import { escapeMarkdown } from '../knowledge/markdown.js';
import {
  placeOf,
  relationsByPlace,
  type FiguresOfReport,
  type QuantityInReport,
  type RelationInReport,
} from './figures.js';

const columns = ['行', '指标', '原文', '最小值', '最大值', '单位', '核对'];
const verdicts = { satisfied: '✓', contradicted: '✗', unclear: '?' } as const;

/** The amounts of a report as CSV (RFC 4180), one row an amount; the last column shows the relations it takes part in. */
export function figuresAsCsv(figures: FiguresOfReport): string {
  const rows = [columns, ...rowsOf(figures)];
  return rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

/** The same as a Markdown table. */
export function figuresAsMarkdown(figures: FiguresOfReport): string {
  const rows = rowsOf(figures).map((row) => row.map(escapeMarkdown));
  const lines = [columns, columns.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function rowsOf({ quantities, relations }: FiguresOfReport): string[][] {
  const byPlace = relationsByPlace(relations);
  return quantities.map((quantity) => row(quantity, byPlace.get(placeOf(quantity.range)) ?? []));
}

function row(
  { range, indicator, text, min, max, unit }: QuantityInReport,
  relations: readonly RelationInReport[],
): string[] {
  const checks = relations.map(({ verdict, computation }) => `${verdicts[verdict]} ${computation}`);
  const upper = max === null ? '' : String(max);
  return [String(range.start.line + 1), indicator, text, String(min), upper, unit, checks.join('；')];
}

/** A cell as it must be written; what a spreadsheet would take for a formula and carry out becomes plain text. */
function quote(cell: string): string {
  const text = /^[=+@\t]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
