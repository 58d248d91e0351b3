/**
 * Compares Baogao's outlines with hand-labelled ones: precision and recall of headings (line and first character), share
 * of right titles and levels. `npm run score:outline [labels.jsonl] [-v]`; labels default to ../shared/reports.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Heading } from '../../server/document/outline.js';
import { readReport } from '../../server/document/read.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';

interface LabelledHeading {
  readonly line: number;
  readonly startChar: number;
  readonly level: number;
  readonly mark: string | null;
  readonly title: string;
  readonly titleAlt?: string;
  readonly titleEnd: 'eol' | 'stop' | 'space' | 'none' | 'nextHeading';
}

interface LabelledReport {
  readonly file: string;
  readonly title: string | null;
  readonly titleAlt?: readonly { readonly text: string }[] | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly unitAlt?: readonly string[] | null;
  readonly headings: readonly LabelledHeading[];
  readonly notHeadings: readonly { readonly line: number; readonly startChar: number; readonly kind: string }[];
}

const neutralKinds = new Set(['glossary', 'glossaryText', 'dashItem']);

const options = process.argv.slice(2);
const verbose = options.includes('-v');
const labels = resolve(options.find((option) => !option.startsWith('-')) ?? '../shared/reports/outlines.jsonl');

if (!existsSync(labels)) {
  console.error(`No labels at ${labels}.`);
  process.exit(2);
}

const total = { labelled: 0, found: 0, hits: 0, levels: 0, titles: 0, reports: 0, year: 0, unit: 0, name: 0 };
for (const row of readFileSync(labels, 'utf8').split('\n')) {
  if (row.trim() !== '') score(JSON.parse(row) as LabelledReport);
}
const share = (part: number, whole: number): string => (whole === 0 ? '—' : (part / whole).toFixed(4));
console.log(`reports ${total.reports}, headings labelled ${total.labelled}, found ${total.found}`);
console.log(`precision ${share(total.hits, total.found)}  recall ${share(total.hits, total.labelled)}`);
console.log(
  `of the headings found: level right ${share(total.levels, total.hits)}, title right ${share(total.titles, total.hits)}`,
);
console.log(
  `title ${total.name}/${total.reports}, year ${total.year}/${total.reports}, unit ${total.unit}/${total.reports}`,
);

function score(label: LabelledReport): void {
  const raw = readFileSync(join(dirname(labels), label.file), 'utf8');
  const text = new ReportText(label.file, 'baogao', 1, raw);
  const report = readReport(text, builtInKnowledge());
  const neutral = new Set(
    label.notHeadings.filter(({ kind }) => neutralKinds.has(kind)).map(({ line, startChar }) => `${line}:${startChar}`),
  );
  const found = new Map<string, Heading>();
  for (const heading of report.headings) {
    const key = `${heading.range.start.line}:${heading.range.start.character}`;
    if (!neutral.has(key)) found.set(key, heading);
  }
  const complaints: string[] = [];
  for (const expected of label.headings) {
    const key = `${expected.line}:${expected.startChar}`;
    const heading = found.get(key);
    if (heading === undefined) {
      complaints.push(`missed  ${key} ${expected.mark ?? ''}${expected.title}`);
      continue;
    }
    found.delete(key);
    total.hits++;
    total.found++;
    if (heading.level === expected.level) total.levels++;
    else
      complaints.push(
        `level   ${key} ${expected.mark ?? ''}${expected.title}: ${heading.level}, not ${expected.level}`,
      );
    if (sameTitle(heading, expected)) total.titles++;
    else complaints.push(`title   ${key} ${heading.title} ≠ ${expected.title}`);
  }
  for (const [key, heading] of found) {
    total.found++;
    complaints.push(`extra   ${key} ${heading.ordinal?.text ?? ''}${heading.title}`);
  }
  total.labelled += label.headings.length;
  total.reports++;
  const { year, unit } = report.context;
  if ((year ?? null) === label.year) total.year++;
  else complaints.push(`year    ${String(year)}, not ${String(label.year)}`);
  const units = [label.unit, ...(label.unitAlt ?? [])].map((name) => (name === null ? null : viewOf(name)));
  if (units.includes(unit ?? null)) total.unit++;
  else complaints.push(`unit    ${String(unit)}, not ${units.join(' or ')}`);
  const names = [label.title, ...(label.titleAlt ?? []).map((alternative) => alternative.text)];
  if (names.some((name) => (name === null ? report.title === undefined : viewOf(name) === report.title))) total.name++;
  else complaints.push(`named   ${String(report.title)}, not ${names.join(' or ')}`);
  if (verbose) for (const complaint of complaints) console.log(`${label.file}: ${complaint}`);
}

/** Where a line break was lost, nothing in the text says where the title ends: any end inside the sentence will do. */
function sameTitle(heading: Heading, expected: LabelledHeading): boolean {
  const titles = [expected.title, ...(expected.titleAlt === undefined ? [] : [expected.titleAlt])].map(viewOf);
  if (expected.titleEnd !== 'none' && expected.titleEnd !== 'space') return titles.includes(heading.title);
  return titles.some((title) => title.startsWith(heading.title) || heading.title.startsWith(title));
}

function viewOf(raw: string): string {
  return new ReportText('', 'baogao', 1, raw).lines[0]?.view.text.trim() ?? '';
}
