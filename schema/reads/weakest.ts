import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope, Share } from '../../src/cypher/plan.ts';
import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Basis, Modality, RANKS_IN_WORDS, Status } from '../ontology/certainty.ts';
import { shownOf } from './passing.ts';

/**
 * How sure something is that rests on several relations: each answer is that of the weakest of them. Statuses are weak
 * in the order in which they are declared, bases and modalities in the reverse.
 */
export function weakest<Field>(t: ExpressionFields<Field>, steps: Steps) {
  const over =
    (property: 'status' | 'modality' | 'basis', words: readonly string[]) =>
    (scope: Scope, lens: Lens, share: Share) =>
      weakestWord(shownOver(steps, property, scope, lens, share), words);
  return {
    status: t.expression({
      type: builder.neo4jEnum(Status),
      description: 'The weakest status among the steps.',
      read: over('status', weakestFirst(Status)),
    }),
    modality: t.expression({
      type: builder.neo4jEnum(Modality),
      description: 'The weakest modality among the steps.',
      read: over('modality', weakestFirst(Modality)),
    }),
    basis: t.expression({
      type: builder.neo4jEnum(Basis),
      description: 'The weakest basis among the steps.',
      read: over('basis', weakestFirst(Basis)),
    }),
    basisRank: t.expression({
      type: 'Int',
      description: `The lowest rank of a basis among the steps: ${RANKS_IN_WORDS}.`,
      read: (scope, lens, share) =>
        cypher`reduce(low = 9, rank IN [${join(shownOver(steps, 'basisRank', scope, lens, share), ', ')}] | CASE WHEN rank < low THEN rank ELSE low END)`,
    }),
  };
}

/** The variables of the steps, each with the relation or kind that it holds. */
type Steps = Readonly<Record<string, string>>;

/** The part of a field builder that is needed here. */
export interface ExpressionFields<Field> {
  expression(options: {
    readonly type: 'Int' | 'String' | 'Boolean' | object;
    readonly nullable?: boolean;
    readonly description: string;
    readonly read: (scope: Scope, lens: Lens, share: Share) => Fragment;
  }): Field;
}

/** Statuses are declared weakest first, bases and modalities strongest first. */
export const weakestFirst = (type: EnumType): readonly string[] =>
  type === Status ? wordsOf(type) : [...wordsOf(type)].reverse();

/** What the lens shows of each step. */
const shownOver = (
  steps: Steps,
  property: 'status' | 'modality' | 'basis' | 'basisRank',
  scope: Scope,
  lens: Lens,
  share: Share,
): readonly Fragment[] =>
  Object.entries(steps).map(([role, owner]) => shownOf(lens, owner, property, variable(scope, role), share));

/** The first of `words`, weakest first, that any of the values is. */
export function weakestWord(values: readonly Fragment[], words: readonly string[]): Fragment {
  return cypher`head([word IN ${raw(`[${words.map((word) => `'${word}'`).join(', ')}]`)} WHERE word IN [${join(values, ', ')}]])`;
}
