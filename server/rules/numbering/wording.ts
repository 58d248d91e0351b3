import { withValue } from '../../document/ordinal.js';
import { consecutive, mending, renumberingEdits } from '../../document/renumber.js';
import type { Report } from '../../document/report.js';
import type { NumberedHeading, NumberingFault, Series } from '../../document/series.js';
import type { Fix } from '../rule.js';

/** The mark of `heading` with the number `value` instead of its own: （三）. */
export function markWith(heading: NumberedHeading, value: number): string {
  return withValue(heading.ordinal.text, heading.ordinal.form, value);
}

/** Mends this one fault, or counts the whole level through. */
export function renumberingFixes(report: Report, series: Series, fault: NumberingFault): readonly Fix[] {
  const mended = mending(series, fault);
  const through = consecutive(series);
  const due = markWith(fault.heading, fault.expected);
  const fixes: Fix[] = [];
  if (mended.size > 0) {
    fixes.push({
      title: {
        zh: `改为“${due}”${mended.size > 1 ? '，其后序号顺改' : ''}`,
        en: `Make it “${due}”${mended.size > 1 ? ' and move the next numbers along' : ''}`,
      },
      edits: renumberingEdits(report, mended),
    });
  }
  if (through.size > mended.size) {
    fixes.push({
      title: { zh: '本级标题全部重新编号', en: 'Renumber all headings of this level' },
      edits: renumberingEdits(report, through),
    });
  }
  return fixes;
}
