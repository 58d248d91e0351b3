import type { ReportType } from './knowledge.js';

/** The kinds of report that Baogao ships, most specific first. Read at first use. */
export function builtInTypes(): readonly ReportType[] {
  return [];
}
