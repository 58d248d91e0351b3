import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import type { Heading } from '../document/outline.js';
import type { Report } from '../document/report.js';
import { comparePositions, rangeOnLine, touches, type Position, type Range, type Span } from '../text/position.js';
import { clauseEnds, sentenceEnds, stretchAround } from '../text/stretch.js';
import { withReport, type Feature } from './feature.js';

/** Growing selections: word, clause, sentence, paragraph, the sections around it, document. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(session) {
    session.connection.onSelectionRanges(
      withReport(session, null, (report, { positions }: SelectionRangeParams) =>
        positions.map((position) => selectionRangeAt(report, position)),
      ),
    );
  },
};

/** The ranges around `position` from the smallest to the document, each with the next larger as its parent. */
export function selectionRangeAt(report: Report, position: Position): SelectionRange {
  const { text } = report;
  const here = text.clamp(position);
  const raw = text.lineAt(here.line)?.raw ?? '';
  const lastLine = text.lineCount - 1;
  const onLine = [
    wordAround(raw, here.character),
    stretchAround(raw, here.character, clauseEnds),
    stretchAround(raw, here.character, sentenceEnds),
    { start: raw.length - raw.trimStart().length, end: raw.length },
  ].map((span) => rangeOnLine(here.line, span));
  const sections = sectionsAround(report.outline, here).map((heading) => heading.sectionRange);
  const end = { line: lastLine, character: text.lineAt(lastLine)?.raw.length ?? 0 };
  const ranges = [...onLine, ...sections.reverse(), { start: { line: 0, character: 0 }, end }];
  return nest(ranges.filter((range) => touches(range, here)));
}

let segmenter: Intl.Segmenter | undefined;

/** The word at `offset` as the language's own segmentation has it; empty between words. */
function wordAround(raw: string, offset: number): Span {
  const clause = stretchAround(raw, offset, clauseEnds);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const word = segmenter.segment(raw.slice(clause.start, clause.end)).containing(offset - clause.start);
  if (word === undefined) return { start: offset, end: offset };
  const start = clause.start + word.index;
  return { start, end: start + word.segment.length };
}

/** The headings whose sections hold `position`, outermost first. */
function sectionsAround(headings: readonly Heading[], position: Position): Heading[] {
  const heading = headings.find(({ sectionRange }) => touches(sectionRange, position));
  return heading === undefined ? [] : [heading, ...sectionsAround(heading.children, position)];
}

function nest(ranges: readonly Range[]): SelectionRange {
  let result: SelectionRange | undefined;
  for (const range of [...ranges].reverse()) {
    const parent = result;
    if (parent !== undefined && (equal(parent.range, range) || !contains(parent.range, range))) continue;
    result = parent === undefined ? { range } : { range, parent };
  }
  if (result === undefined) throw new RangeError('a position lies at least in its document');
  return result;
}

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

function equal(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
