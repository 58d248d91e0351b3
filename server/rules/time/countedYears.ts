import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportContext } from '../../document/report.js';
import { matchesIn } from '../../text/matches.js';

const anyYear = /(?<!\d)(?:19|20)\d\d(?=年)/g;
/** So many characters before a number its clause is looked through. */
const longestClause = 200;

/** The years that a line names, and where its view does so. */
const yearsOn = perLine((line: Line) => {
  const places = matchesIn(line.view.text, anyYear).map(({ 0: year, index }) => ({ year: Number(year), index }));
  return { all: new Set(places.map(({ year }) => year)), places };
});

/** A number that follows from the year: the …th day of its kind, the …th anniversary. */
export interface YearCount {
  readonly written: number;
  /** Offset of the number in the clean view of its line. */
  readonly at: number;
  /** The year in which the count is 1, or 0 for anniversaries, which is `base`. */
  readonly first: number;
  readonly base: 0 | 1;
}

/**
 * The year by which a number on `line` is wrong: that which its clause names, else the report's own. Undefined where the
 * number fits any year that the line names, the report's own or the one it plans, or where no year is known.
 */
export function yearMiscounted(line: Line, context: ReportContext, count: YearCount): number | undefined {
  const { written, first, base } = count;
  const own = [reviewedYear(context), plannedYear(context)].filter((year) => year !== undefined);
  const fitting = written + first - base;
  if (yearsOn(line).all.has(fitting) || own.includes(fitting)) return undefined;
  const year = yearBeside(line, count) ?? own[0];
  return year !== undefined && year - first + base >= 1 ? year : undefined;
}

/** The last year behind the count's first that the clause names before the number. */
function yearBeside(line: Line, { at, first }: YearCount): number | undefined {
  const { text } = line.view;
  const from = Math.max(0, at - longestClause);
  const clauseStart = from + Math.max(...Array.from('。；，', (mark) => text.slice(from, at).lastIndexOf(mark)));
  const { places } = yearsOn(line);
  for (let next = firstNotBefore(places, at) - 1; next >= 0; next--) {
    const { year, index } = places[next] ?? { year: 0, index: -1 };
    if (index <= clauseStart || index < from) return undefined;
    if (year > first) return year;
  }
  return undefined;
}

function firstNotBefore(places: readonly { readonly index: number }[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.index ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
