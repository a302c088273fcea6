import { cypher, type Fragment, join } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope, Share } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder, type Fields } from '../builder.ts';
import { Basis, Modality, RANKS_IN_WORDS, Status } from '../ontology/certainty.ts';
import { shownOf } from './passing.ts';

/**
 * How sure something is that rests on several relations: each answer is that of the weakest of them. Statuses are weak
 * in the order in which they are declared, bases and modalities in the reverse.
 */
export function weakest(t: Fields, steps: Steps) {
  const over =
    (property: 'status' | 'modality' | 'basis', type: EnumType) => (scope: Scope, lens: Lens, share: Share) =>
      weakestWord(type, shownOver(steps, property, scope, lens, share));
  return {
    status: t.expression({
      type: builder.neo4jEnum(Status),
      description: 'The weakest status among the steps.',
      read: over('status', Status),
    }),
    modality: t.expression({
      type: builder.neo4jEnum(Modality),
      description: 'The weakest modality among the steps.',
      read: over('modality', Modality),
    }),
    basis: t.expression({
      type: builder.neo4jEnum(Basis),
      description: 'The weakest basis among the steps.',
      read: over('basis', Basis),
    }),
    basisRank: t.expression({
      type: 'Int',
      description: `The lowest rank of a basis among the steps: ${RANKS_IN_WORDS}.`,
      read: (scope, lens, share) => lowestRank(shownOver(steps, 'basisRank', scope, lens, share)),
    }),
  };
}

/** The variables of the steps, each with the relation or kind that it holds. */
type Steps = Readonly<Record<string, string>>;

/** Statuses are declared weakest first, bases and modalities strongest first. */
export const weakestFirst = (type: EnumType): readonly string[] =>
  type === Status ? wordsOf(type) : [...wordsOf(type)].reverse();

/** What the lens shows of each step, as a list. */
function shownOver(
  steps: Steps,
  property: 'status' | 'modality' | 'basis' | 'basisRank',
  scope: Scope,
  lens: Lens,
  share: Share,
): Fragment {
  const shown = Object.entries(steps).map(([role, owner]) =>
    shownOf(lens, owner, property, variable(scope, role), share),
  );
  return cypher`[${join(shown, ', ')}]`;
}

/** The weakest of the words of an enum that stand in a list. */
export const weakestWord = (type: EnumType, list: Fragment): Fragment =>
  cypher`head([word IN ${words(weakestFirst(type))} WHERE word IN ${list}])`;

/** The lowest of a list of ranks. */
export const lowestRank = (list: Fragment): Fragment =>
  cypher`reduce(low = 9, rank IN ${list} | CASE WHEN rank < low THEN rank ELSE low END)`;
