import { ensureJars } from '../../src/database/local/jars.ts';
import { requireTools } from '../../src/database/local/tools.ts';
import { projectRoot } from '../../src/project-root.ts';

/**
 * Runs once before the test files that start a Neo4j: Neo4j's jars are downloaded here, so that no two files fetch them at the same time.
 * On a machine that cannot run Neo4j the tests themselves say so.
 */
export default async function fetchJars(): Promise<void> {
  const root = projectRoot();
  const tools = await requireTools(root, process.env).catch(() => undefined);
  if (tools) await ensureJars({ root, maven: tools.maven, env: process.env, report: console.log });
}
