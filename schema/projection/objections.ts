import { put } from '../../src/multimap.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { ReadClaim } from './claim.ts';

/** A claim that stands against another: what is asked of it. A document that withdraws another has the id of the document. */
export type Objection = Pick<ReadClaim, 'id' | 'assertedBy'>;

/** Who objects to what, by claim id. */
export interface Objections {
  readonly retracted: ReadonlySet<string>;
  readonly refuted: ReadonlySet<string>;
  /** Those by which a claim was taken back. */
  readonly retractors: ReadonlyMap<string, readonly Objection[]>;
  /** Those that say that a claim was shown to be wrong. */
  readonly refuters: ReadonlyMap<string, readonly Objection[]>;
  /** Claims that stand against a claim, in either direction. */
  readonly against: ReadonlyMap<string, readonly Objection[]>;
}

/** Whether a claim was taken back, or shown to be wrong. */
export const hasFallen = (
  { id }: Pick<ReadClaim, 'id'>,
  { retracted, refuted }: Pick<Objections, 'retracted' | 'refuted'>,
): boolean => retracted.has(id) || refuted.has(id);

/** By what a claim was taken back, or shown to be wrong. */
export const fallsOf = (
  { id }: Pick<ReadClaim, 'id'>,
  { retractors, refuters }: Pick<Objections, 'retractors' | 'refuters'>,
): readonly Objection[] => [...(retractors.get(id) ?? []), ...(refuters.get(id) ?? [])];

export function readObjections(view: SeedView): Objections {
  const retracted = new Set<string>();
  const refuted = new Set<string>();
  const retractors = new Map<string, Objection[]>();
  const refuters = new Map<string, Objection[]>();
  const against = new Map<string, Objection[]>();
  const keep = (
    of: Map<string, Objection[]>,
    id: string,
    other: Pick<SeedClaim, 'id' | 'assertedBy'> | undefined,
  ) => {
    if (other === undefined) return;
    const objection = { id: other.id, assertedBy: view.canonical(other.assertedBy) };
    put(of, id, objection);
  };
  for (const claim of view.objections()) {
    for (const id of claim.retracts) {
      retracted.add(id);
      keep(retractors, id, claim);
    }
    for (const id of claim.refutes) {
      refuted.add(id);
      keep(refuters, id, claim);
    }
    for (const id of claim.contradicts) {
      keep(against, id, claim);
      keep(against, claim.id, view.claim(id));
    }
  }
  const withdrawing = withdrawalsIn(view);
  // Whole documents are rarely withdrawn: only then is every claim asked whose it is.
  for (const claim of withdrawing.size === 0 ? [] : view.claims())
    for (const document of withdrawing.get(view.canonical(claim.assertedBy)) ?? []) {
      retracted.add(claim.id);
      keep(retractors, claim.id, { id: document, assertedBy: document });
    }
  return { retracted, refuted, retractors, refuters, against };
}

/** By document, those that withdraw it as a whole. */
function withdrawalsIn(view: SeedView): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { document, to, values } of view.links) {
    if (values.how !== 'RETRACTS') continue;
    const id = view.canonical(to);
    put(found, id, view.canonical(document));
  }
  return found;
}

/** All that stands against a claim. */
export const objectionsTo = (
  id: string,
  { retractors, refuters, against }: Objections,
): readonly Objection[] => [retractors, refuters, against].flatMap((by) => by.get(id) ?? []);
