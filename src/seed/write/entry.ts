import { randomUUID } from 'node:crypto';
import { int, type ManagedTransaction } from 'neo4j-driver';
import type { ChangedBy, ChangedFact } from '../../changes/change.ts';
import { touchedBy } from '../../changes/change.ts';
import { valuesOf } from '../../changes/standing.ts';
import { identifier } from '../../cypher/identifier.ts';
import type { Limits } from '../../limits/limits.ts';
import { put } from '../../multimap.ts';
import type { Ontology } from '../../ontology/index.ts';
import { recordIn } from './batches.ts';
import { type Differing, type DifferingFact, differingFacts, valuesAsked, whatOf } from './differing.ts';
import { type SeenState, stateIn } from './observed.ts';
import type { Observer } from './observer.ts';

/** How many loads are remembered, and how many facts of each are listed. */
export type Remembered = Pick<Limits, 'loadsKept' | 'changesListed'>;

/** Claims that are named for one fact; the others are counted. */
const NAMED = 10;

type Runner = Pick<ManagedTransaction, 'run'>;

/**
 * Notes in the graph what a load changed, in the transaction that completes it, so that nobody reads the one without the
 * other; forgets the oldest loads beyond those that are kept. A load that changed no fact leaves no note.
 */
export async function writeEntry(
  tx: Runner,
  observer: Observer,
  { ontology, remembered }: { readonly ontology: Ontology; readonly remembered: Remembered },
): Promise<void> {
  const { loadsKept, changesListed } = remembered;
  if (observer.isFirst)
    await note(tx, { isFirst: true, isCut: false, total: await countFacts(tx, ontology), changes: [] });
  else {
    const { total, listed } = await readDiffering(tx, observer, { ontology, most: changesListed });
    const changes = await named(tx, listed, observer, ontology);
    if (total > 0) await note(tx, { isFirst: false, isCut: observer.cut > 0, total, changes });
  }
  await tx.run(
    'MATCH (entry:AntiphonEntry) WITH entry ORDER BY entry.at DESC, entry.id SKIP $kept DELETE entry',
    { kept: int(loadsKept) },
  );
}

interface Note {
  readonly isFirst: boolean;
  /** Whether there were too many claims to keep: then others may have done it, too. */
  readonly isCut: boolean;
  readonly total: number;
  readonly changes: readonly Noted[];
}

/** A change, and all that it is found by: `touchedBy`, and the documents of claims that are not named, too. */
interface Noted {
  readonly change: ChangedFact;
  readonly touched: readonly string[];
}

async function note(tx: Runner, { isFirst, isCut, total, changes }: Note): Promise<void> {
  await tx.run(
    `CREATE (:AntiphonEntry {id: $id, at: datetime(), isFirst: $isFirst, isCut: $isCut, total: $total, changes: $changes, touched: $touched})`,
    {
      id: randomUUID(),
      isFirst,
      isCut,
      total: int(total),
      changes: changes.map(({ change }) => JSON.stringify(change)),
      // Ids hold no spaces.
      touched: changes.map(({ touched }) => ` ${touched.join(' ')} `),
    },
  );
}

/**
 * What later loads would count: relations, and what is told by claims alone, such as whether an event happened, values, and
 * what is only denied. The database keeps the first counts; the last one goes through the index of keys in their order, and so
 * holds one fact at a time.
 */
async function countFacts(tx: Runner, { relations, evidence }: Ontology): Promise<number> {
  const facts = relations.filter(({ layer }) => layer === 'fact');
  const { records } = await tx.run(
    [
      ...facts.map(({ name }) => `MATCH ()-[r:${identifier(name)}]->() RETURN count(r) AS count`),
      `MATCH (c:${identifier(evidence.claim)}) WHERE c.rid IS NOT NULL
       WITH c.rid AS rid, max(c.objectId) AS object, max(CASE c.polarity WHEN 'AFFIRMED' THEN 1 ELSE 0 END) AS affirmed
       ORDER BY rid WHERE object IS NULL OR affirmed = 0 RETURN count(rid) AS count`,
    ].join(' UNION ALL '),
  );
  return records.reduce((sum, record) => sum + Number(record.get('count')), 0);
}

