/**
 * Puts one fault of each class into reports at a time, and counts how many are found at the right place and what else
 * is said because of them. `npm run mutate [-v] [files or folders…]`; by default our own fixtures and, where it exists,
 * ../shared/reports. Faults in the numbers and headings that a report has already: mutate:figures, mutate:structure.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type AnalysedReport, type ReportedFinding } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { clerkFaults } from './clerkFaults.js';
import { identityFaults } from './identityFaults.js';
import { reportFaults } from './reportFaults.js';
import { sentenceFaults } from './sentenceFaults.js';
import { spread } from './spread.js';

/** One change of a report: its lines afterwards, and the line on which it stands, -1 for the report as a whole. */
export interface Mutant {
  readonly kind: string;
  readonly rules: RegExp;
  readonly lines: readonly string[];
  readonly line: number;
}

interface Tally {
  made: number;
  found: number;
  extra: number;
}

const options = process.argv.slice(2);
const verbose = options.includes('-v');
const given = options.filter((option) => !option.startsWith('-'));
const roots =
  given.length > 0 ? given : ['test/fixtures/reports', '../shared/reports/full/prov2025', '../shared/reports/seeds'];
const wanted = 0.95;
/** The documents that sentences cite are in force since, and the names that they use. */
const modern = 2023;
/** Paragraphs of a report that sentences are put into. */
const places = 2;
/** A line with fewer characters is no paragraph to add a sentence to. */
const shortest = 40;
/** Places of a report at which a slip is tried; all of them with `--every`. */
const mostOfAKind = options.includes('--every') ? Infinity : 12;

const tally = new Map<string, Tally>();
const originals = new Map<string, readonly string[]>();
let controls = 0;
let alarms = 0;
const files = roots.filter((root) => existsSync(root)).flatMap(textFiles);
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  originals.set(file, lines);
  const report = read(lines);
  const before = keysOf(report);
  for (const mutant of [
    ...withSentences(lines, report),
    ...reportFaults(lines, report),
    ...identityFaults(lines, report),
    ...spread(clerkFaults(lines, report), mostOfAKind),
  ]) {
    if (mutant.kind === 'control' || !report.findings.some(({ rule }) => mutant.rules.test(rule.id)))
      judge(file, mutant, before);
  }
}
print();

function judge(file: string, { kind, rules, lines, line }: Mutant, before: ReadonlyMap<string, number>): void {
  const fresh = newFindings(read(lines), before).filter(
    ({ severity, rule }) => severity !== 'hint' || (kind !== 'control' && rules.test(rule.id)),
  );
  if (kind === 'control') {
    controls++;
    alarms += fresh.length;
    for (const finding of fresh) tell('false alarm', file, lines, line, finding);
    return;
  }
  const row = tally.get(kind) ?? { made: 0, found: 0, extra: 0 };
  tally.set(kind, row);
  const right = fresh.filter(
    ({ rule, range }) => rules.test(rule.id) && (line < 0 || Math.abs(range.start.line - line) <= 1),
  );
  const extra = fresh.filter((finding) => !right.includes(finding));
  row.made++;
  if (right.length > 0) row.found++;
  else tell(`missed ${kind}`, file, lines, line);
  row.extra += extra.length;
  for (const finding of extra) tell(`extra with ${kind}`, file, lines, line, finding);
}

function withSentences(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const { year } = report.context;
  if (year === undefined || year < modern) return [];
  const paragraphs = report.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map(({ endLine }) => endLine - 1)
    .filter(
      (number) => (lines[number] ?? '').trim().length > shortest && (lines[number] ?? '').trimEnd().endsWith('。'),
    );
  const step = Math.max(1, Math.floor(paragraphs.length / places));
  const chosen = paragraphs.filter((_, index) => index % step === 0).slice(0, places);
  return chosen.flatMap((line) =>
    sentenceFaults(year).flatMap(({ kind, rules, right, wrong }) => [
      { kind: 'control', rules, line, lines: appended(lines, line, right) },
      { kind, rules, line, lines: appended(lines, line, wrong) },
    ]),
  );
}

function appended(lines: readonly string[], at: number, sentence: string): string[] {
  return lines.map((line, number) => (number === at ? line.trimEnd() + sentence : line));
}

function read(lines: readonly string[]): AnalysedReport {
  return analyse(new ReportText('file:///report.txt', 'baogao', 1, lines.join('\n')), builtInKnowledge(), {
    severities: {},
  });
}

function keyOf({ rule, message }: ReportedFinding): string {
  return `${rule.id} ${message.zh.replace(/\d+/g, '')}`;
}

function keysOf({ findings }: AnalysedReport): Map<string, number> {
  const keys = new Map<string, number>();
  for (const finding of findings) keys.set(keyOf(finding), (keys.get(keyOf(finding)) ?? 0) + 1);
  return keys;
}

function newFindings({ findings }: AnalysedReport, before: ReadonlyMap<string, number>): ReportedFinding[] {
  const left = new Map(before);
  return [...findings].reverse().filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function tell(what: string, file: string, lines: readonly string[], line: number, finding?: ReportedFinding): void {
  if (!verbose) return;
  const said = finding === undefined ? '' : ` ${finding.severity} ${finding.rule.id}: ${finding.message.zh}`;
  const at = finding?.range.start.line ?? line;
  const content = lines[at] ?? '';
  const middle = finding?.range.start.character ?? firstChange(originals.get(file) ?? [], lines, line);
  const near = content.slice(Math.max(0, middle - 30), middle + 30);
  console.log(`${what}:${said} | ${near} | ${file}:${at + 1}`);
}

/** Where a line of a report first differs from what it was. */
function firstChange(before: readonly string[], lines: readonly string[], line: number): number {
  const [one, other] = [before[line] ?? '', lines[line] ?? ''];
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  return index;
}

function print(): void {
  const total = { made: 0, found: 0, extra: 0 };
  for (const [kind, { made, found, extra }] of tally) {
    console.log(
      `${kind.padEnd(20)} ${`${found}/${made}`.padStart(9)} ${((found / made) * 100).toFixed(1).padStart(6)} %  extra ${extra}`,
    );
    total.made += made;
    total.found += found;
    total.extra += extra;
  }
  console.log(`${files.length} reports: ${total.found} of ${total.made} faults found, ${total.extra} extra findings;`);
  console.log(`${alarms} findings on ${controls} sentences without a fault`);
  process.exitCode = total.found >= total.made * wanted && alarms === 0 ? 0 : 1;
}

function textFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root];
  return readdirSync(root)
    .sort()
    .flatMap((name) => textFiles(join(root, name)))
    .filter((file) => file.endsWith('.txt'));
}
