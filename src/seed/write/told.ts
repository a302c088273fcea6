import type { Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import type { EdgeRow, NodeRow } from '../model/seed.ts';
import { edgeKey, recordIn } from './batches.ts';
import type { Rows } from './rows.ts';
import type { Totals } from './totals.ts';

/** A row by what it says, for people. */
export interface ToldRow {
  readonly text: string;
  /** Those that say most about the world come first: who and what there is, facts, claims, and what holds them. */
  readonly rank: number;
}

interface Telling {
  readonly ontology: Ontology;
  readonly rows: Rows;
  readonly session: Session;
}

/** What the keys in totals stand for: rows by what the seed says, and what it no longer names by what is stored. */
export async function toldRows(
  { created, changed, removed, leftOver }: Totals,
  { ontology, rows, session }: Telling,
): Promise<ReadonlyMap<string, ToldRow>> {
  const telling = new Teller(ontology);
  telling.seeded(rows, new Set([...created.first, ...changed.first]));
  await telling.stored(session, new Set([...removed.first, ...leftOver.first]));
  return telling.told;
}

class Teller {
  readonly told = new Map<string, ToldRow>();
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /** Reads no more of the rows than it takes to find all that is wanted. */
  seeded(rows: Rows, wanted: ReadonlySet<string>): void {
    const edges = found(rows.edges(), wanted, ({ type, rid }) => edgeKey(type, rid));
    const ends = [...edges.values()].flatMap(({ from, to }) => [from, to]);
    const ids = [...wanted].filter((key) => !key.includes(' '));
    const nodes = found(rows.nodes(), new Set([...ids, ...ends]), ({ id }) => id);
    const nameOf = (id: string) => String(nodes.get(id)?.values.name ?? id);
    for (const id of ids) this.#node(id, nodes.get(id));
    for (const [key, edge] of edges)
      this.#edge(key, edge.type, [nameOf(edge.from), nameOf(edge.to), edge.values.sentence]);
  }

  async stored(session: Session, keys: ReadonlySet<string>): Promise<void> {
    const ids = [...keys].filter((key) => !key.includes(' '));
    const nodes = await session.run(
      `UNWIND $ids AS id MATCH ${recordIn(this.#ontology, 'n', ' {id: id}')} RETURN n.id, n.label, n.name`,
      { ids },
    );
    for (const record of nodes.records) {
      const [id = '', kind = '', name = ''] = [...record.values()].map(String);
      this.#node(id, { kind, values: { name } });
    }
    for (const { name } of this.#ontology.relations) {
      const rids = [...keys].flatMap((key) =>
        key.startsWith(`${name} `) ? [key.slice(name.length + 1)] : [],
      );
      if (rids.length === 0) continue;
      const edges = await session.run(
        `UNWIND $rids AS rid MATCH (a)-[r:${identifier(name)} {rid: rid}]->(b) RETURN r.rid, a.name, b.name, r.sentence`,
        { rids },
      );
      for (const record of edges.records) {
        const [rid, from, to, sentence] = [...record.values()];
        this.#edge(edgeKey(name, String(rid)), name, [String(from), String(to), sentence]);
      }
    }
  }

  #node(id: string, row: Pick<NodeRow, 'kind' | 'values'> | undefined): void {
    if (row === undefined) return;
    const { words, layer } = this.#ontology.kind(row.kind);
    const isClaim = row.kind === this.#ontology.evidence.claim;
    this.told.set(id, {
      text: `${words.label}: ${String(row.values.sentence ?? row.values.name ?? id)}`,
      rank: layer === 'fact' ? 0 : isClaim ? 2 : 3,
    });
  }

  #edge(key: string, type: string, [from, to, sentence]: readonly [string, string, unknown]): void {
    const { words, layer } = this.#ontology.relation(type);
    this.told.set(
      key,
      layer === 'fact'
        ? {
            text: `fact: ${typeof sentence === 'string' ? sentence : `${from} ${words.said} ${to}`}`,
            rank: 1,
          }
        : { text: `evidence: “${from}” ${words.said} “${to}”`, rank: 4 },
    );
  }
}

function found<Row extends NodeRow | EdgeRow>(
  rows: Iterable<Row>,
  wanted: ReadonlySet<string>,
  keyOf: (row: Row) => string,
): ReadonlyMap<string, Row> {
  const all = new Map<string, Row>();
  const keys = new Set(wanted);
  if (keys.size > 0)
    for (const row of rows) {
      const key = keyOf(row);
      if (keys.delete(key)) all.set(key, row);
      if (keys.size === 0) break;
    }
  return all;
}
