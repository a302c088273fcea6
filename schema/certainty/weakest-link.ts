import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder, type Fields } from '../builder.ts';
import { Basis, Status } from '../ontology/certainty.ts';
import { seen } from './passing.ts';
import { lowestRank, weakestWord } from './weakest.ts';

/** How sure something is that runs over a list of relationships, bound to `links`, one for each step: no surer than its weakest link. */
export function weakestLink(t: Fields) {
  const ofLinks =
    (property: 'basisRank' | 'basis' | 'status') =>
    ({ links }: Scope, lens: Lens) =>
      cypher`[link IN ${links} | ${seen(lens, property, raw('link'))}]`;
  return {
    length: t.expression({
      type: 'Int',
      description: 'How many steps it has.',
      read: ({ links }) => cypher`size(${links})`,
    }),
    weakestBasisRank: t.expression({
      type: 'Int',
      description: 'The rank of its weakest step: the whole is no stronger.',
      read: (scope, lens) => lowestRank(ofLinks('basisRank')(scope, lens)),
    }),
    weakestBasis: t.expression({
      type: builder.neo4jEnum(Basis),
      description: 'The basis of its weakest step.',
      read: (scope, lens) => weakestWord(Basis, ofLinks('basis')(scope, lens)),
    }),
    weakestStatus: t.expression({
      type: builder.neo4jEnum(Status),
      description: 'The weakest status among its steps.',
      read: (scope, lens) => weakestWord(Status, ofLinks('status')(scope, lens)),
    }),
  };
}
