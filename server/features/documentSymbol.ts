import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { AnalysedReport } from '../analyse.js';
import type { Heading } from '../document/outline.js';
import type { Steps } from '../document/steps.js';
import type { Locale } from '../text/localized.js';
import { withReportInSteps, type Feature } from './feature.js';
import { lasting } from './lasting.js';
import { countFindings } from './sectionCounts.js';

/** The outline: a symbol for each heading, its ordinal and title as name, what it fulfils and its findings as detail. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: '报告 Baogao' } }),
  register(session) {
    session.connection.onDocumentSymbol(
      withReportInSteps(session, [], (report) => documentSymbols(report, session.locale)),
    );
  },
};

/** The symbol of a section of the top level, and every symbol in it with its heading. */
interface Section {
  readonly symbol: DocumentSymbol;
  readonly pairs: readonly Pair[];
}

type Pair = readonly [Heading, DocumentSymbol];

/** The symbols of an outline, with what they were made from. */
interface Known {
  readonly findings: AnalysedReport['findings'];
  readonly locale: Locale;
  readonly sections: readonly Section[];
}

const known = new WeakMap<AnalysedReport['outline'], Known>();

/** The outline of `report` as LSP symbols, nested as the headings are. Sections in which nothing has changed keep those of last time. */
export function* documentSymbols(report: AnalysedReport, locale: Locale): Steps<DocumentSymbol[]> {
  const { outline, findings } = report;
  const found = known.get(outline);
  const last = found?.locale === locale ? found : undefined;
  const stands = ({ pairs }: Section): boolean =>
    pairs.every(
      ([heading, { range, detail }]) =>
        range === heading.sectionRange && (last?.findings === findings || detail === detailOf(heading, report, locale)),
    );
  const sections: Section[] = [];
  for (const [index, heading] of outline.entries()) {
    yield;
    const section = last?.sections[index];
    sections.push(section !== undefined && stands(section) ? section : yield* sectionOf(heading, report, locale));
  }
  known.set(outline, { findings, locale, sections });
  return sections.map(({ symbol }) => symbol);
}

function* sectionOf(heading: Heading, report: AnalysedReport, locale: Locale): Steps<Section> {
  const pairs: Pair[] = [];
  return { symbol: lasting(yield* symbolOf(heading, report, locale, pairs)), pairs };
}

function* symbolOf(heading: Heading, report: AnalysedReport, locale: Locale, pairs: Pair[]): Steps<DocumentSymbol> {
  yield;
  const { ordinal, title, level, sectionRange, titleRange, children } = heading;
  const symbol: DocumentSymbol = {
    name: `${ordinal?.text ?? ''}${title}` || '—',
    kind: kindAtLevel(level),
    range: sectionRange,
    selectionRange: titleRange,
  };
  // Thousands are sent, so what would say nothing is left out.
  const detail = detailOf(heading, report, locale);
  if (detail !== undefined) symbol.detail = detail;
  if (children.length > 0) symbol.children = [];
  for (const child of children) symbol.children?.push(yield* symbolOf(child, report, locale, pairs));
  pairs.push([heading, symbol]);
  return symbol;
}

function detailOf(heading: Heading, report: AnalysedReport, locale: Locale): string | undefined {
  const section = report.context.type.sections.find((candidate) => candidate.id === heading.kind);
  const count = countFindings(report, heading.sectionRange);
  const parts: string[] = [];
  if (section !== undefined) parts.push(section.name);
  if (count > 0) parts.push(locale === 'zh' ? `${count} 处提示` : `${count} finding${count > 1 ? 's' : ''}`);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function kindAtLevel(level: number): SymbolKind {
  const kinds: readonly SymbolKind[] = [SymbolKind.Module, SymbolKind.Class, SymbolKind.Method, SymbolKind.Field];
  return kinds[level - 1] ?? SymbolKind.String;
}
