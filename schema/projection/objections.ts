import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { ReadClaim } from './claim.ts';

/** A claim that stands against another: what is asked of it. */
export type Objection = Pick<ReadClaim, 'id' | 'assertedBy'>;

/** Who objects to what, by claim id. */
export interface Objections {
  readonly retracted: ReadonlySet<string>;
  readonly refuted: ReadonlySet<string>;
  /** Those that say that a claim was shown to be wrong. */
  readonly refuters: ReadonlyMap<string, readonly Objection[]>;
  /** Those that take a claim back. */
  readonly retracters: ReadonlyMap<string, readonly Objection[]>;
  /** Claims that stand against a claim, in either direction. */
  readonly against: ReadonlyMap<string, readonly Objection[]>;
}

/** Whether a claim was taken back, or shown to be wrong. */
export const hasFallen = (
  { id }: Pick<ReadClaim, 'id'>,
  { retracted, refuted }: Pick<Objections, 'retracted' | 'refuted'>,
): boolean => retracted.has(id) || refuted.has(id);

export function readObjections(view: SeedView): Objections {
  const retracted = new Set<string>();
  const refuted = new Set<string>();
  const refuters = new Map<string, Objection[]>();
  const retracters = new Map<string, Objection[]>();
  const against = new Map<string, Objection[]>();
  const keep = (of: Map<string, Objection[]>, id: string, other: SeedClaim | undefined) => {
    if (other === undefined) return;
    const objection = { id: other.id, assertedBy: view.canonical(other.assertedBy) };
    const others = of.get(id);
    if (others === undefined) of.set(id, [objection]);
    else others.push(objection);
  };
  for (const claim of view.objections()) {
    for (const id of claim.retracts) {
      retracted.add(id);
      keep(retracters, id, claim);
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
  return { retracted, refuted, refuters, retracters, against };
}
