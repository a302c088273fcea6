import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, requirements, startTestNeo4j } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker: two files that run side by side never share a graph. */
    readonly sharedNeo4j: readonly Neo4jAddress[];
  }
}

/**
 * Runs once before the test files that ask a graph: starting a Neo4j and planning the statements takes most of their time,
 * and one that has planned them already serves the next file as well.
 */
export default async function shareNeo4j(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await requirements()).met) return undefined;
  const workers = Array.from({ length: project.vitest.config.maxWorkers });
  const started = await Promise.all(workers.map(() => startTestNeo4j()));
  project.provide(
    'sharedNeo4j',
    started.map(({ uri, user, password, database }) => ({ uri, user, password, database })),
  );
  return async () => {
    await Promise.all(started.map((neo4j) => neo4j.stop()));
  };
}

/** The Neo4j of the worker that runs this file. Whatever an earlier file left in it is there. */
export function sharedNeo4j(): Neo4jAddress {
  const mine = inject('sharedNeo4j')?.[Number(process.env.VITEST_POOL_ID) - 1];
  if (mine === undefined)
    throw new Error('Only files of the project "graph" share a Neo4j: see vitest.config.ts.');
  return mine;
}
