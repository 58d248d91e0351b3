import type { Reporter, TestModule } from 'vitest/node';
import { leaveCount } from './tally.js';

/** Leaves vitest's count for `npm test` to sum. A test that did not run has not passed. */
export default class VitestTally implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    let [passed, failed] = [0, errors.length];
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        if (test.result().state === 'passed') passed++;
        else failed++;
      }
      if (tests.length === 0) failed++;
    }
    await leaveCount('unit', { passed, failed });
  }
}
