import { numeralSpan } from '../../document/ordinal.js';
import type { Report } from '../../document/report.js';
import type { NumberedHeading } from '../../document/series.js';
import type { Edit } from '../rule.js';

/** A mark without its numeral: `（）、`, `、`. Two marks of the same style are written alike. */
export function styleOf({ ordinal }: NumberedHeading): string {
  const { start, end } = numeralSpan(ordinal.text, ordinal.form);
  return ordinal.form === 'circled' ? '○' : ordinal.text.slice(0, start) + '#' + ordinal.text.slice(end);
}

/** The edit that writes the heading's mark in `style`, its numeral as it stands. */
export function restyle(report: Report, heading: NumberedHeading, style: string): Edit {
  const { ordinal, ordinalRange } = heading;
  const raw = report.text.getText(ordinalRange);
  const { start, end } = numeralSpan(raw, ordinal.form);
  return { range: ordinalRange, newText: style.replace('#', raw.slice(start, end)) };
}
