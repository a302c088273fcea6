import { createHash } from 'node:crypto';
import { identifier } from '../cypher/identifier.ts';
import type { Ontology, Properties } from '../ontology/index.ts';
import type { EdgeRow, GraphRows, NodeRow, Values } from './seed.ts';

/** Who loaded a record: only what carries this is ever changed or removed. */
export const LOADER = 'antiphon';

/** Rows of one kind or type, with the statement that stores them. */
export interface Batch {
  /** The label or relationship type. */
  readonly name: string;
  readonly what: 'node' | 'edge';
  /** Takes `$rows`; returns how many were created, and how many were changed. */
  readonly text: string;
  readonly rows: readonly BatchRow[];
}

export interface BatchRow {
  readonly key: string;
  /** Fingerprint of all that is stored: a row that has it already is left alone. */
  readonly digest: string;
  readonly from?: string;
  readonly to?: string;
  readonly values: Values;
}

/** Rows of a batch: more gains nothing, fewer costs. */
const BATCH = 2_000;

/** The statements that store a graph, in order: nodes of a kind together, then relationships of a type together. Pure. */
export function batches(rows: GraphRows, ontology: Ontology): readonly Batch[] {
  const nodes = grouped(rows.nodes, ({ kind }) => kind).flatMap(([kind, group]) =>
    chunks(group.map(nodeRow)).map(
      (part): Batch => ({ name: kind, what: 'node', text: nodeText(ontology, kind), rows: part }),
    ),
  );
  const edges = grouped(rows.edges, ({ type }) => type).flatMap(([type, group]) =>
    chunks(group.map(edgeRow)).map(
      (part): Batch => ({ name: type, what: 'edge', text: edgeText(ontology, type), rows: part }),
    ),
  );
  return [...nodes, ...edges];
}

function nodeRow({ id, kind, values }: NodeRow): BatchRow {
  return { key: id, digest: digest([kind, values]), values };
}

function edgeRow({ rid, from, to, values }: EdgeRow): BatchRow {
  return { key: rid, digest: digest([from, to, values]), from, to, values };
}

function nodeText(ontology: Ontology, kindName: string): string {
  const kind = ontology.kind(kindName);
  const others = ontology.nodes.map(({ name }) => name).filter((name) => !kind.lineage.includes(name));
  // MERGE on the label that has the constraint; the other labels are set after.
  return `UNWIND $rows AS row
MERGE (n:Entity {id: row.key})
WITH n, row, n.digest IS NULL AS created
WHERE created OR n.digest <> row.digest
REMOVE n:${others.map(identifier).join(':')}
SET n = {id: row.key, label: '${kind.name}', digest: row.digest, loadedBy: '${LOADER}'${assignments(kind.properties, ['id'])}}
SET n:${kind.lineage.map(identifier).join(':')}
RETURN count(CASE WHEN created THEN 1 END) AS created, count(CASE WHEN NOT created THEN 1 END) AS changed`;
}

function edgeText(ontology: Ontology, type: string): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${identifier(type)} {rid: row.key}]->(b)
WITH r, row, r.digest IS NULL AS created
WHERE created OR r.digest <> row.digest
SET r = {rid: row.key, digest: row.digest, loadedBy: '${LOADER}'${assignments(ontology.relation(type).properties, [])}}
RETURN count(CASE WHEN created THEN 1 END) AS created, count(CASE WHEN NOT created THEN 1 END) AS changed`;
}

/** Each property in its stored form; what a row does not have is null, and so not stored. */
function assignments(properties: Properties, without: readonly string[]): string {
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, { type, facets }]) => {
      const value = `row.values.${identifier(name)}`;
      const stored =
        type.write('item') === 'item'
          ? value
          : facets.list
            ? `[item IN ${value} | ${type.write('item')}]`
            : type.write(value);
      return `, ${identifier(name)}: ${stored}`;
    })
    .join('');
}

function grouped<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups];
}

function chunks(rows: readonly BatchRow[]): readonly (readonly BatchRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex').slice(0, 32);
}

/** The order in which a value lists its keys must not show. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
