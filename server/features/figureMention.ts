import type { Line } from '../document/line.js';
import type { Report } from '../document/report.js';
import { figuresOnLine } from '../facts/relations/index.js';
import { indicatorOf } from '../facts/relations/indicator.js';
import type { Statement } from '../facts/relations/statement.js';
import { rangeOnLine, type Position, type Range } from '../text/position.js';

/** An amount of a report with what it counts. */
export interface FigureMention {
  readonly line: Line;
  readonly statement: Statement;
  /** Empty where the words around it do not tell. */
  readonly indicator: string;
  readonly range: Range;
}

/** The amount at `position`. */
export function figureAt(report: Report, position: Position): FigureMention | undefined {
  const line = report.text.lines[position.line];
  if (line === undefined) return undefined;
  const at = position.character;
  return figuresOf(line).find(({ range }) => range.start.character <= at && at <= range.end.character);
}

/** Every amount of `lines` that counts `indicator`, in document order. */
export function figuresOfIndicator(lines: readonly Line[], indicator: string): FigureMention[] {
  if (indicator === '') return [];
  return lines.flatMap((line) =>
    line.view.text.includes(indicator) ? figuresOf(line).filter((mention) => mention.indicator === indicator) : [],
  );
}

function figuresOf(line: Line): FigureMention[] {
  const { statements } = figuresOnLine(line);
  return statements.all.map((statement) => ({
    line,
    statement,
    indicator: indicatorOf(statements, statement),
    range: rangeOnLine(line.number, line.view.toRaw(statement.figure.start, statement.figure.end)),
  }));
}
