/**
 * Changes the numbers of each satisfied relation over all reports, one at a time and by turns in six ways, and counts
 * how many of the changed texts Baogao contradicts. A change after which the relation still holds (a part that stays
 * below its whole, a rate that rounds to the same, a higher count of a list that 等 closes) makes nothing wrong and is not
 * counted. Relations whose text would be
 * wrong without them (binding) and those that merely agree are told apart.
 * `npm run mutate:figures [folder] [--all] [-v]`; the folder defaults to ../shared/reports. `--all` changes each number in
 * all six ways.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readReport } from '../../server/document/read.js';
import { ReportText } from '../../server/document/reportText.js';
import { relationsOf } from '../../server/facts/figures.js';
import type { PlacedMember, ReportRelation } from '../../server/facts/relations/reportRelation.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { numeralAt, printChinese } from '../../server/text/numerals.js';

const options = process.argv.slice(2);
const verbose = options.includes('-v');
const every = options.includes('--all');
const root = resolve(options.find((option) => !option.startsWith('-')) ?? '../shared/reports');
if (!existsSync(root)) {
  console.error(`No reports in ${root}.`);
  process.exit(2);
}

const ways = ['one more', 'one less', 'swapped', 'ten times', 'digit lost', 'digit changed'] as const;
type Way = (typeof ways)[number];
interface Row {
  changed: number;
  caught: number;
}

const tallies = { binding: new Map<string, Row>(), agreeing: new Map<string, Row>(), way: new Map<string, Row>() };
const relations = { binding: 0, agreeing: 0 };
let turn = 0;
let harmless = 0;

for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.txt')) mutate(file, readFileSync(join(root, file), 'utf8'));
}
print('way', 'by way');
const agreeing = print('agreeing', `${relations.agreeing} relations merely agree`);
const binding = print('binding', `${relations.binding} relations bind their numbers`);
console.log(told('all', { changed: agreeing.changed + binding.changed, caught: agreeing.caught + binding.caught }));
console.log(`${harmless} more changes left the relation true`);

function print(group: keyof typeof tallies, title: string): Row {
  const sum = { changed: 0, caught: 0 };
  console.log(title);
  for (const [name, row] of [...tallies[group]].sort()) {
    console.log(told(`  ${name}`, row));
    sum.changed += row.changed;
    sum.caught += row.caught;
  }
  console.log(told(`  ${group}`, sum));
  return sum;
}

function told(name: string, { changed, caught }: Row): string {
  return `${name.padEnd(16)} ${caught}/${changed} = ${(caught / changed).toFixed(4)}`;
}

function count(rows: Map<string, Row>, name: string, caught: boolean): void {
  const row = rows.get(name) ?? { changed: 0, caught: 0 };
  rows.set(name, row);
  row.changed++;
  if (caught) row.caught++;
}

function relationsIn(file: string, raw: string): ReportRelation[] {
  return relationsOf(readReport(new ReportText(file, 'baogao', 1, raw), builtInKnowledge()));
}

function mutate(file: string, raw: string): void {
  for (const relation of relationsIn(file, raw)) {
    if (relation.verdict !== 'satisfied') continue;
    const group = relation.ground === 'agrees' ? 'agreeing' : 'binding';
    relations[group]++;
    for (const member of relation.members) {
      for (const way of every ? ways : [ways[turn++ % ways.length] ?? 'one more'])
        change(file, raw, relation, member, way, group);
    }
  }
}

/** Changes one number in one way and counts whether that is told. */
function change(
  file: string,
  raw: string,
  relation: ReportRelation,
  member: PlacedMember,
  way: Way,
  group: 'binding' | 'agreeing',
): void {
  const changed = changedLine(member, way);
  if (changed === undefined) return;
  const { number } = member.line;
  // A row of a table is none without the rows around it.
  const within = relation.kind !== 'table' && relation.members.every(({ line }) => line === member.line);
  const text = within ? changed.text : raw.split('\n').with(number, changed.text).join('\n');
  const line = within ? 0 : number;
  const found = relationsIn(file, text);
  const caught = found.some(
    ({ verdict, members }) =>
      verdict === 'contradicted' &&
      members.some((other) => other.line.number === line && Math.abs(other.start - member.start) <= 2),
  );
  if (!caught && (isOpenCount(member, changed) || found.some((other) => stillHolds(other, relation)))) {
    harmless++;
    return;
  }
  count(tallies[group], relation.kind, caught);
  if (group === 'binding') count(tallies.way, way, caught);
  if (verbose && !caught)
    console.log(
      `${group} ${relation.kind} ${file}:${number + 1} ${relation.computation}: ${changed.from} → ${changed.to} ${member.line.view.text.slice(Math.max(0, member.start - 60), member.end + 20)}`,
    );
}