async function readDiffering(
  tx: Runner,
  observer: Observer,
  { ontology, most }: { readonly ontology: Ontology; readonly most: number },
): Promise<Differing> {
  const claim = identifier(ontology.evidence.claim);
  const values = await tx.run(
    `UNWIND $rids AS rid MATCH (c:${claim} {rid: rid}) RETURN rid, c.id, properties(c)`,
    { rids: valuesAsked(observer) },
  );
  const atValues = new Map<string, SeenState[]>();
  for (const record of values.records) {
    const state = stateIn(String(record.get(1)), valuesOf(record.get(2)));
    put(atValues, state.rid, state);
  }
  const about = [...new Set(observer.objections.map(([, id]) => id))];
  const keys = await tx.run(`UNWIND $ids AS id MATCH (c:${claim} {id: id}) RETURN id, c.rid`, { ids: about });
  const rids = new Map(keys.records.map((record) => [String(record.get(0)), String(record.get(1))]));
  return differingFacts(observer, { atValues, ridOf: (id) => rids.get(id) }, most);
}

/** Adds what people read: names of records, sentences of claims, and where these stand. */
async function named(
  tx: Runner,
  facts: readonly DifferingFact[],
  observer: Observer,
  ontology: Ontology,
): Promise<readonly Noted[]> {
  const { claim, passage, document } = ontology.evidence;
  const ids = [
    ...new Set(facts.flatMap(({ subject, object }) => [subject, ...(object === null ? [] : [object])])),
  ];
  const records = await tx.run(
    `UNWIND $ids AS id MATCH ${recordIn(ontology, 'n', ' {id: id}')} RETURN id, n.name`,
    { ids },
  );
  const names = new Map(Object.entries(observer.names));
  for (const record of records.records) names.set(String(record.get(0)), String(record.get(1)));
  const claims = await tx.run(
    `UNWIND $ids AS id MATCH (c:${identifier(claim)} {id: id})
     RETURN id, c.sentence, COLLECT { MATCH (c)-->(:${identifier(passage)})-->(d:${identifier(document)}) RETURN DISTINCT [d.id, d.name] } AS sources`,
    { ids: [...new Set(facts.flatMap((fact) => fact.claims.map(({ id }) => id)))] },
  );
  const told = new Map(
    claims.records.map((record): [string, Pick<ChangedBy, 'sentence' | 'sources'>] => {
      const [id, sentence, sources] = [...record.values()];
      return [String(id), { sentence: String(sentence), sources: pairsIn(sources) }];
    }),
  );
  const before = new Map(observer.claims.map((one) => [one.id, one.before?.sentence]));
  const recordOf = (id: string) => ({ id, name: names.get(id) ?? id });
  return facts.map((fact) => {
    const change: ChangedFact = {
      id: randomUUID(),
      rid: fact.rids[0] ?? fact.subject,
      what: whatOf(fact),
      subject: recordOf(fact.subject),
      object: fact.object === null ? null : recordOf(fact.object),
      before: fact.before,
      after: fact.after,
      claims: fact.claims.slice(0, NAMED).map(({ id, what }) => ({
        id,
        what,
        ...(told.get(id) ?? { sentence: before.get(id) ?? id, sources: [] }),
      })),
      moreClaims: Math.max(0, fact.claims.length - NAMED),
    };
    const documents = fact.claims.flatMap(({ id }) => told.get(id)?.sources ?? []).map(({ id }) => id);
    return { change, touched: [...new Set([...touchedBy(change), ...documents])] };
  });
}

const pairsIn = (sources: unknown): ChangedBy['sources'] =>
  Array.isArray(sources)
    ? sources.map((pair) => {
        const [id, name] = Array.isArray(pair) ? pair : [];
        return { id: String(id), name: String(name) };
      })
    : [];
