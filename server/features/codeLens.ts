import type { CodeLens } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../analyse.js';
import type { Heading } from '../document/outline.js';
import type { Locale } from '../text/localized.js';
import { withReport, type Feature } from './feature.js';
import { countFigures, countFindings, countWords } from './sectionCounts.js';

/** A line above each top-level section: its words, figures and findings. The editor's own setting switches it off. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register(session) {
    session.connection.onCodeLens(withReport(session, [], (report) => codeLenses(report, session.locale)));
  },
};

/** One lens for each top-level section of `report`. */
export function codeLenses(report: AnalysedReport, locale: Locale): CodeLens[] {
  return report.outline.map((heading) => ({
    range: heading.range,
    command: { title: sectionSummary(report, heading, locale), command: '' },
  }));
}

/** `412 字 · 9 个数字 · 2 处提示`, without the parts that are zero. */
function sectionSummary(report: AnalysedReport, { sectionRange }: Heading, locale: Locale): string {
  const words = countWords(report, sectionRange);
  const figures = countFigures(report, sectionRange);
  const findings = countFindings(report, sectionRange);
  const parts =
    locale === 'zh'
      ? [`${words} 字`, ...(figures > 0 ? [`${figures} 个数字`] : []), ...(findings > 0 ? [`${findings} 处提示`] : [])]
      : [
          `${words} characters`,
          ...(figures > 0 ? [`${figures} figures`] : []),
          ...(findings > 0 ? [`${findings} findings`] : []),
        ];
  return parts.join(' · ');
}
