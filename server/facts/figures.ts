import type { Line } from '../document/line.js';
import type { Report } from '../document/report.js';
import { rangeOnLine, type Range } from '../text/position.js';
import { indicatorOf } from './relations/indicator.js';
import { figuresOnLine } from './relations/index.js';
import type { MemberRole, RelationKind, Verdict } from './relations/relation.js';

/** An amount of the report for tables and exports. Ranges are raw. */
export interface QuantityInReport {
  readonly text: string;
  /** In the unit {@link unit}; `max` is null where the amount is open upward. */
  readonly min: number;
  readonly max: number | null;
  readonly unit: string;
  readonly indicator: string;
  readonly range: Range;
}

/** A relation of the report for tables and exports. */
export interface RelationInReport {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly range: Range;
  readonly members: readonly { readonly role: MemberRole; readonly range: Range; readonly value: number }[];
  readonly computation: string;
}

export interface FiguresOfReport {
  readonly quantities: readonly QuantityInReport[];
  readonly relations: readonly RelationInReport[];
}

/** All amounts of the report, with what each counts, and all relations between them, in document order. */
export function figuresOf(report: Report): FiguresOfReport {
  const { lines } = report.text;
  return { quantities: lines.flatMap(quantitiesOf), relations: lines.flatMap(relationsOf) };
}

function quantitiesOf(line: Line): QuantityInReport[] {
  const { statements } = figuresOnLine(line);
  return statements.all.map((statement) => {
    const { figure } = statement;
    const span = line.view.toRaw(figure.start, figure.end);
    const { factor, word } = figure.measure;
    return {
      text: line.raw.slice(span.start, span.end),
      min: figure.min / factor,
      max: figure.max === Infinity ? null : figure.max / factor,
      unit: word,
      indicator: indicatorOf(statements, statement),
      range: rangeOnLine(line.number, span),
    };
  });
}

function relationsOf(line: Line): RelationInReport[] {
  const rangeOf = (start: number, end: number): Range => rangeOnLine(line.number, line.view.toRaw(start, end));
  return figuresOnLine(line).relations.map(({ kind, verdict, members, computation }) => ({
    kind,
    verdict,
    range: rangeOf(Math.min(...members.map(({ start }) => start)), Math.max(...members.map(({ end }) => end))),
    members: members.map(({ role, start, end, value }) => ({ role, range: rangeOf(start, end), value })),
    computation,
  }));
}
