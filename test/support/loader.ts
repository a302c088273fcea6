import { pathToFileURL } from 'node:url';
import type { Phase } from '../../src/phases.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Neo4jAddress } from './neo4j.ts';
import { type Outcome, run } from './own-project.ts';

/** The two ways in which rows get into a database that runs, with the phases that are worth a look at in each. */
export const WAYS = {
  'at once': ['guarded', 'indexed', 'at once', 'complete'],
  'in batches': ['begun', 'node batch', 'edge batch', 'stored'],
} as const satisfies Readonly<Record<string, readonly Phase[]>>;

export type Way = keyof typeof WAYS;

/** For a process of its own, on the built program: loads an NDJSON file, however small, in one of the ways. */
const SCRIPT = `
const { dist, path, way, uri, user, password, database } = JSON.parse(process.env.LOAD);
const from = (file) => import(dist + file);
const { default: neo4j } = await import('neo4j-driver');
const { ontology } = await from('schema/ontology/index.js');
const { projection } = await from('schema/projection/index.js');
const { rules } = await from('schema/rules.js');
const { readSeeds } = await from('src/seed/read/read-seeds.js');
const { rowsOf } = await from('src/seed/write/rows.js');
const { writeGraph } = await from('src/seed/write/write.js');
const report = () => {};
const { store, digest: seedDigest } = await readSeeds([path], { ontology, rules, report, projection });
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
const oneTransaction = way === 'at once' ? Infinity : 100;
const place = { driver, database, ontology, report, source: path };
try {
  await writeGraph({ ...place, rows: rowsOf(store, projection), seedDigest, oneTransaction });
} catch (error) {
  console.error(error.message, error.hint);
  process.exitCode = 1;
}
await driver.close();
`;

/** Loads an NDJSON file in a process of its own, to the end or to the phase where that is to die. */
export function loadApart(
  path: string,
  {
    way,
    database: { uri, user, password, database },
    dieAt,
  }: { readonly way: Way; readonly database: Neo4jAddress; readonly dieAt?: Phase },
): Promise<Outcome> {
  const dist = pathToFileURL(`${projectRoot()}/dist/`).href;
  const LOAD = JSON.stringify({ dist, path, way, uri, user, password, database });
  return run(['--input-type=module', '--eval', SCRIPT], { dieAt, cwd: projectRoot(), env: { LOAD } });
}
