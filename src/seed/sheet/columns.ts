import { claimOrder } from '../format/claims.ts';
import type { Field, Shape } from '../model/shape.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** What a sheet holds: one row per claim, or one per entity. */
export type Sort = 'claims' | 'entities';

/** The column that says what an entity is; claims have none of that name. */
export const KIND = 'kind';

/** The columns of a sheet, in their order; every field that can be written has one. */
export function columnsOf(sort: Sort, vocabulary: Vocabulary): readonly string[] {
  if (sort === 'claims') return claimOrder(vocabulary).filter((name) => isWritten(vocabulary.claim[name]));
  const shapes = [...vocabulary.entities.values()];
  const fields = shapes.flatMap((shape) => Object.keys(shape).filter((name) => isWritten(shape[name])));
  return [...new Set([KIND, 'id', 'name', ...fields])];
}

/** The columns without which no row can be read. A claim without an id gets one. */
export function neededColumns(sort: Sort, { claim }: Pick<Vocabulary, 'claim'>): readonly string[] {
  if (sort === 'entities') return [KIND, 'id'];
  return Object.keys(claim).filter((name) => {
    const spec = claim[name];
    return name !== 'id' && isWritten(spec) && spec.required;
  });
}

const isWritten = (spec: Shape[string] | undefined): spec is Field => spec !== undefined && 'check' in spec;
