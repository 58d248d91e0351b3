import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import type { ReportContext } from '../../document/report.js';
import { matchesIn } from '../../text/matches.js';

const anyYear = /(?<!\d)(?:19|20)\d\d(?=年)/g;

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
 * The year by which a number in `text` is wrong: that which its clause names, else the report's own. Undefined where the
 * number fits any year that the text names, the report's own or the one it plans, or where no year is known.
 */
export function yearMiscounted(text: string, context: ReportContext, count: YearCount): number | undefined {
  const { written, at, first, base } = count;
  const own = [reviewedYear(context), plannedYear(context)].filter((year) => year !== undefined);
  const named = Array.from(matchesIn(text, anyYear), ({ 0: year, index }) => ({ year: Number(year), index }));
  if ([...named.map(({ year }) => year), ...own].some((year) => year - first + base === written)) return undefined;
  const clauseStart = Math.max(...Array.from('。；，', (mark) => text.lastIndexOf(mark, at)));
  const beside = named.findLast(({ year, index }) => index > clauseStart && index < at && year > first);
  const year = beside?.year ?? own[0];
  return year !== undefined && year - first + base >= 1 ? year : undefined;
}
