import { gatherIn } from '../document/gather.js';
import type { Line } from '../document/line.js';
import type { Report, ReportContext } from '../document/report.js';
import { resolvedCitations, type ResolvedCitation } from './citations.js';

const gathered = gatherIn(
  (line, context: ReportContext) => resolvedCitations(line, context),
  ({ context }) => context,
);

/** All citations of the report with their lines, in document order. */
export function* citationsOf({ text, context }: Report): Generator<readonly [Line, ResolvedCitation]> {
  for (const { line, value } of gathered(text, context)) {
    for (const citation of value) yield [line, citation];
  }
}
