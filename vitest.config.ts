import { defineConfig } from 'vitest/config';

const globalSetup = ['test/support/fetch-jars.ts'];

export default defineConfig({
  // Without this, Vite loads graphql's module build and its CommonJS dependents another copy of it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Two cores, and each worker has a database.
    maxWorkers: 2,
    projects: [
      // No database.
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/{unit,compile}/**/*.test.ts',
            'test/data/{before-and-after,credit,data,dates,sentences,standing}.test.ts',
            'test/*.test.ts',
          ],
        },
      },
      // Each file starts the databases that it stops, kills or fills.
      {
        extends: true,
        test: { name: 'database', include: ['test/{database,seed,growth}/**/*.test.ts'], globalSetup },
      },
      // Each file loads its graph into the database of its worker and asks.
      {
        extends: true,
        test: {
          name: 'graph',
          include: [
            'test/{http,competency,browser,notebooks,docs,fork}/**/*.test.ts',
            'test/data/{voices,notebooks,finding}.test.ts',
          ],
          globalSetup: [...globalSetup, 'test/support/shared-neo4j.ts'],
        },
      },
    ],
  },
});
