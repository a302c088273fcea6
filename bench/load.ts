import { fork } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { ontology } from '../schema/index.ts';
import { converted, raw } from '../src/cypher/fragment.ts';
import { identifier } from '../src/cypher/identifier.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../src/database/local/server.ts';
import { schemaRules } from '../src/ontology/constraints.ts';
import type { Properties } from '../src/ontology/index.ts';
import { projectRoot } from '../src/project-root.ts';
import type { GraphRows, Values } from '../src/seed/model/seed.ts';
import { recount } from '../test/support/recount.ts';
import { generate } from './generate.ts';
import { writeNdjson } from './ndjson.ts';
import type { Access } from './ours.ts';
import type { Loaded } from './seed-ours.ts';

/** Rows of a batch and of a transaction. */
const BATCH = 2_000;

/** A Neo4j of the bench with a loaded graph. */
export interface BenchDatabase {
  readonly neo4j: LocalNeo4j;
  readonly driver: Driver;
  close(): Promise<void>;
}

/** How fast the same rows were stored. */
export interface LoadFigures {
  readonly nodes: number;
  readonly edges: number;
  /** Rows a second. */
  readonly bare: number;
  readonly ours: number;
  /** For reading and checking the file that `ours` wrote from. */
  readonly readSeconds: number;
  /** The most memory of the process that read and wrote, in MB. */
  readonly rssMb: number;
  /** Of the stored graph, with its indexes. */
  readonly bytes: number;
}

type Report = (line: string) => void;

/** Starts the Neo4j for a size, loading it first where that was not done before. */
export async function openDatabase(
  nodes: number,
  report: Report,
): Promise<BenchDatabase & { readonly load: LoadFigures | undefined }> {
  const dataDir = join(projectRoot(), '.data', `bench-${nodes}`);
  const database = await start(dataDir, report);
  if ((await loadedNodes(database.driver)) === nodes) {
    // Indexes and counts that came with a later version.
    await prepare(database.driver);
    await recount(database.driver, 'neo4j');
    return { ...database, load: undefined };
  }
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
  const load = await loadBoth(nodes, dataDir, report);
  return { ...(await start(dataDir, report)), load };
}

async function loadBoth(nodes: number, dataDir: string, report: Report): Promise<LoadFigures> {
  report(`generating about ${nodes.toLocaleString('en')} nodes ...`);
  const { rows, seed } = generate(nodes);
  const input = `${dataDir}.ndjson`;
  writeNdjson(input, seed);
  const count = rows.nodes.length + rows.edges.length;
  const told = (name: string, rate: number) =>
    report(`${name}: ${Math.round(rate).toLocaleString('en')} rows a second`);

  const bareDir = `${dataDir}-bare`;
  rmSync(bareDir, { recursive: true, force: true });
  const bare = await warm(bareDir, report, async ({ driver }) => {
    await prepare(driver);
    const began = performance.now();
    await loadBare(driver, rows, report);
    return count / ((performance.now() - began) / 1000);
  });
  rmSync(bareDir, { recursive: true, force: true });
  told('bare UNWIND batches', bare);

  const ours = await warm(dataDir, report, async ({ driver, neo4j: access }) => {
    await prepare(driver);
    const loaded = await runLoader(input, access);
    await driver.executeQuery('CREATE (:BenchLoad {nodes: $nodes})', { nodes });
    return loaded;
  });
  rmSync(input);
  told('antiphon seed', count / ours.writeSeconds);
  return {
    nodes: rows.nodes.length,
    edges: rows.edges.length,
    bare,
    ours: count / ours.writeSeconds,
    readSeconds: ours.readSeconds,
    rssMb: ours.rssMb,
    bytes: sizeOf(dataDir),
  };
}

/** Gives a running Neo4j whose first statements are behind it: a cold Java is not what is measured. */
async function warm<T>(
  folder: string,
  report: Report,
  use: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const database = await start(folder, report);
  try {
    await database.driver.executeQuery(
      'UNWIND range(1, 10000) AS i CREATE (n:Warm {i: i}) WITH n DETACH DELETE n',
    );
    return await use(database);
  } finally {
    await database.close();
  }
}

/** Loads as `antiphon seed` does, in a process of its own, so that its memory is known. */
function runLoader(input: string, { uri, user, password }: Access): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'seed-ours.js'), [input], {
      env: { PATH: process.env.PATH, BENCH_URI: uri, BENCH_USER: user, BENCH_PASSWORD: password },
    });
    // Sent by seed-ours.ts, and by nothing else.
    child.once('message', (message) => resolve(message as unknown as Loaded));
    child.once('exit', (code) => reject(new Error(`the loader of the bench ended with ${code}`)));
  });
}

/** Bytes of what a database stores, without its log of transactions. */
function sizeOf(dataDir: string): number {
  const stores = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  return stores
    .filter((entry) => entry.isFile() && /databases[\\/]neo4j/.test(entry.parentPath))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

async function start(dataDir: string, report: Report): Promise<BenchDatabase> {
  const running = await startLocalNeo4j({
    root: projectRoot(),
    env: process.env,
    report,
    dataDir,
    port: 0,
    heap: '2g',
    settings: { 'server.memory.pagecache.size': '1g' },
  });
  const driver = neo4j.driver(running.uri, neo4j.auth.basic(running.user, running.password), {
    disableLosslessIntegers: true,
  });
  return {
    neo4j: running,
    driver,
    close: async () => {
      await driver.close();
      await running.stop();
    },
  };
}

async function loadedNodes(driver: Driver): Promise<number | undefined> {
  const { records } = await driver.executeQuery('MATCH (n:BenchLoad) RETURN n.nodes');
  return records[0] === undefined ? undefined : Number(records[0].get(0));
}

/** Constraints and indexes stand before the clock starts, however the rows come in. */
async function prepare(driver: Driver): Promise<void> {
  for (const { text } of schemaRules(ontology)) await driver.executeQuery(text);
  await driver.executeQuery('CALL db.awaitIndexes(300)');
}

/** What anybody would write: one CREATE for each label and type, in batches, one transaction after another. */
async function loadBare(driver: Driver, rows: GraphRows, report: Report): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  const store = async (name: string, text: string, all: readonly { readonly values: Values }[]) => {
    for (let i = 0; i < all.length; i += BATCH) await session.run(text, { rows: all.slice(i, i + BATCH) });
    report(`  ${name}: ${all.length.toLocaleString('en')}`);
  };
  for (const [name, nodes] of grouped(rows.nodes, ({ kind }) => kind)) {
    const { lineage, properties } = ontology.kind(name);
    const { id: _, ...others } = properties;
    await store(
      name,
      `UNWIND $rows AS row CREATE (n:${lineage.map(identifier).join(':')} {id: row.id, label: '${name}'${assignments(others)}})`,
      nodes,
    );
  }
  for (const [name, edges] of grouped(rows.edges, ({ type }) => type)) {
    await store(
      name,
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
CREATE (a)-[:${identifier(name)} {rid: row.rid${assignments(ontology.relation(name).properties)}}]->(b)`,
      edges,
    );
  }
  await session.close();
}

function assignments(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, { type, facets }]) => {
      const value = raw(`row.values.${identifier(name)}`);
      const stored = converted(value, type.write, facets.list);
      return `, ${identifier(name)}: ${stored}`;
    })
    .join('');
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
