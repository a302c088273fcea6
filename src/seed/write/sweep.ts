import type { ManagedTransaction, Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { Chains } from '../store/columns.ts';
import { type Batch, LOADER, recordIn } from './batches.ts';
import type { Changes } from './changes.ts';
import { removeEdges, removeNodes } from './remove.ts';
import { inTransaction, PATIENT } from './transaction.ts';

/** The keys of all relationships that a seed describes, in a few bytes each. */
export class WantedEdges {
  readonly #keys: Chains;
  readonly #types: string[] = [];

  constructor(size: number) {
    this.#keys = new Chains(size);
  }

  add({ name, rows }: Batch): void {
    for (const { key } of rows) {
      const [a, b, c] = this.#numbers(name, key);
      this.#keys.add(a, b, c);
    }
  }

  has(type: string, rid: string): boolean {
    const [a, b, c] = this.#numbers(type, rid);
    return this.#keys.get(a, b).includes(c);
  }

  /** 96 of the 128 bits of a key, the type mixed into the last 32. */
  #numbers(type: string, rid: string): [number, number, number] {
    let code = this.#types.indexOf(type);
    if (code === -1) code = this.#types.push(type) - 1;
    const word = (at: number) => Number.parseInt(rid.slice(at, at + 8), 16) | 0;
    return [word(0), word(8), word(16) ^ code];
  }
}

interface Sweeping {
  readonly ontology: Ontology;
  readonly isWanted: { readonly node: (id: string) => boolean; readonly edge: WantedEdges };
  readonly prune: boolean;
  readonly dryRun: boolean;
  /** Makes sure, at the beginning of a transaction, that the graph is still this loader's. */
  readonly goOn: (tx: ManagedTransaction) => Promise<void>;
  /** Looks at what is about to be removed; the result is called once that is committed. */
  readonly observe: (
    tx: ManagedTransaction,
    removed: Pick<Changes, 'removedEdges' | 'removedNodes'>,
  ) => Promise<() => void>;
}

type Swept = Pick<Changes, 'created' | 'changed' | 'removed' | 'leftOver'>;

/** Records removed in one transaction. */
const REMOVED_AT_ONCE = 2_000;

/**
 * Finds what this loader stored and the seed no longer describes. Relations are a projection, so they are removed
 * unless they belong to a left-over record; records are removed only on request.
 */
export async function sweep(
  session: Session,
  { ontology, isWanted, prune, dryRun, goOn, observe }: Sweeping,
): Promise<Swept> {
  const gone = new Set<string>();
  const goneFacts = new Set<string>();
  const nodes = session.run(
    `MATCH ${recordIn(ontology, 'n')} WHERE n.loadedBy = $loader RETURN n.id, n.rid`,
    {
      loader: LOADER,
    },
    PATIENT,
  );
  for await (const record of nodes) {
    const [id, rid] = [...record.values()];
    if (isWanted.node(String(id))) continue;
    gone.add(String(id));
    if (typeof rid === 'string') goneFacts.add(rid);
  }
  const removed: [string, string][] = [];
  const leftOver: string[] = [];
  for (const { name } of ontology.relations) {
    const edges = session.run(
      `MATCH (a)-[r:${identifier(name)}]->(b) WHERE r.loadedBy = $loader RETURN r.rid, a.id, b.id`,
      { loader: LOADER },
      PATIENT,
    );
    for await (const record of edges) {
      const [rid = '', from = '', to = ''] = [...record.values()].map(String);
      if (isWanted.edge.has(name, rid)) continue;
      const stays = !prune && (gone.has(from) || gone.has(to) || goneFacts.has(rid));
      if (stays) leftOver.push(`${name} ${rid}`);
      else removed.push([name, rid]);
    }
  }
  if (!dryRun) {
    const remove = async (part: Pick<Changes, 'removedEdges' | 'removedNodes'>): Promise<void> => {
      const seen = await inTransaction(session, async (tx) => {
        await goOn(tx);
        const noted = await observe(tx, part);
        await removeEdges(tx, part);
        await removeNodes(tx, ontology, part);
        return noted;
      });
      seen();
    };
    await inParts(removed, (removedEdges) => remove({ removedEdges, removedNodes: [] }));
    await inParts(prune ? [...gone] : [], (removedNodes) => remove({ removedEdges: [], removedNodes }));
  }
  const none = { nodes: [], edges: [] };
  return {
    created: none,
    changed: none,
    removed: { nodes: prune ? [...gone] : [], edges: removed.map((key) => key.join(' ')) },
    leftOver: { nodes: prune ? [] : [...gone], edges: leftOver },
  };
}

async function inParts<Item>(
  items: readonly Item[],
  work: (part: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += REMOVED_AT_ONCE)
    await work(items.slice(at, at + REMOVED_AT_ONCE));
}
