import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // No test is slow, but a busy machine is: the limit is there to end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], globalSetup: ['test/protocol/build.ts'] },
      },
    ],
  },
});
