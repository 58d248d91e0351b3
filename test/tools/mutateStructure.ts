/**
 * Injects one structural fault at a time into reports that have none, and counts how many are found at the right place.
 * `npm run mutate:structure [-v] [files or folders…]`; by default our own fixtures and, where it exists, ../shared/reports.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type AnalysedReport, type ReportedFinding } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { seriesOf, type NumberedHeading } from '../../server/document/series.js';
import { withValue } from '../../server/document/ordinal.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import type { Heading } from '../../server/document/outline.js';
import type { Range } from '../../server/text/position.js';
import { spread } from './spread.js';

/** A fault: the text with it, and where a finding about it may stand. */
interface Mutant {
  readonly kind: string;
  readonly text: string;
  readonly accepts: (finding: ReportedFinding) => boolean;
  readonly what: string;
}

const options = process.argv.slice(2);
const verbose = options.includes('-v');
const given = options.filter((option) => !option.startsWith('-'));
const roots = given.length > 0 ? given : ['test/fixtures/reports', '../shared/reports/full', '../shared/reports/seeds'];
const mostOfAKind = 6;

const tally = new Map<string, { made: number; found: number }>();
let originals = 0;
let skipped = 0;
for (const file of roots.filter((root) => existsSync(root)).flatMap(textFiles)) {
  const content = readFileSync(file, 'utf8');
  const original = read(content);
  if (structural(original).length > 0) {
    skipped++;
    if (verbose)
      console.log(
        `left out, not free of findings: ${file} (${structural(original)
          .map(({ rule }) => rule.id)
          .join(', ')})`,
      );
    continue;
  }
  originals++;
  for (const mutant of mutantsOf(content, original)) {
    const count = tally.get(mutant.kind) ?? { made: 0, found: 0 };
    tally.set(mutant.kind, count);
    count.made++;
    const findings = structural(read(mutant.text));
    if (findings.some(mutant.accepts)) count.found++;
    else if (verbose) {
      const instead = findings.map(({ rule, range }) => `${rule.id}@${range.start.line}`).join(' ');
      console.log(`missed ${mutant.kind}: ${mutant.what} in ${file} → ${instead}`);
    }
  }
}
console.log(`${originals} reports without a finding; ${skipped} left out because they have some already`);
const total = { made: 0, found: 0 };
for (const [kind, { made, found }] of tally) {
  console.log(`${kind.padEnd(16)} ${found}/${made}  ${((found / made) * 100).toFixed(1)} %`);
  total.made += made;
  total.found += found;
}
console.log(`${'all'.padEnd(16)} ${total.found}/${total.made}  ${((total.found / total.made) * 100).toFixed(1)} %`);
process.exitCode = total.found >= total.made * 0.98 ? 0 : 1;

function textFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root];
  return readdirSync(root)
    .sort()
    .flatMap((name) => textFiles(join(root, name)))
    .filter((file) => file.endsWith('.txt'));
}

function read(content: string): AnalysedReport {
  return analyse(new ReportText('file:///report.txt', 'baogao', 1, content), builtInKnowledge(), { severities: {} });
}

function structural({ findings }: AnalysedReport): readonly ReportedFinding[] {
  return findings.filter(
    ({ rule }) => /^(?:structure|numbering)\//.test(rule.id) && rule.id !== 'structure/missing-title',
  );
}

function mutantsOf(content: string, report: AnalysedReport): Mutant[] {
  return spread(
    [...numberFaults(content, report), ...sectionFaults(content, report), ...doubledLines(content, report)],
    mostOfAKind,
  );
}

function numberFaults(content: string, report: AnalysedReport): Mutant[] {
  const mutants: Mutant[] = [];
  for (const { members } of seriesOf(report)) {
    for (const [index, heading] of members.entries()) {
      const before = members[index - 1];
      const next = members[index + 1];
      const name = heading.ordinal.text + heading.title.slice(0, 12);
      if (next !== undefined && index > 0) {
        mutants.push({
          kind: 'number dropped',
          text: replaced(content, [[heading.ordinalRange, '']]),
          accepts: ({ rule, range }) => rule.id.startsWith('numbering/') && onLineOf(range, next),
          what: name,
        });
      }
      if (before !== undefined) {
        mutants.push({
          kind: 'number doubled',
          text: replaced(content, [[heading.ordinalRange, numbered(content, heading, before.ordinal.value)]]),
          accepts: ({ rule, range }) => rule.id === 'numbering/duplicate' && onLineOf(range, heading),
          what: name,
        });
      }
      if (next !== undefined) {
        mutants.push({
          kind: 'numbers swapped',
          text: replaced(content, [
            [heading.ordinalRange, numbered(content, heading, next.ordinal.value)],
            [next.ordinalRange, numbered(content, next, heading.ordinal.value)],
          ]),
          accepts: ({ rule, range }) =>
            rule.id.startsWith('numbering/') && (onLineOf(range, heading) || onLineOf(range, next)),
          what: name,
        });
      }
      const wrong = wrongMark(heading);
      if (wrong !== undefined) {
        mutants.push({
          kind: 'mark changed',
          text: replaced(content, [[heading.ordinalRange, wrong]]),
          accepts: ({ rule, range }) => rule.id.startsWith('numbering/') && onLineOf(range, heading),
          what: `${name} as ${wrong}`,
        });
      }
    }
  }
  return mutants;
}

