import type { AnalysedReport } from '../analyse.js';
import { answer, withReport, type Feature } from './feature.js';
import type { FindingCounts, Profile } from './protocol.js';
import { countWords } from './sectionCounts.js';

/** What Baogao takes a report for, and which kinds there are: `baogao/profile`, `baogao/reportTypes`. */
export const profile: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/profile', withReport(session, null, profileOf));
    answer(session, 'baogao/reportTypes', () =>
      session.workspace.knowledge.types.map(({ id, name }) => ({ id, name })),
    );
  },
};

/** Type, year, unit, length and findings of `report`. */
export function profileOf(report: AnalysedReport): Profile {
  const { context, title, text, findings } = report;
  const { type, year, unit } = context;
  const start = { line: 0, character: 0 };
  const end = text.clamp({ line: text.lineCount, character: 0 });
  return {
    type: { id: type.id, name: type.name },
    year: year ?? null,
    unit: unit ?? null,
    title: title ?? null,
    words: countWords(report, { start, end }),
    findings: countBySeverity(findings),
  };
}

function countBySeverity(findings: AnalysedReport['findings']): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
