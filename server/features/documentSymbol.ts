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

/** The symbols of an outline, with what they were made from. */
interface Known {
  readonly findings: AnalysedReport['findings'];
  readonly locale: Locale;
  readonly symbols: DocumentSymbol[];
  /** Every symbol with its heading. */
  readonly pairs: readonly (readonly [Heading, DocumentSymbol])[];
}

const known = new WeakMap<AnalysedReport['outline'], Known>();

/** The outline of `report` as LSP symbols, nested as the headings are: those of last time, brought up to date. */
export function documentSymbols(report: AnalysedReport, locale: Locale): DocumentSymbol[] {
  const last = known.get(report.outline);
  if (last?.locale === locale) {
    const sameFindings = last.findings === report.findings;
    for (const [heading, symbol] of last.pairs) {
      if (sameFindings && symbol.range === heading.sectionRange) continue;
      symbol.range = heading.sectionRange;
      symbol.selectionRange = heading.titleRange;
      symbol.detail = detailOf(heading, report, locale);
    }
    known.set(report.outline, { ...last, findings: report.findings });
    return last.symbols;
  }
  const pairs: [Heading, DocumentSymbol][] = [];
  const symbols = report.outline.map((heading) => symbolOf(heading, report, locale, pairs));
  known.set(report.outline, { findings: report.findings, locale, symbols, pairs });
  return symbols;
}

function symbolOf(
  heading: Heading,
  report: AnalysedReport,
  locale: Locale,
  pairs: [Heading, DocumentSymbol][],
): DocumentSymbol {
  const ordinal = heading.ordinal?.text ?? '';
  const symbol: DocumentSymbol = {
    name: `${ordinal}${heading.title}` || '—',
    detail: detailOf(heading, report, locale),
    kind: kindAtLevel(heading.level),
    range: heading.sectionRange,
    selectionRange: heading.titleRange,
    children: heading.children.map((child) => symbolOf(child, report, locale, pairs)),
  };
  pairs.push([heading, symbol]);
  return symbol;
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
