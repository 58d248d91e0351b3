import type { Report } from '../document/report.js';
import { touches } from '../text/position.js';
import { resolvedCitations, type ResolvedCitation } from './citations.js';

/** A citation where it stands in a report. */
export interface PlacedCitation extends ResolvedCitation {
  readonly line: number;
  /** Whether it stands in the section that plans the coming year. */
  readonly inPlan: boolean;
}

const placed = new WeakMap<Report, readonly PlacedCitation[]>();

/** All citations of the report in document order. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  let citations = placed.get(report);
  if (citations === undefined) placed.set(report, (citations = collect(report)));
  return citations;
}

function collect(report: Report): PlacedCitation[] {
  const plans = report.headings.filter((heading) => heading.kind === 'plan').map((heading) => heading.sectionRange);
  const citations: PlacedCitation[] = [];
  for (const line of report.text.lines) {
    for (const resolved of resolvedCitations(line, report.context)) {
      const start = { line: line.number, character: resolved.citation.span.start };
      citations.push({ ...resolved, line: line.number, inPlan: plans.some((range) => touches(range, start)) });
    }
  }
  return citations;
}
