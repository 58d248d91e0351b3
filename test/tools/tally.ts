import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './repository.js';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const folder = join(cache, 'results');

/** Counts and prints the tests of one suite as they end, and leaves the count for `npm test` to sum. */
export class Tally {
  private passed = 0;
  private readonly failures: string[] = [];

  constructor(private readonly suite: string) {}

  pass(title: string, milliseconds: number): void {
    this.passed++;
    console.log(`    ✓ ${title} (${milliseconds} ms)`);
  }

  fail(title: string, error: string): void {
    this.failures.push(title);
    console.log(`    ✗ ${title}\n      ${error.replaceAll('\n', '\n      ')}`);
  }

  /** Prints and keeps the count; the answer is the exit status. A suite in which nothing ran has failed. */
  async close(): Promise<number> {
    if (this.passed + this.failures.length === 0) this.fail(this.suite, 'no test ran');
    const count: Count = { passed: this.passed, failed: this.failures.length };
    await leaveCount(this.suite, count);
    console.log(`\n  ${this.suite}: ${count.passed} passed, ${count.failed} failed`);
    return count.failed > 0 ? 1 : 0;
  }
}

/** Leaves a suite's count for `npm test`. */
export async function leaveCount(suite: string, count: Count): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${suite}.json`), JSON.stringify(count));
}

/** The count that a suite has left, or undefined when it never got so far. */
export async function readCount(suite: string): Promise<Count | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${suite}.json`), 'utf8')) as Count;
  } catch {
    return undefined;
  }
}
