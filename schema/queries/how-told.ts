import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { matchById } from '../graph/by-id.ts';

const HowTold = builder.neo4jRow('HowTold', {
  roles: { told: 'map' },
  description:
    'By how many facts are told. What only one tells nobody can contradict here: that nothing is disputed does not make it sure.',
  fields: (t) => ({
    facts: t.value({
      of: 'told',
      property: 'facts',
      type: 'Int',
      description: 'How many facts and values somebody says are so; a fact that several say counts once.',
    }),
    byOne: t.value({
      of: 'told',
      property: 'byOne',
      type: 'Int',
      description: 'How many of them only one asserter says.',
    }),
    denied: t.value({
      of: 'told',
      property: 'denied',
      type: 'Int',
      description:
        'How many facts and values somebody says are not so, whether or not somebody else says they are.',
    }),
  }),
});

builder.queryField('howTold', (t) =>
  t.neo4jOne({
    type: HowTold,
    description:
      'By how many facts are told, of one record or, counting all claims, of the whole graph: what only one says nobody can contradict.',
    args: {
      about: t.arg.record('Entity', {
        description: 'Only facts about this record, as subject or other end.',
      }),
    },
    match: ({ told }, { about }, lens) => {
      const seen = passing(lens, { said: raw('said') }, { said: 'Claim' });
      const counted = (found: Fragment) => cypher`${found} WITH said WHERE ${seen}
MATCH (said)-[:ASSERTED_BY]->(asserter) WITH said.rid AS fact, said.polarity AS polarity, count(DISTINCT asserter) AS tellers
RETURN {facts: sum(CASE polarity WHEN 'AFFIRMED' THEN 1 ELSE 0 END), byOne: sum(CASE WHEN polarity = 'AFFIRMED' AND tellers = 1 THEN 1 ELSE 0 END), denied: sum(CASE polarity WHEN 'NEGATED' THEN 1 ELSE 0 END)} AS counts`;
      if (!about) return cypher`CALL () { ${counted(raw('MATCH (said:Claim)'))} } WITH counts AS ${told}`;
      const concerned = raw(
        'CALL (asked) { MATCH (said:Claim) WHERE said.subjectId = asked.id RETURN said UNION MATCH (said:Claim) WHERE said.objectId = asked.id RETURN said }',
      );
      return cypher`${matchById({ node: raw('asked') }, about)} CALL (asked) { ${counted(concerned)} } WITH counts AS ${told}`;
    },
  }),
);
