import type { Report } from '../document/report.js';
import { resolvedCitations } from '../facts/citations.js';
import { occurrencesOf } from '../facts/occurrences.js';
import { termsOnLine } from '../facts/terms.js';
import type { CitedDocument, Term } from '../knowledge/knowledge.js';
import { rangeOnLine, touches, type Position, type Range, type Span } from '../text/position.js';

/** What is named at a place: a term, a cited document, or the report's own unit. */
export type Mention =
  | { readonly kind: 'term'; readonly term: Term; readonly range: Range }
  | { readonly kind: 'document'; readonly document: CitedDocument; readonly range: Range }
  | { readonly kind: 'unit'; readonly name: string; readonly range: Range };

/** The name under which the glossary or the report has what is mentioned. */
export function nameOf(mention: Mention): string {
  switch (mention.kind) {
    case 'term':
      return mention.term.term;
    case 'document':
      return mention.document.title;
    case 'unit':
      return mention.name;
  }
}

/** What `report` names at `position`, a cited document before the terms in its title; undefined where it names nothing that is known. */
export function mentionAt(report: Report, position: Position): Mention | undefined {
  const line = report.text.lineAt(position.line);
  if (line === undefined) return undefined;
  const here = (span: Span): boolean => span.start <= position.character && position.character <= span.end;
  const { knowledge, unit } = report.context;
  const cited = resolvedCitations(line, report.context).find(({ citation }) => here(citation.span));
  if (cited?.resolution !== undefined) {
    const { document } = cited.resolution;
    return { kind: 'document', document, range: rangeOnLine(line.number, cited.citation.span) };
  }
  const use = termsOnLine(line, knowledge).find(({ span }) => here(span));
  if (use !== undefined) return { kind: 'term', term: use.term, range: rangeOnLine(line.number, use.span) };
  if (unit === undefined) return undefined;
  const range = occurrencesOf([line], unit).find((occurrence) => touches(occurrence, position));
  return range === undefined ? undefined : { kind: 'unit', name: unit, range };
}

/** Every place of `report` that names the same as `mention`, under whatever alias or short form. */
export function mentionsOf(report: Report, mention: Mention): Range[] {
  if (mention.kind === 'unit') return occurrencesOf(report.text.lines, mention.name);
  const ranges: Range[] = [];
  for (const line of report.text.lines) {
    for (const span of spansOn(report, line.number, mention)) ranges.push(rangeOnLine(line.number, span));
  }
  return ranges;
}

function spansOn(report: Report, number: number, mention: Mention): Span[] {
  const line = report.text.lineAt(number);
  if (line === undefined) return [];
  if (mention.kind === 'term') {
    const uses = termsOnLine(line, report.context.knowledge);
    return uses.filter(({ term }) => term.term === mention.term.term).map(({ span }) => span);
  }
  if (mention.kind === 'unit') return [];
  return resolvedCitations(line, report.context)
    .filter(({ resolution }) => resolution?.document.title === mention.document.title)
    .map(({ citation }) => citation.span);
}
