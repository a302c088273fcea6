import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsByName } from '../../../src/export/about.ts';
import { csvwMetadata } from '../../../src/export/csvw.ts';
import { FORMATS, fileText } from '../../../src/export/formats.ts';
import { edgeKind, edgeWeight } from '../../../src/export/subgraph.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { canRunPython, pythonVenv } from '../../python/venv.ts';
import {
  EDGE_FACTS,
  expectedEdges,
  expectedNodes,
  json,
  type Losses,
  NODE_FACTS,
  only,
  xml,
} from './expected.ts';
import { about, hostileGraph } from './hostile-graph.ts';

type Facts = Readonly<Record<string, unknown>>;

interface ReadGraph {
  readonly about: Facts;
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly nodes: Readonly<Record<string, Facts>>;
  readonly edges: Readonly<Record<string, Facts>>;
}
interface ReadTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

describe.skipIf(!(await canRunPython()))('Python libraries read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-export-'));
  let found: Readonly<Record<string, unknown>> = {};

  beforeAll(async () => {
    const python = await pythonVenv();
    const paths: string[] = [];
    const write = (name: string, text: string) => {
      paths.push(join(folder, name));
      writeFileSync(join(folder, name), text);
    };
    for (const format of FORMATS.filter(({ suffix }) => !/graphology|jsonld/.test(suffix))) {
      const { suffix, columns } = format;
      write(`graph.${suffix}`, await fileText(format, hostileGraph));
      if (suffix === 'graphml') write('graph.igraph.graphml', await fileText(format, hostileGraph));
      if (columns) write(`graph.${suffix}-metadata.json`, csvwMetadata(about, `graph.${suffix}`, columns));
    }
    const script = join(projectRoot(), 'test/python/read_back.py');
    const { stdout } = await promisify(execFile)(python, [script, ...paths], { maxBuffer: 2 ** 26 });
    found = JSON.parse(stdout);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  // The script above is the one that says what is in these.
  const graphIn = (suffix: string) => found[join(folder, `graph.${suffix}`)] as ReadGraph;
  const tableIn = (suffix: string) => found[join(folder, `graph.${suffix}`)] as ReadTable;

  const formats: readonly (readonly [string, Losses])[] = [
    ['gexf', xml],
    ['graphml', xml],
    ['cytoscape.json', json],
    ['node-link.json', json],
  ];
  it.each(formats)('networkx: %s', (suffix, losses) => {
    const graph = graphIn(suffix);
    expect(graph).toMatchObject({ directed: true, multigraph: true });
    expect([graph.nodeCount, graph.edgeCount]).toEqual([
      hostileGraph.nodes.length,
      hostileGraph.edges.length,
    ]);
    // GEXF's place for it is a text, which networkx leaves out.
    if (suffix !== 'gexf') expect(graph.about).toMatchObject(factsByName(about));
    expect(each(graph.nodes, NODE_FACTS)).toEqual(expectedNodes(losses));
    expect(each(graph.edges, EDGE_FACTS)).toEqual(expectedEdges(losses));
  });

  it('igraph: GraphML, with weights and with what the file says about itself', () => {
    const graph = found[join(folder, 'graph.igraph.graphml')] as Facts;
    expect(graph).toMatchObject({
      directed: true,
      nodeCount: hostileGraph.nodes.length,
      edgeCount: hostileGraph.edges.length,
      labels: hostileGraph.nodes.map(({ name }) => xml.text(name)),
      weights: hostileGraph.edges.map(edgeWeight),
      about: { total: 118, shown: 7, truncated: true, seed: about.seed, lens: about.lens },
    });
  });

  it('csvw: a table is what its metadata says, cell by cell', () => {
    const nodes = found[join(folder, 'graph.nodes.csv-metadata.json')] as {
      readonly valid: boolean;
      readonly notes: readonly Facts[];
      readonly rows: readonly Readonly<Record<string, string>>[];
    };
    expect(nodes.valid).toBe(true);
    expect(nodes.notes[0]).toMatchObject({ total: 118, shown: 7, truncated: true });
    expect(nodes.rows).toHaveLength(hostileGraph.nodes.length);
    const edges = found[join(folder, 'graph.edges.csv-metadata.json')] as typeof nodes;
    expect(edges.valid).toBe(true);
    expect(edges.rows.map(({ Weight }) => Number(Weight))).toEqual(hostileGraph.edges.map(edgeWeight));
  });

  it('pandas: the nodes, with formulas made harmless', () => {
    const { columns, rows } = tableIn('nodes.csv');
    expect(columns.slice(0, 3)).toEqual(['Id', 'Label', 'Kind']);
    expect(rows).toHaveLength(hostileGraph.nodes.length);
    expect(rows).toEqual(hostileGraph.nodes.map((node) => row({ ...node, label: node.name }, columns)));
  });

  it('pandas: the edges, with the names of both ends', () => {
    const { columns, rows } = tableIn('edges.csv');
    expect(columns.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'SourceLabel']);
    expect(rows.map(({ Label, ...rest }) => rest)).toEqual(
      hostileGraph.edges.map((edge) => {
        const { id, rid, type, source, target, ...rest } = edge;
        return row(
          {
            ...rest,
            source: source.id,
            target: target.id,
            kind: edgeKind(edge),
            weight: edgeWeight(edge),
            type: 'Directed',
            id,
            edgeId: rid,
            relationType: type,
            ...named('source', { ...source, label: source.name }),
            ...named('target', { ...target, label: target.name }),
          },
          columns.filter((column) => column !== 'Label'),
        );
      }),
    );
  });
});

const each = (items: Readonly<Record<string, Facts>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(items).map(([key, facts]) => [key, only(facts, names)]));

/** What is known of an end, under names that say which end. */
const named = (end: string, facts: object): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      `${end}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );

/** The facts as a spreadsheet shows them. */
function row(facts: Facts, columns: readonly string[]): Facts {
  return Object.fromEntries(
    columns.map((column) => {
      const value = facts[column.charAt(0).toLowerCase() + column.slice(1)] ?? '';
      const text = xml.text(Array.isArray(value) ? value.join('; ') : String(value));
      return [column, /^[=-]/.test(text) ? `'${text}` : text];
    }),
  );
}
