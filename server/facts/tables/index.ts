import type { Report } from '../../document/report.js';
import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { applicationsIn, readApplications } from './applications.js';
import { reviewedYear } from '../reportYear.js';
import { readReviews, reviewsIn } from './reviews.js';
import { tablesOf } from './row.js';
import { readStated } from './stated.js';
import { readTableSums } from './sums.js';

/** What the tables of a text state about their own numbers. */
export function* readTables(text: ReportText): Iterable<ReportRelation> {
  const statutory = [
    ...applicationsIn(text).flatMap((table) => [...readApplications(table)]),
    ...reviewsIn(text).flatMap((table) => [...readReviews(table)]),
  ];
  yield* statutory;
  const covered = new Set(statutory.flatMap(({ members }) => members.map(({ line }) => line.number)));
  for (const table of tablesOf(text)) {
    if (!table.some(({ line }) => covered.has(line.number))) yield* readTableSums(table);
  }
}

/** What the sentences of a government information report say of the numbers that its statutory tables give, or of each other. */
export function readDisclosures({ text, context }: Report): Iterable<ReportRelation> {
  if (context.type.id !== 'government-information') return [];
  return readStated(text, applicationsIn(text), reviewsIn(text), reviewedYear(context));
}
