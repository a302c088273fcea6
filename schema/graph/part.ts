import type { InputShapeFromFields } from '@pothos/core';
import { cypher, type Fragment } from '../../src/cypher/fragment.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { shownOf } from '../certainty/passing.ts';
import { DateRange, mayLieIn, rangeOf } from '../types/date-filters.ts';
import { EntityKind, kindsAsked } from './kinds.ts';
import { FactRelation } from './relations.ts';

/** Which part of a graph is drawn: the filters of a picture, of its table and of its files. */
export const partArguments = builder.args((t) => ({
  kinds: t.field({
    type: [EntityKind],
    description: 'Only records of these kinds, beside those asked about; all by default.',
  }),
  relations: t.field({ type: [FactRelation], description: 'Only over these relations; all by default.' }),
  possiblyIn: t.field({
    type: DateRange,
    description:
      'Only events whose date may lie in this stretch of time, with the records that they concern; undated events are left out.',
  }),
}));

/** The filters as a client gave them. */
export type Part = InputShapeFromFields<typeof partArguments>;

/** What holds for a record that is drawn beside those asked about. */
export function drawnIf(node: Fragment, { kinds, possiblyIn }: Part, lens: Lens): readonly Fragment[] {
  const shown = (name: string) => shownOf(lens, 'Event', name, node);
  return [
    ...(kinds ? [cypher`${node}.label IN ${kindsAsked(kinds)}`] : []),
    ...(possiblyIn
      ? [
          // A CASE, not an OR: of an OR the database may look at either side first, and other records have no dates.
          cypher`CASE WHEN ${node}:Event THEN ${mayLieIn(rangeOf(possiblyIn, 'possiblyIn'), {
            start: shown('start'),
            end: shown('end'),
            notBefore: shown('notBefore'),
            zone: shown('zone'),
          })} ELSE true END`,
        ]
      : []),
  ];
}
