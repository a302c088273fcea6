import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without this, Vite loads graphql's module build and its CommonJS dependents another copy of it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Two cores, and several tests start a database of their own.
    maxWorkers: 2,
  },
});
