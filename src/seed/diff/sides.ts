import type { SeedView } from '../model/seed-view.ts';
import type { FactReader, StatedFact } from '../model/stated-fact.ts';
import type { FactState, Named } from './difference.ts';

/** One of the two seeds that are compared. */
export interface DiffSide {
  /** For people: a folder, or a revision. */
  readonly name: string;
  readonly view: SeedView;
  readonly facts: FactReader;
}

export const named = ({ view }: Pick<DiffSide, 'view'>, id: string): Named => ({ id, name: view.nameOf(id) });

/** What is shown of a fact of one side. */
export const stateOf = (side: DiffSide, fact: StatedFact): FactState => ({
  sentence: fact.sentence,
  polarity: fact.polarity,
  status: fact.status ?? null,
  basis: fact.basis,
  modality: fact.modality,
  value: fact.value ?? null,
  shown: fact.shown ?? null,
  roots: fact.roots.map((id) => named(side, id)),
  saidBy: fact.saidBy.map((id) => named(side, id)),
  deniedBy: fact.deniedBy.map((id) => named(side, id)),
  details: fact.details,
});

/** What makes two states of a fact differ; what it is called, and in which words it is told, does not. */
export function comparable(fact: StatedFact, canonical: (id: string) => string): Record<string, unknown> {
  const ids = (of: readonly string[]) => [...new Set(of.map(canonical))].sort();
  const { polarity, status, basis, modality, value, shown, details } = fact;
  return {
    polarity,
    status,
    basis,
    modality,
    value,
    shown,
    roots: ids(fact.roots),
    saidBy: ids(fact.saidBy),
    deniedBy: ids(fact.deniedBy),
    ...details,
  };
}
