import type { AnalysedReport } from '../analyse.js';
import type { Heading } from '../document/outline.js';
import { printChinese } from '../text/numerals.js';
import type { Position } from '../text/position.js';
import { answer, withReport, type Feature } from './feature.js';
import type { PlainEdit, SectionInsertion } from './protocol.js';
import { headingOf, SnippetLines } from './skeleton.js';

/** Gives a report a section that it lacks, at its place and with its number: `baogao/insertSection`. */
export const insertSection: Feature = {
  capabilities: () => ({}),
  register(session) {
    answer(
      session,
      'baogao/insertSection',
      withReport(session, null, (report, { section }) => sectionInsertion(report, section)),
    );
  },
};

/** What to insert to give `report` section `id`: behind the section that its type names before it. */
export function sectionInsertion(report: AnalysedReport, id: string): SectionInsertion | null {
  const { type, year = new Date().getFullYear() - 1, unit = '' } = report.context;
  const section = type.sections.find((candidate) => candidate.id === id);
  if (section === undefined) return null;
  const behind = headingBehind(report, id);
  const before = behind === undefined ? report.outline.at(-1) : report.outline[report.outline.indexOf(behind) - 1];
  const ordinal = (before?.ordinal?.value ?? 0) + 1;
  const lines = new SnippetLines();
  if (behind === undefined) lines.literal('');
  lines.literal(`${numbered(report, before ?? behind, ordinal)}${headingOf(section, { year, unit })}`);
  lines.literal('');
  lines.snippet(section.skeleton.flatMap((line, index) => (index === 0 ? [line] : ['', line])));
  const at = behind === undefined ? endOfText(report) : behind.range.start;
  const snippet = behind === undefined ? `\n${lines.toString()}` : `${lines.toString()}\n\n`;
  return { range: { start: at, end: at }, snippet, renumbering: renumbering(report, behind, ordinal) };
}

/** The first top-level heading of a section that comes behind section `id` in the report's type. */
function headingBehind({ outline, context }: AnalysedReport, id: string): Heading | undefined {
  const order = context.type.sections.map((section) => section.id);
  const later = new Set<string | null>(order.slice(order.indexOf(id) + 1));
  return outline.find(({ kind, level }) => level === 1 && later.has(kind));
}

/** The ordinal of the new heading, written like that of `sibling`. */
function numbered(report: AnalysedReport, sibling: Heading | undefined, value: number): string {
  return sibling?.ordinal === undefined ? `${printChinese(value)}、` : withValue(report, sibling, value);
}

function withValue({ text }: AnalysedReport, { ordinalRange }: Heading, value: number): string {
  return text
    .getText(ordinalRange)
    .replace(/[0-9０-９]+|[〇零一二三四五六七八九十百]+/u, (digits) =>
      /^[0-9０-９]/.test(digits) ? String(value) : printChinese(value),
    );
}

/** Counts the sections from `behind` on up by one, if the new one takes the number of the first of them. */
function renumbering(report: AnalysedReport, behind: Heading | undefined, taken: number): PlainEdit[] {
  if (behind?.ordinal?.value !== taken) return [];
  return report.outline.slice(report.outline.indexOf(behind)).flatMap((heading) => {
    if (heading.ordinal?.form !== behind.ordinal?.form || heading.ordinal === undefined) return [];
    return [{ range: heading.ordinalRange, newText: withValue(report, heading, heading.ordinal.value + 1) }];
  });
}

/** Behind the last line of the report's own text: before signature, attachments and what the page prints. */
function endOfText({ blocks, text }: AnalysedReport): Position {
  const own = blocks.filter(({ kind }) => !['signOff', 'attachment', 'furniture', 'blank'].includes(kind)).at(-1);
  const line = Math.max(0, (own?.endLine ?? text.lineCount) - 1);
  return text.clamp({ line, character: Number.MAX_SAFE_INTEGER });
}
