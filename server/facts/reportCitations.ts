import type { Report } from '../document/report.js';
import { comparePositions } from '../text/position.js';
import { Sign } from '../text/signs.js';
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
  let next = 0;
  for (const line of report.text.lines) {
    if ((line.signs & Sign.titleMark) === 0) continue;
    for (const resolved of resolvedCitations(line, report.context)) {
      const start = { line: line.number, character: resolved.citation.span.start };
      let plan = plans[next];
      while (plan !== undefined && comparePositions(plan.end, start) <= 0) plan = plans[++next];
      const inPlan = plan !== undefined && comparePositions(plan.start, start) <= 0;
      citations.push({ ...resolved, line: line.number, inPlan });
    }
  }
  return citations;
}
