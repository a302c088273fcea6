import type { SeedClaim } from '../seed/model/seed.ts';
import type { SeedStore } from '../seed/store/store.ts';
import { isObject, type Json, type JsonObject, listOf } from './json.ts';

/** A claim of either side, as far as it is compared. */
export interface Compared {
  readonly subject: string;
  readonly predicate: string;
  /** The other end, if it is an entity. */
  readonly object: string | undefined;
  readonly value: Json | undefined;
  readonly assertedBy: string;
  readonly sentences: ReadonlySet<string>;
}

/** From a passage to the sentences that it overlaps, by where they begin; nothing for another document's. */
export function sentencesOf(store: SeedStore, document: string): (id: string) => readonly string[] {
  const own = [...store.passages()].filter((passage) => passage.document === document);
  const starts: { readonly start: number; readonly end: number }[] = [];
  for (const { start, end } of own.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (end > (starts.at(-1)?.end ?? 0)) starts.push({ start, end });
  const byId = new Map(own.map((passage) => [passage.id, passage]));
  return (id) => {
    const passage = byId.get(id);
    if (passage === undefined) return [];
    return starts
      .filter(({ start, end }) => start < passage.end && passage.start < end)
      .map(({ start }) => String(start));
  };
}

/** A claim as a seed has it. */
export const ofSeed = (
  { subject, predicate, object, values, assertedBy }: SeedClaim,
  sentences: ReadonlySet<string>,
  { canonical }: SeedStore,
): Compared => ({
  subject: canonical(subject),
  predicate,
  object: object === undefined ? undefined : canonical(object),
  value: typeof values.value === 'string' || typeof values.value === 'number' ? values.value : undefined,
  assertedBy: canonical(assertedBy),
  sentences,
});

/** A claim as a draft has it: its predicate is the key in capitals. */
export function ofDraft(
  claim: JsonObject,
  { ontology, canonical }: SeedStore,
  sentenceOf: (key: string) => readonly string[],
): Compared {
  const predicate = Object.keys(claim).find((key) => /^[A-Z][A-Z_]*$/.test(key)) ?? '';
  const other = claim[predicate];
  const isRelation = ontology.relations.some(({ name }) => name === predicate) || predicate === 'DID_RESPOND';
  const keys = listOf(claim.passages).flatMap((passage) =>
    isObject(passage) ? Object.keys(passage) : [String(passage)],
  );
  return {
    subject: canonical(String(claim.subject)),
    predicate,
    object: isRelation && typeof other === 'string' ? canonical(other) : undefined,
    value: isRelation ? undefined : (other ?? undefined),
    assertedBy: String(claim.assertedBy),
    sentences: new Set(keys.flatMap(sentenceOf)),
  };
}