/** Whether a count of a list that 等 closes was raised: the list may name fewer than there are. */
function isOpenCount({ role, line, start }: PlacedMember, { from, to }: { from: string; to: string }): boolean {
  const raised = (numeralAt(to, 0)?.value ?? 0) > (numeralAt(from, 0)?.value ?? 0);
  return role === 'count' && raised && /等[共这的“]*$/.test(line.view.text.slice(0, start));
}

/** Whether `other`, read from the changed text, is `relation` and holds. */
function stillHolds(other: ReportRelation, relation: ReportRelation): boolean {
  return (
    other.verdict === 'satisfied' &&
    other.kind === relation.kind &&
    other.members.length === relation.members.length &&
    other.members.every(({ start }, index) => Math.abs(start - (relation.members[index]?.start ?? -9)) <= 2)
  );
}

/** The raw line with the member's number changed in this way; undefined for what is no number or has no such change. */
function changedLine(member: PlacedMember, way: Way): { text: string; from: string; to: string } | undefined {
  if (member.role === 'member-count') return undefined;
  const { line } = member;
  const shown = line.view.text.slice(member.start, member.end);
  const at = shown.search(/\d|[一二三四五六七八九十百千万亿两]/);
  if (at < 0 || /[余多近约超逾以左几数]|突破|不/.test(shown)) return undefined;
  const numeral = numeralAt(line.view.text, member.start + at);
  if (numeral === undefined || numeral.end > member.end) return undefined;
  const from = line.view.text.slice(numeral.start, numeral.end);
  const to = numeral.form === 'arabic' ? changedDigits(from, way) : changedChinese(numeral.value, way);
  if (to === undefined || to === from) return undefined;
  const span = line.view.toRaw(numeral.start, numeral.end);
  return { text: line.raw.slice(0, span.start) + to + line.raw.slice(span.end), from, to };
}

function changedChinese(value: number, way: Way): string | undefined {
  const other = way === 'one less' || way === 'digit lost' ? value - 1 : way === 'ten times' ? value * 10 : value + 1;
  return other < 2 || !Number.isInteger(other) || other > 99 ? undefined : other === 2 ? '两' : printChinese(other);
}

/** A printed Arabic number with its digits changed; undefined where that makes none. */
function changedDigits(from: string, way: Way): string | undefined {
  const digits = [...from.matchAll(/\d/g)].map(({ index }) => index);
  const place = digits[turn % digits.length] ?? 0;
  const digit = Number(from.charAt(place));
  const last = digits.at(-1) ?? 0;
  const step = (by: number): string | undefined => {
    const end = Number(from.charAt(last)) + by;
    return end < 0 || end > 9 ? undefined : from.slice(0, last) + String(end) + from.slice(last + 1);
  };
  const changed = ((): string | undefined => {
    switch (way) {
      case 'one more':
        return step(1);
      case 'one less':
        return step(-1);
      case 'swapped':
        return digits.length < 2
          ? undefined
          : from.slice(0, last - 1) + from.charAt(last) + from.charAt(last - 1) + from.slice(last + 1);
      case 'ten times':
        return /\./.test(from)
          ? from.replace(/(\d)\.(\d)/, '$1$2.')
          : from.slice(0, last + 1) + '0' + from.slice(last + 1);
      case 'digit lost':
        return digits.length < 2 ? undefined : from.slice(0, place) + from.slice(place + 1);
      case 'digit changed':
        return from.slice(0, place) + String((digit + 3) % 10) + from.slice(place + 1);
    }
  })();
  return changed === undefined || /^0\d|^0$|^\.|\.\D|\.$|[,，]$/.test(changed) ? undefined : changed;
}
