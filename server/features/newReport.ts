import { withGovernment } from '../document/identify.js';
import { readReport } from '../document/read.js';
import type { Heading } from '../document/outline.js';
import type { Report } from '../document/report.js';
import { ReportText } from '../document/reportText.js';
import type { Knowledge, ReportType, SectionType } from '../knowledge/knowledge.js';
import { printChinese } from '../text/numerals.js';
import { answer, type Feature } from './feature.js';
import type { NewReport, NewReportText, ReportIdentity } from './protocol.js';
import { escapeSnippet, fill, headingOf, sectionsToWrite, SnippetLines, type Blanks } from './skeleton.js';

/** A new report to fill in, after last year's where there is one: `baogao/newReport`, `baogao/identify`. */
export const newReport: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { workspace } = session;
    answer(session, 'baogao/newReport', async ({ report, ...wanted }) =>
      newReportText(await workspace.knowledgeFor(report), wanted),
    );
    answer(session, 'baogao/identify', async ({ report, languageId, text }) =>
      identityOf(read(await workspace.knowledgeFor(report), languageId, text)),
    );
  },
};

function identityOf({ context, title }: Report): ReportIdentity {
  const { type, year, unit } = context;
  return { type: { id: type.id, name: type.name }, year: year ?? null, unit: unit ?? null, title: title ?? null };
}

function read(knowledge: Knowledge, languageId: string, text: string): Report {
  return readReport(new ReportText('untitled:previous', languageId, 0, text), knowledge);
}

/** The report that `wanted` describes as a snippet: title, lead-in, sections, signature. Null if there is no such type. */
export function newReportText(knowledge: Knowledge, wanted: NewReport): NewReportText | null {
  const type = knowledge.types.find(({ id }) => id === wanted.type);
  if (type === undefined) return null;
  const { year, unit, previous } = wanted;
  const blanks = { year, unit };
  const last = previous === undefined ? undefined : read(knowledge, previous.languageId, previous.text);
  const title = titleOf(type, blanks, last);
  const lines = new SnippetLines();
  lines.literal(title);
  lines.literal('');
  if (type.leadIn === undefined) lines.snippet([`现将${year}年\${1:有关工作}情况报告如下：`]);
  else lines.literal(fill(type.leadIn, blanks));
  for (const [index, section] of sectionsToWrite(type).entries()) {
    lines.literal('');
    lines.literal(`${printChinese(index + 1)}、${headingOf(section, blanks)}`);
    lines.snippet(bodyOf(section, blanks, last).flatMap((line) => ['', line]));
  }
  lines.literal('');
  lines.snippet([`\${1:${escapeSnippet(signatureOf(unit))}}`, `${year + 1}年\${2:1}月\${3:15}日`]);
  return { snippet: lines.toString(), fileName: fileNameOf(title) };
}

/** `title` without what a file's name cannot hold, and never the name of another folder or of a hidden file. */
function fileNameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s\p{Cc}]/gu, '')
    .replace(/^\.+/, '')
    .slice(0, longestName);
}

/** File systems allow names of 255 bytes, and a Chinese character takes three. */
const longestName = 80;

/** Who signs for `unit`: a place's government, a sub-district's office, else the unit itself. */
function signatureOf(unit: string): string {
  return unit.endsWith('街道') ? `${unit}办事处` : withGovernment(unit);
}

/** Last year's title with this year in it, else the type's. */
function titleOf(type: ReportType, blanks: Blanks, last: Report | undefined): string {
  const { year } = last?.context ?? {};
  if (last?.title !== undefined && year !== undefined && last.title.includes(String(year))) {
    return moveYears(last.title, year, blanks.year);
  }
  return fill(type.title ?? '{unit}{year}年工作报告', blanks);
}

/** The paragraphs of a new section with placeholders: last year's subsections, else the type's skeleton. */
function bodyOf(section: SectionType, { year }: Blanks, last: Report | undefined): readonly string[] {
  const heading = last?.headings.find(({ kind }) => kind === section.id);
  const lastYear = last?.context.year;
  if (heading === undefined || lastYear === undefined || heading.children.length === 0) return section.skeleton;
  return heading.children.map((child, index) => subsection(child, moveYears(child.title, lastYear, year), index));
}

function subsection({ ordinal }: Heading, title: string, index: number): string {
  const first = 2 * index + 1;
  return `${escapeSnippet(ordinal?.text ?? '')}\${${first}:${escapeSnippet(title)}}。\${${first + 1}:写明举措、数字和成效。}`;
}

/** Moves the years that `text` names by as much as lies between the two reports. */
function moveYears(text: string, from: number, to: number): string {
  return text.replace(/(?<!\d)(?:19|20)\d\d(?=年)/g, (year) => String(Number(year) + to - from));
}
