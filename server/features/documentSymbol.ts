import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../analyse.js';
import type { Heading } from '../document/outline.js';
import type { Locale } from '../text/localized.js';
import { comparePositions, type Position } from '../text/position.js';
import { withReport, type Feature } from './feature.js';

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
  const count = countFindings(heading, report);
  const parts: string[] = [];
  if (section !== undefined) parts.push(section.name);
  if (count > 0) parts.push(locale === 'zh' ? `${count} 处提示` : `${count} finding${count > 1 ? 's' : ''}`);
  return parts.join(' · ');
}

/** Findings are in document order, so those of a section stand together and two binary searches count them. */
function countFindings({ sectionRange }: Heading, report: AnalysedReport): number {
  return findingsBefore(report, sectionRange.end) - findingsBefore(report, sectionRange.start);
}

function findingsBefore({ findings }: AnalysedReport, position: Position): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const finding = findings[middle];
    if (finding !== undefined && comparePositions(finding.range.start, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindAtLevel(level: number): SymbolKind {
  const kinds: readonly SymbolKind[] = [SymbolKind.Module, SymbolKind.Class, SymbolKind.Method, SymbolKind.Field];
  return kinds[level - 1] ?? SymbolKind.String;
}
