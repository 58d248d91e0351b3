import { gatherIn, type Gathered } from '../document/gather.js';
import type { Report, ReportContext } from '../document/report.js';
import { resolvedCitations, type ResolvedCitation } from './citations.js';
import { planSections } from './planSections.js';

/** A citation where it stands in a report. */
export interface PlacedCitation extends ResolvedCitation {
  readonly line: number;
  /** Whether it stands in the section that plans the coming year. */
  readonly inPlan: boolean;
}

const gathered = gatherIn((line, context: ReportContext) => resolvedCitations(line, context));

/** The placed citations of a gathered list, under the headings and in the layout that they were placed by. */
const placed = new WeakMap<
  object,
  { readonly headings: Report['headings']; readonly layout: number; readonly citations: readonly PlacedCitation[] }
>();

/** All citations of the report in document order. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  const { text, context, headings } = report;
  const lines = gathered(text, context);
  const known = placed.get(lines);
  if (known?.headings === headings && known.layout === text.layout) return known.citations;
  const citations = place(lines, headings);
  placed.set(lines, { headings, layout: text.layout, citations });
  return citations;
}

function place(
  lines: readonly Gathered<readonly ResolvedCitation[]>[],
  headings: Report['headings'],
): readonly PlacedCitation[] {
  const inPlan = planSections(headings);
  return lines.flatMap(({ line, value }) =>
    value.map((resolved) => ({
      ...resolved,
      line: line.number,
      inPlan: inPlan({ line: line.number, character: resolved.citation.span.start }),
    })),
  );
}
