import { gatherIn } from '../document/gather.js';
import type { Report, ReportContext } from '../document/report.js';
import type { Position } from '../text/position.js';
import { resolvedCitations, type ResolvedCitation } from './citations.js';
import { planSections } from './planSections.js';

/** A citation where it stands in a report. */
export interface PlacedCitation extends ResolvedCitation {
  readonly line: number;
  /** Whether it stands in the section that plans the coming year. */
  readonly inPlan: boolean;
}

const gathered = gatherIn((line, context: ReportContext) => resolvedCitations(line, context));

/** The citations of one line as they were placed last: they stand where they did under the same headings, on the same line. */
const placed = new WeakMap<
  readonly ResolvedCitation[],
  { readonly headings: Report['headings']; readonly line: number; readonly citations: readonly PlacedCitation[] }
>();

/** All citations of the report in document order. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  const { text, context, headings } = report;
  const inPlan = planSections(headings);
  return gathered(text, context).flatMap(({ line, value }) => {
    const known = placed.get(value);
    if (known?.headings === headings && known.line === line.number) return known.citations;
    const citations = place(value, line.number, inPlan);
    placed.set(value, { headings, line: line.number, citations });
    return citations;
  });
}

function place(
  citations: readonly ResolvedCitation[],
  line: number,
  inPlan: (place: Position) => boolean,
): readonly PlacedCitation[] {
  return citations.map((resolved) => {
    const start = { line, character: resolved.citation.span.start };
    return { ...resolved, line, inPlan: inPlan(start) };
  });
}
