import type { Report, ReportContext } from '../document/report.js';
import { matchesIn } from '../text/matches.js';

/** The year whose work is reported: the year before in a 政府工作报告, which is named for the year it plans, else the report's. */
export function reviewedYear({ type, year }: ReportContext): number | undefined {
  return year === undefined ? undefined : type.id === 'government-work' ? year - 1 : year;
}

/** The year that the section on coming work is about: the same year in a 政府工作报告, else the year behind the report's. */
export function plannedYear({ type, year }: ReportContext): number | undefined {
  return year === undefined ? undefined : type.id === 'government-work' ? year : year + 1;
}

/** 2025年工作总结及2026年工作计划: what was done in one year and is planned for the next. */
const reportAndPlan =
  /(?:总结|情况|报告|汇报|回顾)(?:及|和|与|暨|、)[^年]{0,6}\d{4}年.{0,16}(?:计划|打算|安排|要点|思路)/;

/**
 * The year that the report says in its title that it is about, undefined where the title names none or several, or
 * where, as in a 政府工作报告, the title's year is not the year reported on, or where the text agrees on another.
 */
export function titledYear({ title, context }: Report): number | undefined {
  if (title === undefined || context.type.id === 'government-work' || context.type.id === 'research') return undefined;
  const years = [...new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  const [first, next] = years;
  const plansNext = years.length === 2 && Number(next) === Number(first) + 1 && reportAndPlan.test(title);
  return (years.length === 1 || plansNext) && Number(first) === context.year ? context.year : undefined;
}

const lead = /现将[^。；]{0,30}?(20\d\d)年(?:度)?[^。；]{0,40}?(?:报告|汇报|总结)如下|^\s*(20\d\d)年(?:度)?，/g;
/** Lines that a report's first words may take. */
const longestLead = 12;

/** The year that the first words of a report without a year in its title state: 2024年，…… or 现将2024年……报告如下. */
export function spokenYear({ title, context, outline, text }: Report): number | undefined {
  if (context.type.id === 'government-work' || context.type.id === 'research') return undefined;
  if (context.year === undefined || (title !== undefined && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(title))) return undefined;
  const end = Math.min(outline[0]?.range.start.line ?? 0, longestLead);
  const years = new Set<number>();
  for (let number = 0; number < end; number++) {
    for (const [, stated, opened] of matchesIn(text.lineAt(number)?.view.text ?? '', lead))
      years.add(Number(stated ?? opened));
  }
  return years.size === 1 && years.has(context.year) ? context.year : undefined;
}
