import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { Basis, Status } from '../ontology/certainty.ts';
import { enumRef } from './enum-ref.ts';
import { seen } from './passing.ts';
import type { ExpressionFields } from './weakest.ts';

/** How sure something is that runs over a list of relationships, bound to `links`, one for each step: no surer than its weakest link. */
export function weakestLink<Field>(t: ExpressionFields<Field>) {
  return {
    length: t.expression({
      type: 'Int',
      description: 'How many steps it has.',
      read: ({ links }) => cypher`size(${links})`,
    }),
    weakestBasisRank: t.expression({
      type: 'Int',
      description: 'The rank of its weakest step: the whole is no stronger.',
      read: ({ links }, lens) =>
        cypher`reduce(low = 9, rank IN [link IN ${links} | ${seen(lens, 'basisRank', raw('link'))}] | CASE WHEN rank < low THEN rank ELSE low END)`,
    }),
    weakestBasis: t.expression({
      type: enumRef(Basis),
      description: 'The basis of its weakest step.',
      read: ({ links }, lens) => weakestWord(links, lens, 'basis', [...wordsOf(Basis)].reverse()),
    }),
    weakestStatus: t.expression({
      type: enumRef(Status),
      description: 'The weakest status among its steps.',
      read: ({ links }, lens) => weakestWord(links, lens, 'status', wordsOf(Status)),
    }),
  };
}

function weakestWord(
  links: Fragment | undefined,
  lens: Lens,
  property: 'basis' | 'status',
  words: readonly string[],
): Fragment {
  return cypher`head([word IN ${raw(`[${words.map((word) => `'${word}'`).join(', ')}]`)} WHERE word IN [link IN ${links} | ${seen(lens, property, raw('link'))}]])`;
}
