import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/export/formats.ts';
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
import { hostileGraph } from './hostile-graph.ts';

type Facts = Readonly<Record<string, unknown>>;

interface ReadGraph {
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
    const paths = FORMATS.filter(({ suffix }) => !/graphology|jsonld/.test(suffix)).map(
      ({ suffix, write }) => {
        const path = join(folder, `graph.${suffix}`);
        writeFileSync(path, write(hostileGraph));
        return path;
      },
    );
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
    expect(each(graph.nodes, NODE_FACTS)).toEqual(expectedNodes(losses));
    expect(each(graph.edges, EDGE_FACTS)).toEqual(expectedEdges(losses));
  });

  it('pandas: the nodes, formulas made harmless', () => {
    const { columns, rows } = tableIn('nodes.csv');
    expect(columns.slice(0, 3)).toEqual(['Id', 'Label', 'Kind']);
    expect(rows).toHaveLength(hostileGraph.nodes.length);
    expect(rows).toEqual(hostileGraph.nodes.map((node) => row({ ...node }, columns)));
  });

  it('pandas: the edges, with the names of both ends', () => {
    const { columns, rows } = tableIn('edges.csv');
    const labels = (wanted: string) => hostileGraph.nodes.find(({ id }) => id === wanted)?.label ?? null;
    expect(columns.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'SourceLabel']);
    expect(rows.map(({ Label, ...rest }) => rest)).toEqual(
      hostileGraph.edges.map(({ id, type, ...edge }) =>
        row(
          {
            ...edge,
            ...{ type: 'Directed', id: `${id}:${edge.relation}`, edgeId: id, relationType: type },
            ...{ sourceLabel: labels(edge.source), targetLabel: labels(edge.target) },
          },
          columns.filter((column) => column !== 'Label'),
        ),
      ),
    );
  });
});

const each = (items: Readonly<Record<string, Facts>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(items).map(([key, facts]) => [key, only(facts, names)]));

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
