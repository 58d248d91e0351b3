import { addsUp, printedSum, show } from '../relations/arithmetic.js';
import { member } from '../relations/relation.js';
import type { PlacedMember, ReportRelation } from '../relations/reportRelation.js';
import type { Figure } from '../quantities/quantity.js';
import type { Line } from '../../document/line.js';
import { isMisprint } from '../relations/slip.js';
import { isOffBy } from '../relations/sumRelation.js';
import type { Row } from './row.js';

/** A number of a table with its line. */
export interface Place {
  readonly line: Line;
  readonly figure: Figure;
}

/** Numbers of which `left` must make the same sum as `right`. */
export interface Identity {
  readonly left: readonly Place[];
  readonly right: readonly Place[];
}

const totals = /^(?:合\s*计|总\s*计|总\s*数|小\s*计)$/;

/**
 * Rows and columns headed 合计 against what they sum up. A column of totals is taken at its word only where two rows
 * bear it out and all but one agree; so are rows of totals, where a total that is one digit off needs no others.
 */
export function* readTableSums(table: readonly Row[]): Iterable<ReportRelation> {
  const header = table[0]?.cells.map(({ text }) => text.replace(/（.*）|\(.*\)/u, '')) ?? [];
  const column = header.findIndex((text) => totals.test(text));
  if (column > 0 && header.filter((text) => totals.test(text)).length === 1)
    yield* established(rowIdentities(table, column));
  const last = table.at(-1);
  if (last !== undefined && totals.test(last.cells[0]?.text ?? '')) {
    const columns = columnIdentities(table, last);
    const relations = [...established(columns)];
    yield* relations.length > 0 ? relations : misprinted(table, columns);
  }
}

function rowIdentities(table: readonly Row[], column: number): Identity[] {
  const width = table[0]?.cells.length ?? 0;
  return table.slice(1).flatMap(({ line, cells }) => {
    const total = cells[column]?.figure;
    if (cells.length !== width || total === undefined) return [];
    const parts = cells.flatMap(({ figure }, index) =>
      index !== column && index > 0 && figure !== undefined ? [{ line, figure }] : [],
    );
    return parts.length < 2 || parts.length < width - 2 ? [] : [{ left: parts, right: [{ line, figure: total }] }];
  });
}

function columnIdentities(table: readonly Row[], last: Row): Identity[] {
  const rows = table.slice(1, -1).filter(({ cells }) => cells.length === last.cells.length);
  if (rows.length < 2 || rows.some(({ cells }) => totals.test(cells[0]?.text ?? ''))) return [];
  return last.cells.flatMap(({ figure }, column) => {
    const parts = rows.flatMap(({ line, cells }) => {
      const part = cells[column]?.figure;
      return part === undefined ? [] : [{ line, figure: part }];
    });
    return figure === undefined || parts.length !== rows.length
      ? []
      : [{ left: parts, right: [{ line: last.line, figure }] }];
  });
}

function* established(identities: readonly Identity[]): Iterable<ReportRelation> {
  const telling = identities.filter(({ right }) => right.some(({ figure }) => figure.value > 0));
  const holding = telling.filter(holds).length;
  if (holding < 2 || telling.length - holding > 1) return;
  for (const identity of telling) yield tableRelation(identity, 'implied');
}

/** Labels of rows that are part of another, so that the rows do not sum up. */
const partRow = /^(?:其中|小\s*计|其它?中|#|（|—)/;
/** From so many rows on a column sums up to its total. */
const fewestRows = 3;

/** The one column whose total is off by a digit, where no other is wrong as well. */
function* misprinted(table: readonly Row[], identities: readonly Identity[]): Iterable<ReportRelation> {
  const wrong = identities.filter((identity) => !holds(identity));
  const [only] = wrong;
  if (only === undefined || wrong.length > 1 || only.left.length < fewestRows) return;
  if (table.some(({ cells }) => partRow.test(cells[0]?.text ?? ''))) return;
  const [total, ...parts] = [...only.right, ...only.left].map(({ figure }) => figure);
  const isAlike = parts.every(({ place }) => place === total?.place);
  if (total === undefined || !isAlike || total.value < 10 || !isOffBy(isMisprint, [total], parts)) return;
  for (const identity of identities) yield tableRelation(identity, 'implied');
}

/** Whether both sides make the same sum. */
export function holds({ left, right }: Identity): boolean {
  const [total, ...more] = right.map(({ figure }) => figure);
  if (total === undefined) return false;
  const parts = left.map(({ figure }) => figure);
  return more.length === 0 ? addsUp(total, parts) : printedSum(parts) === printedSum([total, ...more]);
}

/** The relation that an identity of a table is. */
export function tableRelation(identity: Identity, ground: 'stated' | 'implied'): ReportRelation {
  const { left, right } = identity;
  const sum = (places: readonly Place[]): number => printedSum(places.map(({ figure }) => figure));
  const side = (places: readonly Place[]): string => places.map(({ figure }) => show(figure.value)).join('+');
  const members: PlacedMember[] = [
    ...right.map(({ line, figure }) => ({ ...member('total', figure), line })),
    ...left.map(({ line, figure }) => ({ ...member('part', figure), line })),
  ];
  const focus = right[0] ?? left[0];
  if (focus === undefined) throw new RangeError('an identity without numbers');
  const computation = `${side(left)}=${show(sum(left))}`;
  const told = { kind: 'table', ground, members, computation, focus } as const;
  if (holds(identity)) return { ...told, verdict: 'satisfied', remedies: [] };
  const stated = `${right.length > 1 ? `${side(right)}=` : ''}${show(sum(right))}`;
  const off = show(Math.abs(sum(left) - sum(right)));
  const gap = { zh: `与表中${stated}不符，差${off}`, en: `but the table says ${stated} (off by ${off})` };
  const remedies = right.length === 1 ? [{ ...focus, value: sum(left) }] : [];
  return { ...told, verdict: 'contradicted', gap, remedies };
}
