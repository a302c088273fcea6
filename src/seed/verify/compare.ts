import type { Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { type Batch, edgeValues, nodeValues, recordIn } from '../write/batches.ts';
import { PATIENT } from '../write/transaction.ts';
import type { Difference, Unequal } from './difference.ts';

/** Rows of a batch that are not stored as they would be written now: compares what the writing statement would set. */
export async function compareBatch(
  session: Pick<Session, 'run'>,
  batch: Batch,
  ontology: Ontology,
): Promise<readonly Difference[]> {
  const { what, name, rows } = batch;
  const text = what === 'node' ? nodeText(ontology, name) : edgeText(ontology, name);
  const { records } = await session.run(text, { rows }, PATIENT);
  return records.map((record): Difference => {
    const [key, isMissing, properties] = [...record.values()];
    return isMissing === true
      ? { what: 'missing', sort: what, name, key: String(key) }
      : { what: 'different', sort: what, name, key: String(key), properties: unequal(properties) };
  });
}

function nodeText(ontology: Ontology, kindName: string): string {
  const kind = ontology.kind(kindName);
  const lineage = `[${kind.lineage.map((label) => `'${label}'`).join(', ')}]`;
  return `UNWIND $rows AS row
OPTIONAL MATCH ${recordIn(ontology, 'n', ' {id: row.key}')}
WITH row, n, ${nodeValues(kind)} AS wanted
${differing('n')}
WITH row, n, different + CASE WHEN size(labels(n)) = ${kind.lineage.length} AND all(label IN ${lineage} WHERE label IN labels(n)) THEN []
  ELSE [['labels', labels(n), ${lineage}]] END AS different
${answer('n')}`;
}

function edgeText(ontology: Ontology, type: string): string {
  return `UNWIND $rows AS row
OPTIONAL MATCH (a)-[r:${identifier(type)} {rid: row.key}]->(b)
WITH row, r, a.id AS fromId, b.id AS toId, ${edgeValues(ontology, type)} AS wanted
${differing('r', ['fromId', 'toId'])}
WITH row, r, different + CASE WHEN fromId = row.from THEN [] ELSE [['from', fromId, row.from]] END
  + CASE WHEN toId = row.to THEN [] ELSE [['to', toId, row.to]] END AS different
${answer('r')}`;
}

/**
 * Properties that differ or exist on one side only. Types are compared too, because equal values may have different
 * types.
 */
const differing = (stored: string, along: readonly string[] = []): string =>
  `WITH ${['row', stored, ...along].join(', ')},
  [key IN keys(wanted) + [key IN keys(${stored}) WHERE NOT key IN keys(wanted)]
   WHERE valueType(${stored}[key]) <> valueType(wanted[key]) OR NOT coalesce(${stored}[key] = wanted[key], true)
   | [key, ${stored}[key], wanted[key]]] AS different`;

const answer = (stored: string): string =>
  `WITH row, ${stored}, different WHERE ${stored} IS NULL OR size(different) > 0
RETURN row.key, ${stored} IS NULL, different`;

function unequal(properties: unknown): readonly Unequal[] {
  if (!Array.isArray(properties)) return [];
  const all = properties.map(
    ([property, stored, wanted]): Unequal => ({
      property: String(property),
      stored: shown(stored),
      wanted: shown(wanted),
    }),
  );
  // A row's fingerprint differs with its content, which says more.
  const telling = all.filter(({ property }) => property !== 'digest');
  return telling.length > 0 ? telling : all;
}

/** A stored value as JSON can hold it: temporal values and the like as text. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'object' && value !== null ? value.toString() : (value ?? null);
}
