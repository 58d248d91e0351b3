import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { BlockKind } from '../document/block.js';
import type { Report } from '../document/report.js';
import type { Steps } from '../document/steps.js';
import { withReportInSteps, type Feature } from './feature.js';

/** Folding by section, by paragraph group, and by what a reader wants out of the way: metadata, tables, attachments. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(withReportInSteps(session, [], foldingRanges));
  },
};

/** The foldable stretches of `report`, whole lines each. */
export function* foldingRanges(report: Report): Steps<FoldingRange[]> {
  const ranges: FoldingRange[] = [];
  const fold = (startLine: number, lastLine: number, kind?: FoldingRangeKind): void => {
    const endLine = lastFilledLine(report, startLine, lastLine);
    if (endLine > startLine) ranges.push(kind === undefined ? { startLine, endLine } : { startLine, endLine, kind });
  };
  for (const { sectionRange } of report.headings) {
    yield;
    const { line, character } = sectionRange.end;
    fold(sectionRange.start.line, character === 0 ? line - 1 : line);
  }
  yield;
  for (const { group, firstLine, endLine } of groupsOf(report)) {
    yield;
    fold(firstLine, endLine - 1, group === 'page' ? FoldingRangeKind.Comment : undefined);
  }
  return ranges;
}

type Group = 'page' | 'prose' | 'table' | 'attachment';

/** Blocks that a reader takes as one, blank lines between them included. */
const groupOfKind: Partial<Record<BlockKind, Group>> = {
  metadata: 'page',
  furniture: 'page',
  leadIn: 'prose',
  paragraph: 'prose',
  table: 'table',
  attachment: 'attachment',
};

interface GroupOfBlocks {
  readonly group: Group;
  readonly firstLine: number;
  endLine: number;
}

/** The groups of blocks, but not paragraphs that are all there is of a section: the section itself folds. */
function groupsOf({ blocks, headings }: Report): GroupOfBlocks[] {
  const groups: GroupOfBlocks[] = [];
  let open: GroupOfBlocks | undefined;
  let passed = 0;
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind === 'blank') continue;
    while ((headings[passed]?.range.start.line ?? Infinity) < endLine) passed++;
    const group = groupOfKind[kind];
    if (group !== undefined && group === open?.group) {
      open.endLine = endLine;
      continue;
    }
    open = undefined;
    const isWholeSection = headings[passed - 1]?.children.length === 0;
    if (group === undefined || (group === 'prose' && isWholeSection)) continue;
    open = { group, firstLine, endLine };
    groups.push(open);
  }
  return groups;
}

function lastFilledLine({ text }: Report, first: number, last: number): number {
  let number = last;
  while (number > first && (text.lineAt(number)?.raw.trim() ?? '') === '') number--;
  return number;
}
