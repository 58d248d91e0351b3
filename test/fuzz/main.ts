import { mkdirSync, writeFileSync } from 'node:fs';
import { complaintAbout, inputFor } from './analyse.js';
import { attacks, randomAttack } from './attacks.js';
import { survive } from './hostile.js';
import { compareIncremental } from './incremental.js';
import { Chance } from './random.js';

// fuzz [--seconds N] [--seed N]: random texts, random edits and random messages until the time is over.
// fuzz --edits N [--folder PATH] [--seed N]: N random edits over the reports of a folder, incremental held against fresh.
// What it finds is kept in test/fuzz/corpus, which the unit tests read again.
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const folder = option('folder') ?? 'samples';
let seed = Number(option('seed') ?? Date.now() % 1_000_000_000);
const counts = { texts: 0, edits: 0, comparisons: 0, messages: 0 };
let slowest = 0;

function keep(name: string, content: string): void {
  mkdirSync('test/fuzz/corpus', { recursive: true });
  writeFileSync(`test/fuzz/corpus/${name}.txt`, content);
}

function complain(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

function readText(): void {
  const content = inputFor(seed);
  const before = process.cpuUsage();
  let complaint: string | undefined;
  try {
    complaint = complaintAbout(content, seed % 5 === 0 ? 'markdown' : 'baogao');
  } catch (error) {
    complaint = describe(error);
  }
  // The time of the processor, not of the clock: other work on the machine is no fault of the text.
  const { user, system } = process.cpuUsage(before);
  slowest = Math.max(slowest, (user + system) / 1000);
  counts.texts++;
  if (complaint === undefined) return;
  keep(`analyse-${seed}`, content);
  complain(`seed ${seed}: ${complaint}`);
}

async function makeEdits(count: number): Promise<void> {
  const { edits, comparisons, difference } = await compareIncremental(folder, count, seed);
  counts.edits += edits;
  counts.comparisons += comparisons;
  if (difference === undefined) return;
  const { file, edit, text, served, fresh } = difference;
  keep(`incremental-${seed}-${edit}`, text);
  const part = (['diagnostics', 'symbols', 'foldings', 'lenses', 'tokens'] as const).find(
    (name) => JSON.stringify(served[name]) !== JSON.stringify(fresh[name]),
  );
  complain(`incremental differs: ${file}, seed ${seed}, edit ${edit}, ${part ?? ''}`);
}

/** A server that ended or hung, or an analysis that threw, is a fault like any other. */
function describe(error: unknown): string {
  return String(error instanceof Error ? error.stack : error);
}

async function attack(): Promise<void> {
  const chance = new Chance(seed);
  const thrown = [...attacks, ...Array.from({ length: 500 }, () => randomAttack(chance))];
  for (const fault of await survive(thrown)) complain(`seed ${seed}: after ${fault}`);
  counts.messages += thrown.length;
}

const edits = option('edits');
if (edits !== undefined) {
  await makeEdits(Number(edits));
} else {
  const end = Date.now() + Number(option('seconds') ?? 60) * 1000;
  while (Date.now() < end) {
    for (let round = 0; round < 500; round++) {
      seed++;
      readText();
    }
    await makeEdits(500).catch((error: unknown) => complain(`edits of seed ${seed}: ${describe(error)}`));
    await attack();
  }
}
const { texts, comparisons, messages } = counts;
console.log(
  `${texts} texts, ${counts.edits} edits with ${comparisons} comparisons, ${messages} messages, ` +
    `slowest text ${slowest.toFixed(0)} ms, last seed ${seed}`,
);
