import type { AnalysedReport } from '../analyse.js';
import { perLine, type Line } from '../document/line.js';
import type { Report } from '../document/report.js';
import { figuresOnLine } from '../facts/relations/index.js';
import { comparePositions, type Position, type Range } from '../text/position.js';

/** The findings that begin inside `range`. They are in document order, so two binary searches count them. */
export function countFindings(report: AnalysedReport, range: Range): number {
  return findingsBefore(report, range.end) - findingsBefore(report, range.start);
}

function findingsBefore({ findings }: AnalysedReport, position: Position): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const finding = findings[middle];
    if (finding !== undefined && comparePositions(finding.range.start, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters of `range` as word processors count them: without spaces. */
export function countWords(report: Report, range: Range): number {
  return sumOverLines(report, range, charactersOfLine, (line, start, end) => charactersOf(line.raw.slice(start, end)));
}

/** The amounts that are stated in `range`. */
export function countFigures(report: Report, range: Range): number {
  return sumOverLines(report, range, figuresOfLine, (line, start, end) => {
    const [from, to] = [line.view.toView(start), line.view.toView(end)];
    const { all } = figuresOnLine(line).statements;
    return all.filter(({ figure }) => figure.start >= from && figure.start < to).length;
  });
}

function figuresOfLine(line: Line): number {
  return figuresOnLine(line).statements.all.length;
}

const charactersOfLine = perLine((line: Line) => charactersOf(line.raw));

function charactersOf(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code !== 0x3000 && code !== 0xa0 && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}

function sumOverLines(
  { text }: Report,
  { start, end }: Range,
  whole: (line: Line) => number,
  part: (line: Line, start: number, end: number) => number,
): number {
  let sum = 0;
  for (let number = start.line; number <= end.line; number++) {
    const line = text.lineAt(number);
    if (line === undefined) break;
    const from = number === start.line ? start.character : 0;
    const to = number === end.line ? end.character : line.raw.length;
    sum += from === 0 && to === line.raw.length ? whole(line) : part(line, from, to);
  }
  return sum;
}
