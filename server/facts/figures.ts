import type { Line } from '../document/line.js';
import { nearLines } from '../document/nearLines.js';
import type { Report } from '../document/report.js';
import { atOnce, lineByLine, type Steps } from '../document/steps.js';
import { comparePositions, rangeOnLine, type Range } from '../text/position.js';
import { readAnnouncements } from './relations/announcement.js';
import { readHeadTotals } from './relations/headTotal.js';
import { growthsOn, growthWords, readGrowths, stocksOn } from './relations/growth.js';
import { indicatorOf } from './relations/indicator.js';
import { figuresOnLine } from './relations/index.js';
import { mentionsOn, mentionWords } from './relations/mention.js';
import { readRepeats, readTerritories } from './relations/repeat.js';
import { place, type ReportRelation } from './relations/reportRelation.js';
import { reviewedYear } from './reportYear.js';
import { readDisclosures, readTables } from './tables/index.js';
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
  return atOnce(figuresInSteps(report));
}

/** As {@link figuresOf}, in steps so short that others can be served in between. */
export function* figuresInSteps(report: Report): Steps<FiguresOfReport> {
  const quantities: QuantityInReport[] = [];
  yield* lineByLine(report.text, (line) => {
    quantities.push(...quantitiesOf(line));
    // So that the lines remember what is looked for between them.
    mentionsOn(line);
    growthsOn(line);
    stocksOn(line);
  });
  const relations: RelationInReport[] = [];
  for (const relation of relationsOf(report)) {
    relations.push(toJson(relation));
    yield;
  }
  return { quantities, relations };
}

/** The relations in which each amount takes part, by the {@link placeOf} its range. */
export function relationsByPlace(relations: readonly RelationInReport[]): ReadonlyMap<string, RelationInReport[]> {
  const byPlace = new Map<string, RelationInReport[]>();
  for (const relation of relations) {
    for (const place of new Set(relation.members.map(({ range }) => placeOf(range)))) {
      const known = byPlace.get(place);
      if (known === undefined) byPlace.set(place, [relation]);
      else known.push(relation);
    }
  }
  return byPlace;
}

/** A name for the place of an amount, which stands on one line. */
export function placeOf({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.character}`;
}

/** All relations of the report: those within lines, then those between lines. */
export function relationsOf(report: Report): ReportRelation[] {
  const { lines } = report.text;
  return [...lines.flatMap(relationsOn), ...relationsBetweenLines(report, lines)];
}

/**
 * The relations, judged one way or the other, that the number at view offset `start` of `line` takes part in. What only
 * repeats it, or grows on it, is looked for near the line.
 */
export function relationsAt(report: Report, line: Line, start: number): ReportRelation[] {
  // Every line that tells of the number again, or of its growth, has one of these words.
  const words = [...mentionWords(line, start), ...growthWords(line, start)];
  const lines = nearLines(report.text, line.number).filter(({ view }) =>
    words.some((each) => view.text.includes(each)),
  );
  return [...relationsOn(line), ...relationsBetweenLines(report, lines)].filter(
    ({ verdict, members }) =>
      verdict !== 'unclear' &&
      members.some((member) => member.line === line && member.start <= start && start < member.end),
  );
}

/** The relations that `line` states by itself. */
function relationsOn(line: Line): ReportRelation[] {
  return figuresOnLine(line).relations.map((relation) => place(line, relation));
}

/** The relations that no line states by itself; those that repeat a number or grow on it as far as `lines` tell of them. */
function relationsBetweenLines(report: Report, lines: readonly Line[]): ReportRelation[] {
  const { text } = report;
  return [
    ...readAnnouncements(text),
    ...readTerritories(text),
    ...readHeadTotals(text, reviewedYear(report.context)),
    ...readTables(text),
    ...readDisclosures(report),
    ...readGrowths(lines),
    ...readRepeats(lines),
  ];
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

function toJson({ kind, verdict, members, computation }: ReportRelation): RelationInReport {
  const placed = members.map(({ role, line, start, end, value }) => ({
    role,
    range: rangeOnLine(line.number, line.view.toRaw(start, end)),
    value,
  }));
  const ranges = placed.map(({ range }) => range).sort((a, b) => comparePositions(a.start, b.start));
  const first = ranges[0]?.start ?? { line: 0, character: 0 };
  const last = ranges.reduce((end, range) => (comparePositions(range.end, end) > 0 ? range.end : end), first);
  return { kind, verdict, range: { start: first, end: last }, members: placed, computation };
}
