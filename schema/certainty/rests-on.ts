import { cypher, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { builder } from '../builder.ts';
import { Status } from '../ontology/certainty.ts';
import { columnOrNull, idsIn } from './rows.ts';

const Support = builder.neo4jRow('Support', {
  roles: { loss: 'map' },
  description:
    'Sources on which it depends how a fact stands: as few as there can be whose word, were it not there, would leave it otherwise, or leave nobody who says so.',
  fields: (t) => ({
    sources: t.nodesConnection({
      name: 'SupportSources',
      kind: 'Entity',
      description:
        'Those whose word would have to fall, all together: each with those who count as one source with it. Among them may be somebody who stands against it.',
      match: (bound, { loss }) =>
        cypher`MATCH (${bound.node}:Entity) WHERE ${bound.node}.id IN ${loss}.ids WITH ${bound.node}`,
    }),
    status: t.value({
      of: 'loss',
      property: 'status',
      type: builder.neo4jEnum(Status),
      nullable: true,
      description: 'How it would stand without them; missing if nobody would say so any more.',
    }),
  }),
});

/** The smallest sets of sources without which a fact would stand otherwise. */
export const restsOn = (role: string) =>
  ({
    type: Support,
    description:
      'On whose word it rests, as the whole graph has it: the smallest sets of sources whose loss would change how it stands. One source alone, mostly; of what several say, it takes more. Each set of that size is one row, at most ten. Where more than six sources speak of it only the loss of one is tried: empty if no single one decides.',
    match: (bound: Scope, scope: Scope) =>
      cypher`UNWIND coalesce(${variable(scope, role)}.restsOn, []) AS row WITH {status: ${columnOrNull(raw('row'), 0)}, ids: ${idsIn(raw('row'), 2)}} AS ${bound.loss}`,
    limit: FIXED_LIMITS.candidates,
  }) as const;
