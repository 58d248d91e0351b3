import type { Report, ReportContext } from '../document/report.js';

/** The year whose work is reported: the year before in a 政府工作报告, which is named for the year it plans, else the report's. */
export function reviewedYear({ type, year }: ReportContext): number | undefined {
  return year === undefined ? undefined : type.id === 'government-work' ? year - 1 : year;
}

/** The year that the section on coming work is about: the same year in a 政府工作报告, else the year behind the report's. */
export function plannedYear({ type, year }: ReportContext): number | undefined {
  return year === undefined ? undefined : type.id === 'government-work' ? year : year + 1;
}

/**
 * The year that the report says in its title that it is about, undefined where the title names none or several, or
 * where, as in a 政府工作报告, the title's year is not the year reported on.
 */
export function titledYear({ title, context }: Report): number | undefined {
  if (title === undefined || context.type.id === 'government-work' || context.type.id === 'research') return undefined;
  const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 && years.has(String(context.year)) ? context.year : undefined;
}
