import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { Report } from '../document/report.js';
import { withReport, type Feature } from './feature.js';

/** Folding by section and by the blocks that a reader wants out of the way: metadata, tables, attachments. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(withReport(session, [], foldingRanges));
  },
};

/** The foldable stretches of `report`, whole lines each. */
export function foldingRanges(report: Report): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const { sectionRange } of report.headings) {
    const endLine = sectionRange.end.character === 0 ? sectionRange.end.line - 1 : sectionRange.end.line;
    const lastFilled = lastFilledLine(report, sectionRange.start.line, endLine);
    if (lastFilled > sectionRange.start.line) ranges.push({ startLine: sectionRange.start.line, endLine: lastFilled });
  }
  for (const { kind, firstLine, endLine } of report.blocks) {
    if (endLine - firstLine < 2) continue;
    if (kind === 'metadata' || kind === 'furniture') {
      ranges.push({ startLine: firstLine, endLine: endLine - 1, kind: FoldingRangeKind.Comment });
    } else if (kind === 'table' || kind === 'attachment') ranges.push({ startLine: firstLine, endLine: endLine - 1 });
  }
  return ranges;
}

function lastFilledLine({ text }: Report, first: number, last: number): number {
  let number = last;
  while (number > first && (text.lineAt(number)?.raw.trim() ?? '') === '') number--;
  return number;
}
