import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Status } from '../ontology/certainty.ts';
import { madeFor } from './lens/index.ts';
import { type Made, madeConditions, objectorsOf, sourceOf, statusOf } from './lens/status.ts';
import { shownOf } from './passing.ts';

/** All choices among more would be too many to try. */
const MOST_SOURCES = 6;

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
export const restsOn = (role: 'node' | 'edge' | 'claim') =>
  ({
    type: Support,
    description: `On whose word it rests: the smallest sets of sources whose loss would change how it stands. One source alone, mostly; of what several say, it takes more. Each set of that size is one row, at most ${limit('candidates')}. Empty where more than ${MOST_SOURCES} sources speak of it: no single one of them decides.`,
    match: (bound: Scope, scope: Scope, lens: Lens) =>
      losses(
        bound,
        role === 'node'
          ? shownOf(lens, 'Event', 'rid', variable(scope, role))
          : cypher`${variable(scope, role)}.rid`,
        madeFor(lens),
      ),
    limit: FIXED_LIMITS.candidates,
  }) as const;

function losses({ loss }: Scope, rid: Fragment, made: Made): Fragment {
  const fits = allOf(madeConditions(made)(raw('s')));
  const { withoutSources } = made;
  const without: Made = {
    ...made,
    withoutSources: withoutSources ? cypher`(ids + ${withoutSources})` : raw('ids'),
  };
  return cypher`WITH ${rid} AS fact WITH fact, COLLECT { MATCH (s:Claim {rid: fact}) WHERE s.polarity = 'AFFIRMED' AND ${fits} UNWIND ${sourceOf(raw('s'))} + ${objectorsOf(raw('s'))} AS id RETURN DISTINCT id ORDER BY id LIMIT ${BigInt(MOST_SOURCES + 1)} } AS sources, coalesce(${statusOf(raw('fact'), made)}, '') AS now
WITH fact, now, CASE WHEN size(sources) <= ${BigInt(MOST_SOURCES)} THEN reduce(sets = [[]], id IN sources | sets + [one IN sets | one + [id]]) ELSE [] END AS sets
WITH COLLECT { UNWIND sets AS ids WITH ids, ${statusOf(raw('fact'), without)} AS status WHERE coalesce(status, '') <> now RETURN {ids: ids, status: status} ORDER BY size(ids), ids } AS found
UNWIND [one IN found WHERE size(one.ids) = size(head(found).ids)] AS one WITH one AS ${loss} LIMIT ${BigInt(FIXED_LIMITS.candidates)}`;
}
