import type { ManagedTransaction } from 'neo4j-driver';
import { z } from 'zod';
import { ClaimState, claimIn, differsIn, Standing, standingIn, valuesOf } from '../../changes/standing.ts';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import type { Values } from '../model/seed.ts';
import { recordIn } from './batches.ts';
import type { Changes } from './changes.ts';

/** A fact that a load changes: a relation, or whether an event happened. */
const SeenFact = z.object({
  /** The keys that its claims share with it, before and after. */
  rids: z.array(z.string()),
  subject: z.string(),
  object: z.string().nullable(),
  before: Standing.nullable(),
  after: Standing.nullable(),
});
export type SeenFact = z.infer<typeof SeenFact>;

const SeenState = ClaimState.extend({
  rid: z.string(),
  predicate: z.string(),
  subject: z.string(),
  object: z.string().nullable(),
});
export type SeenState = z.infer<typeof SeenState>;

/** What a load makes of a claim; `same` where only what others say of it changes. */
const SeenClaim = z.object({
  id: z.string(),
  what: z.enum(['new', 'changed', 'removed', 'same']),
  before: SeenState.nullable(),
  after: SeenState.nullable(),
});
export type SeenClaim = z.infer<typeof SeenClaim>;

/** What a part of a load changes of facts, looked at before it is written: what was there is gone then. */
export const Observed = z
  .object({
    facts: z.array(SeenFact).readonly(),
    claims: z.array(SeenClaim).readonly(),
    /** Claims, each with another that it begins or ceases to speak against. */
    objections: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    /** Of what may be gone. */
    names: z.record(z.string(), z.string()).readonly(),
    /** Facts that differ and are not among these. */
    more: z.number(),
    /** Claims and objections that are not among these. */
    cut: z.number(),
  })
  .readonly();
export type Observed = z.infer<typeof Observed>;

type Runner = Pick<ManagedTransaction, 'run'>;
type Planned = Pick<Changes, 'batches' | 'removedEdges' | 'removedNodes'>;

/** Compares rows that are about to be written or removed with what is stored under their keys. */
export async function observe(tx: Runner, ontology: Ontology, planned: Planned): Promise<Observed> {
  const seen = new Seeing(ontology);
  await seen.nodes(tx, planned);
  await seen.edges(tx, planned);
  return seen;
}

