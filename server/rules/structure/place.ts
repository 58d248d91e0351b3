import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { rangeOnLine, type Range } from '../../text/position.js';

/** Where a finding about the report as a whole stands: its title, else its first heading, else its first line. */
export function wholeReportPlace(report: Report): Range {
  if (report.titleRange !== undefined) return report.titleRange;
  const heading = report.headings[0];
  if (heading !== undefined) return heading.range;
  const line = report.text.lines.find((candidate) => lineShape(candidate).role !== 'blank');
  return rangeOnLine(line?.number ?? 0, { start: 0, end: line?.raw.length ?? 0 });
}
