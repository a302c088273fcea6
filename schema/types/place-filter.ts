import type { Predicate, RelationshipSource } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';

/** How many larger places a place can be nested in: a park in a quarter, a city, a state, a country. */

const along = (type: string, where: readonly Predicate[]): RelationshipSource => ({
  kind: 'relationship',
  from: 'node',
  types: [type],
  direction: 'out',
  labels: [],
  where,
});

/** Whether the place at `node` is one of these, or lies in one over so many others. What the lens hides leads nowhere. */
function isIn(ids: unknown, levels: number): Predicate {
  const itself: Predicate = {
    kind: 'compare',
    of: 'node',
    property: 'id',
    operator: 'in',
    value: ids,
  };
  if (levels === 0) return itself;
  const larger = along('WITHIN', [isIn(ids, levels - 1)]);
  return { kind: 'or', all: [itself, { kind: 'exists', source: larger }] };
}

/** Filters by where: of an event by the places where it took place, of a place by those that it lies in. */
export const eventPlaceFilter = {
  anywhereIn: {
    type: ['ID'],
    description: `It took place, or was to, in one of these places or in a place within it, over at most ${limit('placeLevels')} levels. Ids of places.`,
    predicate: (ids: unknown): Predicate => ({
      kind: 'exists',
      source: along('OCCURRED_AT', [isIn(ids, FIXED_LIMITS.placeLevels)]),
    }),
  },
} as const;

export const placeFilter = {
  anywhereIn: {
    type: ['ID'],
    description: `It is one of these places, or lies in one, over at most ${limit('placeLevels')} levels. Ids of places.`,
    predicate: (ids: unknown): Predicate => isIn(ids, FIXED_LIMITS.placeLevels),
  },
} as const;
