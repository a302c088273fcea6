import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { recount } from '../support/recount.ts';
import { smallGraph } from '../support/small-graph.ts';

const NODES = 6_000;
/** Each responds to two others; the last one to 1,500. */
const EDGES = NODES * 2 + 1_500;

/** To count a large graph may take longer on a busy machine than a question may. */
const PATIENT = { LIMIT_TRANSACTION_MS: '60000', LIMIT_DEADLINE_MS: '61000', LIMIT_REQUEST_MS: '120000' };

const GROW = `UNWIND range($from, $from + 1999) AS n
CREATE (:Entity:Named:Event:Statement {id: 'grown-' + n, name: 'Statement ' + n, names: [], label: 'Statement', form: 'TEXT', orderKey: '9999' + n,
  timelineKey: '9999' + n, occurrence: 'HAPPENED', status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1, rid: 'event-' + n})`;
const TIE = `MATCH (a:Statement {id: 'grown-' + $from}) UNWIND $to AS to MATCH (b:Statement {id: 'grown-' + to})
CREATE (a)-[:RESPONDS_TO {rid: $from + '-' + to, type: 'PROTEST', status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1}]->(b)`;
const TIES = `UNWIND range($from, $from + 1999) AS n MATCH (a:Statement {id: 'grown-' + n}) UNWIND [1, 7] AS step
MATCH (b:Statement {id: 'grown-' + ((n + step) % $nodes)})
CREATE (a)-[:RESPONDS_TO {rid: n + '-' + step, type: 'PROTEST', status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1}]->(b)`;

describe.skipIf(!(await canRunNeo4j()))('a graph of several thousand records', { timeout: 600_000 }, () => {
  let own: TestNeo4j;
  let antiphon: TestAntiphon;
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-large-'));
  beforeAll(async () => {
    own = await startTestNeo4j({ brief: false });
    antiphon = await startAntiphon({
      neo4j: own,
      seed: smallGraph([['paper', 'Document']], []),
      env: PATIENT,
    });
    const { uri, user, password, database } = own;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const nodes = neo4j.int(NODES);
    // In parts, for what one transaction may hold is limited.
    for (const statement of [GROW, TIES])
      for (let from = 0; from < NODES; from += 2_000)
        await driver.executeQuery(statement, { nodes, from: neo4j.int(from) }, { database });
    const to = Array.from({ length: 1_500 }, (_, index) => neo4j.int(2_000 + index));
    await driver.executeQuery(TIE, { from: neo4j.int(NODES - 1), to }, { database });
    await recount(driver, database);
    await driver.close();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await antiphon?.stop();
    await own?.stop();
  });

  // That each of the forms can be written so is shown without a database: test/unit/export.
  it.each(['nodes.csv', 'jsonld'])('arrives complete as .%s, page by page', async (suffix) => {
    antiphon.takeStatements();
    const response = await fetch(`${antiphon.url}/q/graph.${suffix}`);
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="graph.${suffix}"`);
    const text = await response.text();
    const pages = antiphon.takeStatements().length;
    const counts = countIn(suffix, text);
    expect(counts.nodes ?? NODES).toBe(NODES);
    expect(counts.edges ?? EDGES).toBe(EDGES);
    // Two statements count; a page holds 500 at most.
    const least =
      Number(counts.nodes !== undefined && NODES / 500) + Number(counts.edges !== undefined && EDGES / 500);
    expect(pages).toBeGreaterThanOrEqual(Math.floor(least));
    expect(pages).toBeLessThanOrEqual(Math.ceil(least) + 4);
  });

  it('is readable as GEXF, every record with its own position', async () => {
    const graph = parseGexf(
      MultiDirectedGraph,
      await (await fetch(`${antiphon.url}/q/graph.gexf?relations=RESPONDS_TO`)).text(),
    );
    expect([graph.order, graph.size]).toEqual([NODES, EDGES]);
    const places = graph.mapNodes((_, { x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(NODES);
    // So much at once takes seconds, in which the server has closed the connection: time to notice that.
    await sleep(100);
  });

  it('if cut by a limit says so in its name, in the file, and beside a table', async () => {
    const response = await fetch(`${antiphon.url}/q/graph.graphology.json?limit=50`);
    expect(response.headers.get('content-disposition')).toContain('"graph-first-50-of-6000.graphology.json"');
    const { attributes }: { attributes: Record<string, unknown> } = await response.json();
    expect(attributes).toMatchObject({ total: NODES, shown: 50, truncated: true });
    const table = await fetch(`${antiphon.url}/q/graph.nodes.csv?limit=50`);
    expect(table.headers.get('content-disposition')).toContain('"graph-first-50-of-6000.nodes.csv"');
    const [, address] = /<([^>]+)>; rel="describedby"/.exec(table.headers.get('link') ?? '') ?? [];
    const metadata: { notes: unknown[] } = await (await fetch(`${antiphon.url}${address}`)).json();
    expect(metadata.notes[0]).toMatchObject({ total: NODES, shown: 50, truncated: true });
  });

  it('is written by the command line with little memory, under its name', async () => {
    const { uri, user, password, database } = antiphon.neo4j;
    const access = {
      ...PATIENT,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    const command = (...words: string[]) =>
      promisify(execFile)(
        process.execPath,
        ['--max-old-space-size=80', join(projectRoot(), 'dist/src/cli.js'), 'export', 'graph', ...words],
        { env: { ...process.env, ...access } },
      );
    const { stderr } = await command('--format', 'node-link', '--out', folder);
    expect(stderr).toContain(`${NODES} nodes, ${EDGES} edges, complete`);
    expect(readdirSync(folder)).toEqual(['graph.node-link.json']);
    expect(countIn('node-link.json', readFileSync(join(folder, 'graph.node-link.json'), 'utf8'))).toEqual({
      nodes: NODES,
      edges: EDGES,
    });
    const cut = await command('--limit', '10', '--format', 'nodes-csv', '--out', folder);
    expect(cut.stderr).toContain(`cut; there are ${NODES} nodes`);
    expect(cut.stderr).toContain('leave out --limit');
    expect(readdirSync(folder)).toContain('graph-first-10-of-6000.nodes.csv');
  });
});

/** How many nodes and edges stand in a file, as far as it has them. */
function countIn(suffix: string, text: string): { readonly nodes?: number; readonly edges?: number } {
  if (suffix.endsWith('csv'))
    return { [suffix.replace('.csv', '')]: parseCsv(text, { columns: true }).length };
  if (suffix === 'gexf' || suffix === 'graphml')
    return { nodes: text.split('<node ').length - 1, edges: text.split('<edge ').length - 1 };
  const file = JSON.parse(text);
  if (suffix === 'jsonld') {
    const relations = file['@graph'].filter((one: { '@type': string }) => one['@type'] === 'vocab:Relation');
    return { nodes: file['@graph'].length - relations.length - 1, edges: relations.length };
  }
  const { nodes, edges } = file.elements ?? file;
  return { nodes: nodes.length, edges: edges.length };
}
