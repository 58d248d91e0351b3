import type { AnalysedReport } from '../../server/analyse.js';
import { brokenOff } from '../../server/document/breakOff.js';
import { withValue } from '../../server/document/ordinal.js';
import { seriesOf } from '../../server/document/series.js';
import type { Mutant } from './mutateReports.js';

const strangers = ['白马镇', '双塔乡', '城关街道', '东川县'];

/** The faults that depend on what a report holds: its title, year, unit, headings and paragraphs. */
export function reportFaults(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return [
    ...lastYear(lines, report),
    ...otherUnit(lines, report),
    ...doubledParagraphs(lines, report),
    ...numbers(lines, report),
    ...deletedSections(lines, report),
  ];
}

/** The year before in a heading, and in the first words of the text. */
function lastYear(lines: readonly string[], { context, headings, blocks }: AnalysedReport): Mutant[] {
  const { year, type } = context;
  if (year === undefined || type.id === 'government-work') return [];
  const mutants: Mutant[] = [];
  const older = (line: number) => exchange(lines, line, `${year}年`, `${year - 1}年`);
  for (const heading of headings.filter(({ title }) => title.includes(`${year}年`)).slice(0, 2)) {
    const { line } = heading.range.start;
    mutants.push({ kind: 'last year in heading', rules: /^time\//, line, lines: older(line) });
  }
  const lead = blocks.find(({ kind }) => kind === 'leadIn')?.firstLine ?? -1;
  if (new RegExp(`^\\s*${year}年，`).test(lines[lead] ?? ''))
    mutants.push({ kind: 'last year in lead', rules: /^time\//, line: lead, lines: older(lead) });
  return mutants;
}

/** The name of a unit that is not the report's own, where its own stood in the body. */
function otherUnit(lines: readonly string[], { context }: AnalysedReport): Mutant[] {
  const unit = /[\u4e00-\u9fff]{2,3}(?:镇|乡|街道|县|区)$/.exec(context.unit ?? '')?.[0];
  if (unit === undefined) return [];
  const speaks = new RegExp(
    `^\\s*(?:20\\d\\d年，)?${unit}(?:始终)?(?:坚持|认真|严格|深入|人民政府\\s*$|办事处\\s*$)|现将${unit}`,
  );
  const at = lines.map((_, number) => number).filter((number) => number > 0 && speaks.test(lines[number] ?? ''));
  const other = strangers.find((name) => name.at(-1) === unit.at(-1) && name !== unit);
  if (other === undefined) return [];
  return at.slice(0, 2).map((line) => ({
    kind: 'other unit',
    rules: /^names\//,
    line,
    lines: exchange(lines, line, unit, other),
  }));
}

function doubledParagraphs(lines: readonly string[], { blocks, findings }: AnalysedReport): Mutant[] {
  return blocks
    .filter(({ kind, firstLine }) => kind === 'paragraph' && (lines[firstLine] ?? '').length > 60)
    .filter(({ firstLine }) => !findings.some(({ range }) => range.start.line === firstLine))
    .slice(0, 3)
    .map(({ firstLine }) => ({
      kind: 'doubled paragraph',
      rules: /^structure\/duplicate-line$|^text\/repeated-passage$/,
      line: firstLine + 1,
      lines: lines.toSpliced(firstLine, 0, lines[firstLine] ?? ''),
    }));
}

/** Gaps, repetitions and new beginnings in the numbers of headings. */
function numbers(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const mutants: Mutant[] = [];
  for (const { members } of seriesOf(report)) {
    const [, second, third, fourth] = members;
    const last = members.at(-1);
    if (second === undefined || third === undefined || last === undefined || members.some(({ runIn }) => runIn))
      continue;
    const put = (kind: string, heading: typeof second, value: number, rules: RegExp) => {
      const { line } = heading.range.start;
      const { start, end } = heading.ordinalRange;
      const text = (lines[line] ?? '').slice(start.character, end.character);
      const fresh = withValue(text, heading.ordinal.form, value);
      mutants.push({ kind, rules, line, lines: exchange(lines, line, text, fresh) });
    };
    if (fourth === undefined) put('number gap', third, 4, /^numbering\//);
    put('number duplicate', third, 2, /^numbering\//);
    if (fourth !== undefined) put('number restart', last, 1, /^numbering\//);
  }
  return mutants.slice(0, 6);
}

function deletedSections(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const { outline, context } = report;
  if (outline.length < 3 || brokenOff(report) !== undefined) return [];
  const asked = context.type.sections.filter(({ requirement }) => requirement === 'required').map(({ id }) => id);
  return outline
    .filter(
      ({ kind }) => kind !== null && asked.includes(kind) && outline.filter((one) => one.kind === kind).length === 1,
    )
    .map(({ sectionRange, range }) => ({
      kind: 'section deleted',
      rules: /^structure\/missing-section$|^numbering\/gap$/,
      line: -1,
      lines: lines.toSpliced(range.start.line, sectionRange.end.line - range.start.line + 1),
    }));
}

function exchange(lines: readonly string[], at: number, from: string, to: string): string[] {
  return lines.map((line, number) => (number === at ? line.replace(from, to) : line));
}
