import type { AnalysedReport } from '../analyse.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { answer, withReport, type Feature } from './feature.js';
import type { FindingCounts, Profile, ReportTypeName } from './protocol.js';
import { countWords } from './sectionCounts.js';

/** What Baogao takes a report for, and which kinds there are: `baogao/profile`, `baogao/reportTypes`. */
export const profile: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(session, 'baogao/profile', withReport(session, null, profileOf));
    answer(session, 'baogao/reportTypes', async ({ report }) =>
      typeNames(await session.workspace.knowledgeFor(report)),
    );
  },
};

/** The kinds that clerks write most, which a list begins with. */
const usual: readonly string[] = ['rule-of-law', 'government-information'];

function typeNames({ types }: Knowledge): ReportTypeName[] {
  const rank = (id: string) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return types.map(({ id, name }) => ({ id, name })).sort((a, b) => rank(a.id) - rank(b.id));
}

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