function wrongMark({ ordinal }: NumberedHeading): string | undefined {
  const { form, text, value } = ordinal;
  if (form === 'chineseBracket') return value % 2 === 0 ? `${text}、` : text.slice(1);
  if (form === 'chinese') return text.replace('、', '.');
  if (form === 'arabic') return text.endsWith('.') ? text.replace('.', '、') : undefined;
  return undefined;
}

function numbered(content: string, heading: NumberedHeading, value: number): string {
  return withValue(slice(content, heading.ordinalRange), heading.ordinal.form, value);
}

function sectionFaults(content: string, report: AnalysedReport): Mutant[] {
  const mutants: Mutant[] = [];
  const { outline, headings, context } = report;
  const asked = new Set(
    context.type.sections.filter(({ requirement }) => requirement === 'required').map(({ id }) => id),
  );
  for (const [index, heading] of outline.entries()) {
    if (!ownsItsLines(content, heading)) continue;
    const next = outline[index + 1];
    const alone = outline.filter(({ kind }) => kind === heading.kind).length === 1;
    const expected = heading.kind !== null && asked.has(heading.kind) && alone;
    if (
      !expected &&
      (next === undefined || next.ordinal?.form !== heading.ordinal?.form || heading.ordinal === undefined)
    )
      continue;
    mutants.push({
      kind: 'section deleted',
      text: replaced(content, [[heading.sectionRange, '']]),
      accepts: ({ rule }) => rule.id === 'structure/missing-section' || rule.id === 'numbering/gap',
      what: heading.title.slice(0, 16),
    });
  }
  for (const heading of headings) {
    const siblings = heading.parent?.children ?? outline;
    if (heading.children.length > 0 || heading.runIn || !ownsItsLines(content, heading) || siblings.length < 3)
      continue;
    const { sectionRange, range } = heading;
    if (sectionRange.end.line === range.start.line || heading.title.length > 30) continue;
    const end = { line: range.end.line, character: lineAt(content, range.end.line).length };
    mutants.push({
      kind: 'section emptied',
      text: replaced(content, [[{ start: end, end: sectionRange.end }, '']]),
      accepts: ({ rule, range: place }) => rule.id === 'structure/empty-section' && onLineOf(place, heading),
      what: heading.title.slice(0, 16),
    });
  }
  return mutants;
}

function doubledLines(content: string, report: AnalysedReport): Mutant[] {
  const mutants: Mutant[] = [];
  for (const { kind, firstLine, endLine } of report.blocks) {
    if (kind !== 'paragraph' && kind !== 'heading') continue;
    for (let number = firstLine; number < endLine; number++) {
      const line = lineAt(content, number);
      if (line.trim().length < 10 || !/[，。]|^\s*[（一二三四五六七八九十]/.test(line)) continue;
      const at = { line: number, character: 0 };
      mutants.push({
        kind: 'line doubled',
        text: replaced(content, [[{ start: at, end: at }, `${line}\n`]]),
        accepts: ({ rule, range }) => /duplicate/.test(rule.id) && range.start.line === number + 1,
        what: line.slice(0, 16),
      });
    }
  }
  return mutants;
}

/** The heading opens its line and its section ends a line, so that lines can be taken out. */
function ownsItsLines(content: string, { range, sectionRange }: Heading): boolean {
  const opens = lineAt(content, range.start.line).slice(0, range.start.character).trim() === '';
  return opens && sectionRange.end.character >= lineAt(content, sectionRange.end.line).length;
}

function onLineOf(range: Range, heading: Heading): boolean {
  const { line, character } = heading.range.start;
  return range.start.line === line && Math.abs(range.start.character - character) <= 24;
}

function lineAt(content: string, number: number): string {
  return (content.split('\n')[number] ?? '').replace(/\r$/, '');
}

function slice(content: string, range: Range): string {
  return new ReportText('', 'baogao', 1, content).getText(range);
}

function replaced(content: string, edits: readonly (readonly [Range, string])[]): string {
  const text = new ReportText('', 'baogao', 1, content);
  for (const [range, newText] of [...edits].reverse()) text.edit(range, newText);
  return text.getText();
}
