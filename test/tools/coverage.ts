/**
 * How much of the policy shorthand in real reports has a definition: `npm run coverage:terms [folder] [-n 60]`. Shorthand
 * is what stands in quotes and holds a numeral (“三项制度”, “双随机、一公开”, “1+3+N”). Prints the share by folder, the share
 * of what more than one report uses (what only one does is mostly its own coinage) and the most frequent that nothing explains.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { termMatcher } from '../../server/knowledge/matcher.js';
import { squeeze } from '../../server/knowledge/squeeze.js';
import { project } from '../../server/text/projection.js';

const options = process.argv.slice(2);
const shown = Number(options[options.indexOf('-n') + 1] ?? 60) || 60;
const folder = resolve(options.find((option) => !/^(-|\d)/.test(option)) ?? '../shared/reports');
if (!existsSync(folder)) {
  console.error(`No reports at ${folder}.`);
  process.exit(2);
}

const matcher = termMatcher(builtInKnowledge());
const quoted = /“([^“”]{2,24})”/g;
/** Numerals that make a shorthand; 一 alone also stands in ordinary words, which no list will ever explain. */
const shorthand = /[一二三四五六七八九十两双]|^\d[\d+N]+$/;
const uses = new Map<string, { written: string; count: number; explained: number; files: Set<string> }>();
const totals = new Map<string, { uses: number; explained: number }>();

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
for (const file of files) {
  for (const line of linesOf(file)) {
    for (const [, inner = ''] of line.matchAll(quoted)) {
      if (shorthand.test(inner) && !/[。？！]/.test(inner)) count(file, inner, line);
    }
  }
}

for (const [group, { uses: all, explained }] of [...totals].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `${group.padEnd(24)} ${String(explained).padStart(5)} / ${String(all).padStart(5)}  ${percent(explained, all)}`,
  );
}
const all = [...totals.values()].reduce((sum, total) => sum + total.uses, 0);
const explained = [...totals.values()].reduce((sum, total) => sum + total.explained, 0);
console.log(
  `${'all'.padEnd(24)} ${String(explained).padStart(5)} / ${String(all).padStart(5)}  ${percent(explained, all)}`,
);
const shared = [...uses.values()].filter(({ files: where }) => where.size > 1);
const sharedUses = shared.reduce((sum, { count: times }) => sum + times, 0);
const sharedExplained = shared.reduce((sum, { explained: times }) => sum + times, 0);
console.log(
  `${'in more than one report'.padEnd(24)} ${String(sharedExplained).padStart(5)} / ${String(sharedUses).padStart(5)}  ${percent(sharedExplained, sharedUses)}`,
);
const unknown = [...uses.values()]
  .filter(({ explained: times }) => times === 0)
  .sort((a, b) => b.files.size - a.files.size || b.count - a.count);
console.log(`\n${unknown.length} without an explanation; the most frequent (uses, files):`);
for (const { written, count: times, files: where } of unknown.slice(0, shown)) {
  console.log(`${String(times).padStart(4)} ${String(where.size).padStart(3)}  ${written}`);
}

function count(file: string, inner: string, line: string): void {
  const group = file.split(/[\\/]/).slice(0, -1).join('/');
  const total = totals.get(group) ?? { uses: 0, explained: 0 };
  totals.set(group, total);
  total.uses++;
  const key = squeeze(inner);
  const known = uses.get(key) ?? { written: inner, count: 0, explained: 0, files: new Set<string>() };
  known.count++;
  known.files.add(file);
  uses.set(key, known);
  if (!explains(`“${inner}”`, line)) return;
  total.explained++;
  known.explained++;
}

/** Whether a term covers the shorthand where it stands, or at least half of it (“十四五”规划, “放管服”改革). */
function explains(written: string, line: string): boolean {
  const start = line.indexOf(written);
  return matcher
    .find(line)
    .some(
      (match) =>
        match.start < start + written.length &&
        match.end > start &&
        covered(match, start, written) * 2 >= written.length - 2,
    );
}

function covered(match: { readonly start: number; readonly end: number }, start: number, written: string): number {
  return Math.min(match.end, start + written.length) - Math.max(match.start, start);
}

function linesOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r\n|\r|\n/)
    .map((line) => project(line).text);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
}
