import type { AnalysedReport, ReportedFinding } from '../analyse.js';
import type { BlockKind } from '../document/block.js';
import type { Line } from '../document/line.js';
import type { Heading } from '../document/outline.js';
import type { Steps } from '../document/steps.js';
import { describe } from '../rules/describe.js';
import type { Locale } from '../text/localized.js';
import type { Span } from '../text/position.js';
import { answer, withReportInSteps, type Feature } from './feature.js';
import type { Layout, LayoutMark, LayoutParagraph, ParagraphStyle } from './protocol.js';

/** The report as paragraphs with their official styles, for preview, print and Word: `baogao/layout`. */
export const layout: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(
      session,
      'baogao/layout',
      withReportInSteps(session, null, (report) => layoutOf(report, session.locale)),
    );
  },
};

/** The styles of whole blocks; what is not named is not printed, and text has the style of its headings. */
const blockStyles: Partial<Record<BlockKind, ParagraphStyle>> = {
  title: 'title',
  dateline: 'dateline',
  salutation: 'salutation',
  leadIn: 'body',
  heading: 'body',
  paragraph: 'body',
  table: 'tableRow',
  signOff: 'signature',
  attachment: 'attachment',
};

/** The paragraphs of `report` in order: a line each, or a heading each where a line holds several. */
export function* layoutOf(report: AnalysedReport, locale: Locale): Steps<Layout> {
  const headings = byLine(report.headings, ({ range }) => range.start.line);
  const findings = byLine(report.findings, ({ range }) => range.start.line);
  const paragraphs: LayoutParagraph[] = [];
  for (const { kind, firstLine, endLine } of report.blocks) {
    const style = blockStyles[kind];
    if (style === undefined) continue;
    for (const line of report.text.lines.slice(firstLine, endLine)) {
      yield;
      const marks = (findings.get(line.number) ?? []).map((finding) => markOf(finding, line, locale));
      paragraphs.push(...paragraphsOf(line, style, headings.get(line.number) ?? [], marks));
    }
  }
  return { title: report.title ?? null, paragraphs };
}

function byLine<Item>(items: readonly Item[], lineOf: (item: Item) => number): Map<number, Item[]> {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    const line = lineOf(item);
    const list = lines.get(line);
    if (list === undefined) lines.set(line, [item]);
    else list.push(item);
  }
  return lines;
}

/** A finding as offsets of its first line. */
function markOf(finding: ReportedFinding, line: Line, locale: Locale): LayoutMark {
  const { range, severity } = finding;
  const end = range.end.line === line.number ? range.end.character : line.raw.length;
  return { start: range.start.character, end, severity, message: describe(finding, locale) };
}

function* paragraphsOf(
  line: Line,
  style: ParagraphStyle,
  headings: readonly Heading[],
  marks: readonly LayoutMark[],
): Generator<LayoutParagraph> {
  let start = 0;
  let heading: Heading | undefined;
  for (const next of [...headings, undefined]) {
    const end = next === undefined ? line.raw.length : startOf(next);
    const paragraph = paragraphOf(line, { start, end }, style, heading, marks);
    if (paragraph.text !== '') yield paragraph;
    start = end;
    heading = next;
  }
}

/** Where what is printed of a heading begins: Markdown's # is not. */
function startOf({ ordinal, range, titleRange }: Heading): number {
  return (ordinal?.form === 'markdown' ? titleRange : range).start.character;
}

function paragraphOf(
  line: Line,
  { start, end }: Span,
  style: ParagraphStyle,
  heading: Heading | undefined,
  marks: readonly LayoutMark[],
): LayoutParagraph {
  const piece = line.raw.slice(start, end);
  const text = trim(piece);
  const from = start + piece.indexOf(text);
  const to = from + text.length;
  const headingEnd = heading?.range.end.character ?? from;
  return {
    style: heading === undefined ? style : headingStyle(heading.level),
    line: line.number,
    text,
    headingLength: Math.max(0, Math.min(headingEnd, to) - from),
    marks: marks
      .filter((mark) => mark.start < to && (mark.end > from || mark.start >= from))
      .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from })),
  };
}

function headingStyle(level: number): ParagraphStyle {
  const styles: readonly ParagraphStyle[] = ['heading1', 'heading2', 'heading3'];
  return styles[level - 1] ?? 'heading4';
}

/** Without the white space and invisible signs at both ends, and without the # of a Markdown title. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEmpty(text.charCodeAt(start))) start++;
  while (end > start && isEmpty(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end).replace(/^#{1,6}\s+/, '');
}

function isEmpty(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}
