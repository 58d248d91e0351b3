import type { ReportText } from '../../document/reportText.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { readDisclosureTables } from './disclosure.js';
import { readFlattenedTables } from './flattened.js';
import { rowsIn, tablesOf } from './row.js';
import { readTableSums } from './sums.js';

/** What the tables of a text state about their own numbers. */
export function* readTables(text: ReportText): Iterable<ReportRelation> {
  const covered = new Set<number>();
  for (const table of tablesOf(rowsIn(text))) {
    const statutory = [...readDisclosureTables(table)];
    if (statutory.length > 0) {
      for (const { line } of table) covered.add(line.number);
      yield* statutory;
    } else yield* readTableSums(table);
  }
  yield* readFlattenedTables(text, covered);
}
