import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Report } from './report.js';

/** Fewer characters may be a name or a label at the foot of the report. */
const shortest = 12;

/**
 * The last line of a text that stops in the middle of a sentence: a page that was cut, an excerpt, a report that is
 * still being written. What ought to follow it is not missing, and what it opens need not be closed.
 */
export function brokenOff(report: Report): Line | undefined {
  return report.outline.length === 0 ? undefined : endBrokenOff(report);
}

/** The same of any text, such as an excerpt without headings. */
export function endBrokenOff({ blocks, text }: Report): Line | undefined {
  const last = blocks.findLast(({ kind }) => kind !== 'blank' && kind !== 'furniture' && kind !== 'metadata');
  if (last === undefined || (last.kind !== 'paragraph' && last.kind !== 'heading')) return undefined;
  const line = text.lineAt(last.endLine - 1);
  return line !== undefined && stopsInside(line) ? line : undefined;
}

function stopsInside(line: Line): boolean {
  const { role, start, end, closed } = lineShape(line);
  if ((closed && !/[：，、]$/.test(line.view.text.slice(start, end))) || end - start < shortest) return false;
  if (role !== 'text' && role !== 'short') return false;
  const body = line.view.text.slice(start, end);
  return /[，。；：“《]/.test(body.slice(0, -1)) && !/[”’）》】]$/.test(body);
}
