/**
 * Changes one number of each satisfied relation at a time, over all reports, and counts how many of the changed
 * relations Baogao contradicts. `npm run mutate:figures [folder] [-v]`; the folder defaults to ../shared/reports.
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
const root = resolve(options.find((option) => !option.startsWith('-')) ?? '../shared/reports');
if (!existsSync(root)) {
  console.error(`No reports in ${root}.`);
  process.exit(2);
}

const tally = new Map<string, { changed: number; caught: number }>();
let seed = 20260101;
let bound = 0;
let loose = 0;

for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.txt')) mutate(file, readFileSync(join(root, file), 'utf8'));
}
const total = { changed: 0, caught: 0 };
for (const [kind, { changed, caught }] of [...tally].sort()) {
  console.log(`${kind.padEnd(11)} ${caught}/${changed} = ${(caught / changed).toFixed(4)}`);
  total.changed += changed;
  total.caught += caught;
}
console.log(`all         ${total.caught}/${total.changed} = ${(total.caught / total.changed).toFixed(4)}`);
console.log(
  `${bound} relations bind their numbers; ${loose} more agree, though the text would not be wrong if they did not`,
);

function relationsIn(file: string, raw: string): ReportRelation[] {
  return relationsOf(readReport(new ReportText(file, 'baogao', 1, raw), builtInKnowledge()));
}

function mutate(file: string, raw: string): void {
  const lines = raw.split('\n');
  for (const relation of relationsIn(file, raw)) {
    if (relation.verdict !== 'satisfied') continue;
    if (relation.ground === 'agrees') {
      loose++;
      continue;
    }
    bound++;
    for (const member of relation.members) {
      const changed = changedLine(relation, member);
      if (changed === undefined) continue;
      const row = tally.get(relation.kind) ?? { changed: 0, caught: 0 };
      tally.set(relation.kind, row);
      row.changed++;
      const { number } = member.line;
      const within = relation.members.every(({ line }) => line === member.line);
      const text = within
        ? changed.text
        : [...lines.slice(0, number), changed.text, ...lines.slice(number + 1)].join('\n');
      const line = within ? 0 : number;
      const caught = relationsIn(file, text).some(
        ({ verdict, members }) =>
          verdict === 'contradicted' &&
          members.some((other) => other.line.number === line && Math.abs(other.start - member.start) <= 2),
      );
      if (caught) row.caught++;
      else if (verbose)
        console.log(
          `${relation.kind} ${file}:${number + 1} ${relation.computation}: ${changed.from} → ${changed.to} ${member.line.view.text.slice(Math.max(0, member.start - 60), member.end + 20)}`,
        );
    }
  }
}

/** The raw line with the member's number changed so that the relation no longer holds; undefined for what is no number. */
function changedLine(
  relation: ReportRelation,
  member: PlacedMember,
): { text: string; from: string; to: string } | undefined {
  if (member.role === 'member-count') return undefined;
  const { line } = member;
  const shown = line.view.text.slice(member.start, member.end);
  const at = shown.search(/\d|[一二三四五六七八九十百千万亿两]/);
  if (at < 0 || /[余多近约超逾以左几数]|突破|不/.test(shown)) return undefined;
  const numeral = numeralAt(line.view.text, member.start + at);
  if (numeral === undefined || numeral.end > member.end) return undefined;
  const from = line.view.text.slice(numeral.start, numeral.end);
  const to = changedNumber(relation, member, from, numeral.form === 'arabic', numeral.value);
  if (to === undefined || to === from) return undefined;
  const span = line.view.toRaw(numeral.start, numeral.end);
  return { text: line.raw.slice(0, span.start) + to + line.raw.slice(span.end), from, to };
}

function changedNumber(
  relation: ReportRelation,
  member: PlacedMember,
  from: string,
  arabic: boolean,
  value: number,
): string | undefined {
  if (relation.kind === 'list-count') {
    const open = /等(?:共|这|“)*$/.test(member.line.view.text.slice(0, member.start));
    const step = 1 + random(2);
    const other = value - step >= 2 && (open || random(2) === 0) ? value - step : open ? 0 : value + step;
    if (other === 0) return undefined;
    return arabic ? String(other) : other === 2 ? '两' : printChinese(other);
  }
  if (!arabic) return undefined;
  if (relation.kind === 'subset')
    return member.role === 'part' && random(2) === 0
      ? bigger(relation, member, from)
      : member.role === 'total'
        ? smaller(relation, member, from)
        : bigger(relation, member, from);
  if (relation.kind === 'range') return from.slice(0, -1) + String((Number(from.at(-1)) + 2 + random(5)) % 10);
  const digits = [...from.matchAll(/\d/g)].map(({ index }) => index);
  const fine = relation.kind === 'rate' || relation.kind === 'change' || /[.万亿]/.test(from);
  const places = fine && digits.length > 1 ? digits.slice(0, -1) : digits;
  const place = places[random(places.length)] ?? 0;
  const old = from.charAt(place);
  const fresh = String((Number(old) + 1 + random(9)) % 10);
  if (fine && digits.length === 1 && Math.abs(Number(fresh) - Number(old)) < 3) return undefined;
  const changed = from.slice(0, place) + fresh + from.slice(place + 1);
  return /^0\d/.test(changed) ? undefined : changed;
}

/** The part with a digit more, so that it exceeds its total. */
function bigger(relation: ReportRelation, member: PlacedMember, from: string): string | undefined {
  const total = relation.members.find(({ role }) => role === 'total');
  if (total === undefined || /[万亿]/.test(from)) return undefined;
  const changed = String(Number(from) + 2 * total.value);
  return Number.isInteger(member.value) && member.value > 0 ? changed : undefined;
}

/** The total with a digit less, so that its part exceeds it. */
function smaller(relation: ReportRelation, member: PlacedMember, from: string): string | undefined {
  const part = relation.members.find(({ role }) => role === 'part');
  if (part === undefined || /[万亿.]/.test(from) || part.value < 3) return undefined;
  return String(Math.floor(part.value / 2) + (member.value > 0 ? 1 : 0));
}

/** A number below `limit`, the same on every run. */
function random(limit: number): number {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * limit);
}
