import type { Reporter, TestModule } from 'vitest/node';
import { leaveCount } from './tally.js';

/** What a test's name says where something that the machine lacks keeps it from running. */
const excuse = /\(skipped: .+\)/;

/** Leaves vitest's count for `npm test` to sum. A test that did not run has not passed, unless its name says why. */
export default class VitestTally implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    let [passed, failed] = [0, errors.length];
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'skipped' && excuse.test(test.fullName)) console.log(`  ${test.fullName}`);
        else failed++;
      }
      if (tests.length === 0) failed++;
    }
    await leaveCount('unit', { passed, failed });
  }
}
