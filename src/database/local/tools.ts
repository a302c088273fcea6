import { SetupError } from '../../errors.ts';
import type { Environment } from '../settings.ts';
import { neo4jVersion } from './files.ts';
import { presentJars } from './jars.ts';
import { findJava, type Java, MINIMUM_JAVA } from './java.ts';
import { findMaven } from './maven.ts';

/** What running Neo4j here takes; Maven only if its jars must be downloaded. */
export interface Tools {
  readonly java: Java;
  readonly maven: string | undefined;
}

/**
 * Finds Java and, unless the jars are present, Maven.
 * @throws SetupError one for all that is missing, with the three ways to get a database
 */
export async function requireTools(root: string, env: Environment): Promise<Tools> {
  const search = await findJava(env);
  const maven = findMaven(env);
  const missing = [
    ...(search.java ? [] : [`Java ${MINIMUM_JAVA} or later (${search.problem})`]),
    ...(maven || presentJars(root) ? [] : ['Maven (it is not on PATH)']),
  ];
  if (search.java && missing.length === 0) return { java: search.java, maven };
  throw new SetupError(
    `There is no Neo4j to use: NEO4J_URI is not set, and running one here lacks ${missing.join(' and ')}.`,
    { hint: waysToDatabase(root) },
  );
}

function waysToDatabase(root: string): string {
  return [
    'Any one of these will do:',
    `- install a JDK, version ${MINIMUM_JAVA} or later, and Maven: Neo4j ${neo4jVersion(root)} is then downloaded and run for you;`,
    '- run `docker compose up -d` with the docker-compose.yml of this project, and set the variables it names;',
    '- set NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) to a Neo4j that you have.',
  ].join('\n');
}
