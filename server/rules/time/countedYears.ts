import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import type { ReportContext } from '../../document/report.js';
import { matchesIn } from '../../text/matches.js';

const anyYear = /(?<!\d)(?:19|20)\d\d(?=年)/g;

/**
 * The year in which what is counted from `first` (第…个, …周年; `written` in the year `first + written - offset`) should
 * have its number: that which `text` names alone, else the report's own. Undefined where the number fits a year that the
 * text names, the report's own or the one it plans, or where no year is known.
 */
export function yearMiscounted(
  text: string,
  context: ReportContext,
  first: number,
  written: number,
  offset: 0 | 1,
): number | undefined {
  const own = [reviewedYear(context), plannedYear(context)].filter((year) => year !== undefined);
  const named = Array.from(matchesIn(text, anyYear), ([year]) => Number(year)).filter((year) => year > first);
  if ([...named, ...own].some((year) => year - first + offset === written)) return undefined;
  const year = named.length === 1 ? named[0] : own[0];
  return year !== undefined && year - first + offset >= 1 ? year : undefined;
}
