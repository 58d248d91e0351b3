/**
 * Compares the relations that Baogao finds between figures with hand-labelled ones, and lists every contradiction it
 * sees in the reports. `npm run score:figures [folder] [-v]`; the folder defaults to ../shared/reports.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RelationInReport } from '../../server/facts/figures.js';
import { figuresIn, holds, rows, type LabelledRelation, type Negative } from './figureLabels.js';

const options = process.argv.slice(2);
const verbose = options.includes('-v');
const root = resolve(options.find((option) => !option.startsWith('-')) ?? '../shared/reports');
if (!existsSync(join(root, 'relations.jsonl'))) {
  console.error(`No labels in ${root}.`);
  process.exit(2);
}

const tally = new Map<string, { holding: number; found: number; broken: number; caught: number }>();
for (const label of rows<LabelledRelation>(join(root, 'relations.jsonl'))) score(label);
let all = { holding: 0, found: 0, broken: 0, caught: 0 };
for (const [kind, row] of tally) {
  console.log(`${kind.padEnd(11)} hold ${row.found}/${row.holding}  broken ${row.caught}/${row.broken}`);
  all = {
    holding: all.holding + row.holding,
    found: all.found + row.found,
    broken: all.broken + row.broken,
    caught: all.caught + row.caught,
  };
}
console.log(
  `${'all'.padEnd(11)} hold ${all.found}/${all.holding} = ${(all.found / all.holding).toFixed(4)}  broken ${all.caught}/${all.broken}`,
);
negatives();
contradictions();

function score(label: LabelledRelation): void {
  const row = tally.get(label.kind) ?? { holding: 0, found: 0, broken: 0, caught: 0 };
  tally.set(label.kind, row);
  const { figures } = figuresIn(root, label.file);
  const verdict = label.holds === false ? 'contradicted' : 'satisfied';
  const hit = figures.relations.some((relation) => relation.verdict === verdict && matches(relation, label));
  if (label.holds === false) {
    row.broken++;
    if (hit) row.caught++;
  } else {
    row.holding++;
    if (hit) row.found++;
  }
  if (verbose && !hit)
    console.log(
      `missed ${label.id} ${label.kind} ${String(label.holds)} ${label.file} ${label.computation} ${label.quote?.slice(0, 90) ?? ''}`,
    );
}

/** A relation matches a label when it is of its kind and every labelled number lies in one of its members. */
function matches(relation: RelationInReport, label: LabelledRelation): boolean {
  const kinds =
    label.kind === 'subset'
      ? ['subset', 'sum']
      : label.kind === 'list-count' || label.kind === 'shorthand'
        ? ['list-count', 'shorthand']
        : label.kind === 'sum'
          ? ['sum', 'table']
          : [label.kind];
  if (!kinds.includes(relation.kind)) return false;
  const counts = label.kind === 'list-count' || label.kind === 'shorthand' ? label.numbers.slice(0, 1) : label.numbers;
  return counts.every((number) =>
    relation.members.some(({ range }) =>
      holds(range, { line: number.line ?? label.line, character: number.charStart }),
    ),
  );
}

function negatives(): void {
  const labels = rows<Negative>(join(root, 'negatives.jsonl'));
  let alarms = 0;
  for (const label of labels) {
    const { figures, lines } = figuresIn(root, label.file);
    const places = label.quotes ?? [{ line: label.line, quote: label.quote ?? '' }];
    for (const { line, quote } of places) {
      const from = lines[line]?.indexOf(quote) ?? -1;
      const hit = figures.relations.find(
        ({ verdict, members }) =>
          verdict === 'contradicted' &&
          members.every(
            ({ range }) =>
              range.start.line === line && range.start.character >= from && range.end.character <= from + quote.length,
          ),
      );
      if (hit === undefined || from < 0) continue;
      alarms++;
      console.log(`false alarm ${label.id} ${hit.kind} ${hit.computation} ${quote.slice(0, 80)}`);
    }
  }
  console.log(`negatives   ${labels.length}, false alarms ${alarms}`);
}

function contradictions(): void {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  let quantities = 0;
  let satisfied = 0;
  for (const file of files.sort()) {
    const { figures, lines } = figuresIn(root, file);
    quantities += figures.quantities.length;
    for (const relation of figures.relations) {
      if (relation.verdict === 'satisfied') satisfied++;
      if (relation.verdict !== 'contradicted') continue;
      const { start, end } = relation.range;
      const text = (lines[start.line] ?? '').slice(
        Math.max(0, start.character - 20),
        start.line === end.line ? end.character + 12 : undefined,
      );
      console.log(
        `${relative('.', join(file))}:${start.line + 1} ${relation.kind} ${relation.computation}\n    ${text.slice(0, 200)}`,
      );
    }
  }
  console.log(`reports ${files.length}, quantities ${quantities}, satisfied relations ${satisfied}`);
}
