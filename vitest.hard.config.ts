import { defineConfig } from 'vitest/config';

/** What takes too long for `npm test`: each kind of end, many times. HARD_TIMES says how many. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'hard',
    include: ['test/hard/**/*.test.ts', 'test/database/{faults,ready,stopped-start}.test.ts'],
    // These have a long form, too.
    env: { HARD: 'true' },
    globalSetup: ['test/support/fetch-jars.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    // Each test watches processes die; beside others all would be slow.
    maxWorkers: 1,
  },
});
