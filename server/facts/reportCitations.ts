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

const gathered = gatherIn(
  (line, context: ReportContext) => resolvedCitations(line, context),
  (context) => context,
);

/** The citations of one line as they were placed last. */
const placedOnLine = new WeakMap<readonly ResolvedCitation[], readonly PlacedCitation[]>();

/** The citations of a gathered list, as they were placed under these headings and in this layout. */
const placed = new WeakMap<
  object,
  { readonly headings: Report['headings']; readonly layout: number; readonly citations: readonly PlacedCitation[] }
>();

/** All citations of the report in document order. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  const { text, context, headings } = report;
  const { layout } = text;
  const lines = gathered(text, context);
  const known = placed.get(lines);
  if (known?.headings === headings && known.layout === layout) return known.citations;
  const inPlan = planSections(headings);
  const citations = lines.flatMap(({ line, value }) => place(value, line.number, inPlan));
  placed.set(lines, { headings, layout, citations });
  return citations;
}

/** The `citations` of line number `line`: those placed last, if they stand where they stood. */
function place(
  citations: readonly ResolvedCitation[],
  line: number,
  isInPlan: (place: Position) => boolean,
): readonly PlacedCitation[] {
  const planned = citations.map(({ citation }) => isInPlan({ line, character: citation.span.start }));
  const known = placedOnLine.get(citations);
  if (known?.every((each, index) => each.line === line && each.inPlan === planned[index]) === true) return known;
  const fresh = citations.map((resolved, index) => ({ ...resolved, line, inPlan: planned[index] === true }));
  placedOnLine.set(citations, fresh);
  return fresh;
}