class Seeing implements Observed {
  readonly facts: SeenFact[] = [];
  readonly claims: SeenClaim[] = [];
  readonly objections: [string, string][] = [];
  readonly names: Record<string, string> = {};
  readonly more = 0;
  readonly cut = 0;
  readonly #ontology: Ontology;
  /** What a curator writes of a claim: all else follows from other claims. */
  readonly #written: readonly string[];

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
    const { properties } = ontology.kind(ontology.evidence.claim);
    this.#written = Object.keys(properties).filter(
      (name) => name !== 'id' && properties[name]?.facets.origin === 'written',
    );
  }

  async nodes(tx: Runner, { batches, removedNodes }: Planned): Promise<void> {
    const { claim } = this.#ontology.evidence;
    const rows = new Map(
      batches
        .filter(({ what }) => what === 'node')
        .flatMap(({ name, rows: all }) =>
          all.map(({ key, values }) => [key, { label: name, values }] as const),
        )
        .filter(([, { label, values }]) => label === claim || standingIn(values) !== undefined),
    );
    const ids = [...rows.keys(), ...removedNodes];
    const stored = new Map<string, { readonly label: string; readonly values: Values }>();
    if (ids.length > 0) {
      const { records } = await tx.run(
        `UNWIND $ids AS id MATCH ${recordIn(this.#ontology, 'n', ' {id: id}')} RETURN id, n.label, n.name, properties(n)`,
        { ids },
      );
      for (const record of records) {
        const [id, label, name, values] = [...record.values()];
        stored.set(String(id), { label: String(label), values: valuesOf(values) });
        this.names[String(id)] = String(name);
      }
    }
    for (const id of new Set(ids)) {
      const [before, after] = [stored.get(id), rows.get(id)];
      if ((after ?? before)?.label === claim) this.#claim(id, before?.values, after?.values);
      else this.#fact({ subject: id, object: null }, before?.values, after?.values);
    }
  }

  async edges(tx: Runner, { batches, removedEdges }: Planned): Promise<void> {
    for (const { name, layer, from, to } of this.#ontology.relations) {
      const { claim } = this.#ontology.evidence;
      const isObjection = from.includes(claim) && to.includes(claim);
      if (layer !== 'fact' && !isObjection) continue;
      const rows = new Map(
        batches
          .filter((batch) => batch.what === 'edge' && batch.name === name)
          .flatMap((batch) => batch.rows.map((row) => [row.key, row] as const)),
      );
      const gone = removedEdges.flatMap(([type, rid]) => (type === name && !rows.has(rid) ? [rid] : []));
      const stored = await this.#storedEdges(tx, name, [...rows.keys(), ...gone]);
      for (const rid of [...rows.keys(), ...gone]) {
        const [before, after] = [stored.get(rid), rows.get(rid)];
        const ends = {
          subject: after?.from ?? before?.subject ?? '',
          object: after?.to ?? before?.object ?? '',
        };
        if (isObjection) this.objections.push([ends.subject, ends.object]);
        else this.#fact({ ...ends, rid }, before?.values, after?.values);
      }
    }
  }

  async #storedEdges(tx: Runner, type: string, rids: readonly string[]) {
    const found = new Map<string, { subject: string; object: string; values: Values }>();
    if (rids.length === 0) return found;
    const { records } = await tx.run(
      `UNWIND $rids AS rid MATCH (a)-[r:${identifier(type)} {rid: rid}]->(b) RETURN rid, a.id, b.id, a.name, b.name, properties(r)`,
      { rids },
    );
    for (const record of records) {
      const [rid, from, to, nameFrom, nameTo, values] = [...record.values()];
      const [subject, object] = [String(from), String(to)];
      found.set(String(rid), { subject, object, values: valuesOf(values) });
      this.names[subject] = String(nameFrom);
      this.names[object] = String(nameTo);
    }
    return found;
  }

  #claim(id: string, old: Values | undefined, now: Values | undefined): void {
    const [before, after] = [old, now].map((values) => (values === undefined ? null : stateIn(id, values)));
    const isSame = (a: Values, b: Values) =>
      a.rid === b.rid && this.#written.every((name) => plain(a[name]) === plain(b[name]));
    this.claims.push({
      id,
      what: old === undefined ? 'new' : now === undefined ? 'removed' : isSame(old, now) ? 'same' : 'changed',
      before: before ?? null,
      after: after ?? null,
    });
  }

  /** A record whose values tell of no fact is none; what only reads otherwise does not differ. */
  #fact(
    {
      subject,
      object,
      rid,
    }: { readonly subject: string; readonly object: string | null; readonly rid?: string },
    old: Values | undefined,
    now: Values | undefined,
  ): void {
    const [before, after] = [standingIn(old ?? {}), standingIn(now ?? {})];
    if (before === undefined && after === undefined) return;
    if (before !== undefined && after !== undefined && differsIn(before, after).length === 0) return;
    const keys = [rid, now?.rid, old?.rid].flatMap((key) => (typeof key === 'string' ? [key] : []));
    const rids = keys.length === 0 ? [subject] : [...new Set(keys)];
    this.facts.push({ rids, subject, object, before: before ?? null, after: after ?? null });
  }
}

/** A claim by its stored values. */
export const stateIn = (id: string, values: Values): SeenState => ({
  ...claimIn(id, values),
  rid: String(values.rid),
  predicate: String(values.predicate),
  subject: String(values.subjectId),
  object: typeof values.objectId === 'string' ? values.objectId : null,
});

/** Dates and moments are compared as texts where both are; the driver has them otherwise, and they never differ alone. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
