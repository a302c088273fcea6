import { hash } from 'node:crypto';
import { converted, raw } from '../../cypher/fragment.ts';
import { identifier } from '../../cypher/identifier.ts';
import type { NodeKind, Ontology, Properties } from '../../ontology/index.ts';
import type { EdgeRow, NodeRow, Values } from '../model/seed.ts';

/** Who loaded a record: only records with this mark are ever changed or removed. */
export const LOADER = 'antiphon';

/** The pattern of a node that belongs to this ontology: `(n:Entity)`. */
export const recordIn = ({ evidence }: Ontology, variable: string, key = ''): string =>
  `(${variable}:${identifier(evidence.root)}${key})`;

/** The key of an edge among those of all rows; ids hold no spaces. */
export const edgeKey = (type: string, rid: string): string => `${type} ${rid}`;

/** Rows of one kind or type, with the statement that stores them. */
export interface Batch {
  /** The label or relationship type. */
  readonly name: string;
  readonly what: 'node' | 'edge';
  /** Takes `$rows`; returns how many were created and how many changed. */
  readonly text: string;
  /** The same for rows known to be new: fails if one is not. */
  readonly create: string;
  readonly rows: readonly BatchRow[];
}

export interface BatchRow {
  readonly key: string;
  /** Fingerprint of all that is stored: a row that has it already is skipped. */
  readonly digest: string;
  readonly from?: string;
  readonly to?: string;
  readonly values: Values;
}

/** Rows of a batch: more gain nothing, fewer cost time. */
const BATCH = 2_000;

/** The statements that store these nodes, each as soon as there are enough rows for it. */
export function* nodeBatches(rows: Iterable<NodeRow>, ontology: Ontology): Iterable<Batch> {
  for (const [kind, part] of parts(rows, (row) => row.kind))
    yield {
      name: kind,
      what: 'node',
      text: nodeText(ontology, kind),
      create: newNodeText(ontology, kind),
      rows: part.map(nodeRow),
    };
}

/** The same for relationships; both ends must exist. */
export function* edgeBatches(rows: Iterable<EdgeRow>, ontology: Ontology): Iterable<Batch> {
  for (const [type, part] of parts(rows, (row) => row.type))
    yield {
      name: type,
      what: 'edge',
      text: edgeText(ontology, type),
      create: newEdgeText(ontology, type),
      rows: part.map(edgeRow),
    };
}

export function nodeRow({ id, kind, values }: NodeRow): BatchRow {
  return { key: id, digest: digest([kind], values), values };
}

export function edgeRow({ rid, from, to, values }: EdgeRow): BatchRow {
  return { key: rid, digest: digest([from, to], values), from, to, values };
}

function nodeText(ontology: Ontology, kindName: string): string {
  const kind = ontology.kind(kindName);
  const others = ontology.nodes.map(({ name }) => name).filter((name) => !kind.lineage.includes(name));
  // MERGE on the label with the constraint; the other labels are set afterwards.
  return `UNWIND $rows AS row
MERGE ${recordIn(ontology, 'n', ' {id: row.key}')}
WITH n, row, n.digest IS NULL AS created
WHERE created OR n.digest <> row.digest
REMOVE n:${others.map(identifier).join(':')}
SET n = ${nodeValues(kind)}
SET n:${kind.lineage.map(identifier).join(':')}
RETURN count(CASE WHEN created THEN 1 END) AS created, count(CASE WHEN NOT created THEN 1 END) AS changed`;
}

function newNodeText(ontology: Ontology, kindName: string): string {
  const kind = ontology.kind(kindName);
  return `UNWIND $rows AS row CREATE (:${kind.lineage.map(identifier).join(':')} ${nodeValues(kind)})`;
}

/** A stored node, as a map in Cypher. */
export const nodeValues = ({ name, properties }: NodeKind): string =>
  `{id: row.key, label: '${name}', digest: row.digest, loadedBy: '${LOADER}'${assignments(properties, ['id'])}}`;

function edgeText(ontology: Ontology, type: string): string {
  return `UNWIND $rows AS row
${endsIn(ontology)}
MERGE (a)-[r:${identifier(type)} {rid: row.key}]->(b)
WITH r, row, r.digest IS NULL AS created
WHERE created OR r.digest <> row.digest
SET r = ${edgeValues(ontology, type)}
RETURN count(CASE WHEN created THEN 1 END) AS created, count(CASE WHEN NOT created THEN 1 END) AS changed`;
}

const newEdgeText = (ontology: Ontology, type: string): string => `UNWIND $rows AS row
${endsIn(ontology)}
CREATE (a)-[:${identifier(type)} ${edgeValues(ontology, type)}]->(b)`;

const endsIn = (ontology: Ontology): string =>
  `MATCH ${recordIn(ontology, 'a', ' {id: row.from}')}\nMATCH ${recordIn(ontology, 'b', ' {id: row.to}')}`;

/** A stored relationship, as a map in Cypher. */
export const edgeValues = (ontology: Ontology, type: string): string =>
  `{rid: row.key, digest: row.digest, loadedBy: '${LOADER}'${assignments(ontology.relation(type).properties, [])}}`;

/** Each property in its stored form; what a row lacks is null, and so not stored. */
function assignments(properties: Properties, without: readonly string[]): string {
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, { type, facets }]) => {
      const value = raw(`row.values.${identifier(name)}`);
      const stored = converted(value, type.write, facets.list);
      return `, ${identifier(name)}: ${stored}`;
    })
    .join('');
}

/** Groups rows by name until a batch is full; what remains at the end makes smaller batches. */
function* parts<Row>(
  rows: Iterable<Row>,
  nameOf: (row: Row) => string,
): Iterable<readonly [string, readonly Row[]]> {
  const waiting = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const part = waiting.get(name);
    if (part === undefined) waiting.set(name, [row]);
    else if (part.push(row) === BATCH) {
      waiting.delete(name);
      yield [name, part];
    }
  }
  yield* waiting;
}

/** Independent of the order in which the values list their keys. */
function digest(head: readonly string[], values: Values): string {
  const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return hash('sha256', JSON.stringify([...head, sorted])).slice(0, 32);
}
