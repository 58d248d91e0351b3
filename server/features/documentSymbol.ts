import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../analyse.js';
import type { Heading } from '../document/outline.js';
import type { Locale } from '../text/localized.js';
import { withReport, type Feature } from './feature.js';
import { countFindings } from './sectionCounts.js';

/** The outline: a symbol for each heading, its ordinal and title as name, what it fulfils and its findings as detail. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: '报告 Baogao' } }),
  register(session) {
    session.connection.onDocumentSymbol(withReport(session, [], (report) => documentSymbols(report, session.locale)));
  },
};

/** The outline of `report` as LSP symbols, nested as the headings are. */
export function documentSymbols(report: AnalysedReport, locale: Locale): DocumentSymbol[] {
  return report.outline.map((heading) => symbolOf(heading, report, locale));
}

function symbolOf(heading: Heading, report: AnalysedReport, locale: Locale): DocumentSymbol {
  const ordinal = heading.ordinal?.text ?? '';
  return {
    name: `${ordinal}${heading.title}` || '—',
    detail: detailOf(heading, report, locale),
    kind: kindAtLevel(heading.level),
    range: heading.sectionRange,
    selectionRange: heading.titleRange,
    children: heading.children.map((child) => symbolOf(child, report, locale)),
  };
}

function detailOf(heading: Heading, report: AnalysedReport, locale: Locale): string {
  const section = report.context.type.sections.find((candidate) => candidate.id === heading.kind);
  const count = countFindings(report, heading.sectionRange);
  const parts: string[] = [];
  if (section !== undefined) parts.push(section.name);
  if (count > 0) parts.push(locale === 'zh' ? `${count} 处提示` : `${count} finding${count > 1 ? 's' : ''}`);
  return parts.join(' · ');
}

function kindAtLevel(level: number): SymbolKind {
  const kinds: readonly SymbolKind[] = [SymbolKind.Module, SymbolKind.Class, SymbolKind.Method, SymbolKind.Field];
  return kinds[level - 1] ?? SymbolKind.String;
}
