import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { readDisclosureTables } from './disclosure.js';
import { rowsIn, tablesOf } from './row.js';
import { readTableSums } from './sums.js';

/** What the tables of a text state about their own numbers. */
export function* readTables(text: ReportText): Iterable<ReportRelation> {
  for (const table of tablesOf(rowsIn(text))) {
    const statutory = [...readDisclosureTables(table)];
    if (statutory.length > 0) yield* statutory;
    else yield* readTableSums(table);
  }
}
