/** `npm test`: every check, one after another, and one line at the end that sums them up. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailed, npm } from './command.js';
import { cache, root } from './repository.js';
import { readCount, type Count } from './tally.js';

interface Suite {
  readonly name: string;
  readonly script: string;
  /** Whether the script leaves a count of its tests; one that leaves none counts as one test itself. */
  readonly counts: boolean;
}

const suites: readonly Suite[] = [
  { name: 'types', script: 'typecheck', counts: false },
  { name: 'lint', script: 'lint', counts: false },
  { name: 'format', script: 'format', counts: false },
  { name: 'unit', script: 'test:unit', counts: true },
  { name: 'bench', script: 'bench:short', counts: false },
  { name: 'grammar', script: 'test:grammar', counts: false },
  { name: 'editor', script: 'test:editor', counts: true },
  { name: 'browser', script: 'test:browser', counts: true },
];

async function runSuite(suite: Suite): Promise<Count> {
  console.log(`\n▶ ${suite.name}: npm run ${suite.script}`);
  try {
    await npm(['run', '--silent', suite.script], { cwd: root, output: 'show' });
    if (!suite.counts) return { passed: 1, failed: 0 };
    return (await readCount(suite.name)) ?? { passed: 0, failed: 1 };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    const count = suite.counts ? await readCount(suite.name) : undefined;
    // A status other than 0 is a failure even where every test that ran has passed.
    return { passed: count?.passed ?? 0, failed: Math.max(count?.failed ?? 1, 1) };
  }
}

await rm(join(cache, 'results'), { recursive: true, force: true });
const lines: string[] = [];
let [passed, failed] = [0, 0];
for (const suite of suites) {
  const started = Date.now();
  const count = await runSuite(suite);
  passed += count.passed;
  failed += count.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  lines.push(`  ${suite.name.padEnd(7)} ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}
console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
