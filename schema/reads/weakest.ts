import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { Basis, Modality, Status } from '../ontology/certainty.ts';
import { enumRef } from './enum-ref.ts';
import { seen } from './passing.ts';

/**
 * How sure something is that rests on several relations: each answer is that of the weakest of them. Statuses are weak
 * in the order in which they are declared, bases and modalities in the reverse.
 */
export function weakest<Field>(t: ExpressionFields<Field>, roles: readonly string[]) {
  const over =
    (property: 'status' | 'modality' | 'basis', words: readonly string[]) => (scope: Scope, lens: Lens) =>
      weakestWord(
        roles.map((role) => seen(lens, property, variable(scope, role))),
        words,
      );
  return {
    status: t.expression({
      type: enumRef(Status),
      description: 'The weakest status among the steps.',
      read: over('status', wordsOf(Status)),
    }),
    modality: t.expression({
      type: enumRef(Modality),
      description: 'The weakest modality among the steps.',
      read: over('modality', reversed(Modality)),
    }),
    basis: t.expression({
      type: enumRef(Basis),
      description: 'The weakest basis among the steps.',
      read: over('basis', reversed(Basis)),
    }),
    basisRank: t.expression({
      type: 'Int',
      description:
        'The lowest rank of a basis among the steps: 3 stated, 2 reported, 1 claimed, inferred or external, 0 assumed.',
      read: (scope, lens) =>
        cypher`reduce(low = 9, rank IN [${ranks(scope, roles, lens)}] | CASE WHEN rank < low THEN rank ELSE low END)`,
    }),
  };
}

/** The part of a field builder that is needed here. */
export interface ExpressionFields<Field> {
  expression(options: {
    readonly type: 'Int' | 'String' | 'Boolean' | object;
    readonly nullable?: boolean;
    readonly description: string;
    readonly read: (scope: Scope, lens: Lens) => Fragment;
  }): Field;
}

const reversed = (type: EnumType): readonly string[] => [...wordsOf(type)].reverse();

function ranks(scope: Scope, roles: readonly string[], lens: Lens): Fragment {
  return join(
    roles.map((role) => seen(lens, 'basisRank', variable(scope, role))),
    ', ',
  );
}

/** The first of `words`, weakest first, that any of the values is. */
function weakestWord(values: readonly Fragment[], words: readonly string[]): Fragment {
  return cypher`head([word IN ${raw(`[${words.map((word) => `'${word}'`).join(', ')}]`)} WHERE word IN [${join(values, ', ')}]])`;
}
