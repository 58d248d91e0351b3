import { mkdirSync, writeFileSync } from 'node:fs';
import { complaintAbout, inputFor } from './analyse.js';
import { compareIncremental } from './incremental.js';

// fuzz [--seconds N] [--seed N]: random texts and random edits until the time is over; what it finds is kept in test/fuzz/corpus.
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seconds = option('seconds', 60);
let seed = option('seed', Date.now() % 1_000_000_000);
const end = Date.now() + seconds * 1000;
let texts = 0;
let edits = 0;
let slowest = 0;

function keep(name: string, content: string): void {
  mkdirSync('test/fuzz/corpus', { recursive: true });
  writeFileSync(`test/fuzz/corpus/${name}.txt`, content);
}

while (Date.now() < end) {
  for (let round = 0; round < 500; round++) {
    seed++;
    const content = inputFor(seed);
    const start = performance.now();
    let complaint: string | undefined;
    try {
      complaint = complaintAbout(content, seed % 5 === 0 ? 'markdown' : 'baogao');
    } catch (error) {
      complaint = String(error instanceof Error ? error.stack : error);
    }
    slowest = Math.max(slowest, performance.now() - start);
    texts++;
    if (complaint === undefined) continue;
    keep(`analyse-${seed}`, content);
    console.error(`seed ${seed}: ${complaint}`);
    process.exitCode = 1;
  }
  const difference = await compareIncremental('samples', 200, seed, 5);
  edits += 200;
  if (difference !== undefined) {
    keep(`incremental-${difference.seed}`, difference.text);
    console.error(`incremental differs: ${difference.file}, seed ${difference.seed}, edit ${difference.edit}`);
    process.exitCode = 1;
  }
}
console.log(`${texts} texts, ${edits} edits, slowest text ${slowest.toFixed(0)} ms, last seed ${seed}`);
