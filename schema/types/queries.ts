import { cypher, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { limit } from '../../src/limits/described.ts';
import { builder } from '../builder.ts';
import { checkId, matchById } from '../graph/by-id.ts';
import { Actor } from './actor.ts';
import { Entity } from './entity.ts';
import { Event, Statement } from './event.ts';

/** One record by its id, of a kind: a merged id resolves, an unknown one is told with the closest there are. */
function byId(
  field: string,
  kind: 'Entity' | 'Actor' | 'Event' | 'Statement',
  type: typeof Entity | typeof Statement,
  description: string,
): void {
  builder.queryField(field, (t) =>
    t.neo4jOne({
      type,
      description,
      args: {
        id: t.arg.record(kind, {
          required: true,
          description: 'Its id, such as tamir-rice; a merged id leads to the record that replaced it.',
        }),
      },
      match: (bound, { id }) => cypher`${matchById(bound, id)} WHERE ${bound.node}:${raw(identifier(kind))}`,
    }),
  );
}

byId('node', 'Entity', Entity, 'One record of any kind by its id.');
byId(
  'actor',
  'Actor',
  Actor,
  'One actor by its id: a person, group, authority, medium, platform or account.',
);
byId(
  'event',
  'Event',
  Event,
  'One event by its id: something that happened, was said, planned or threatened.',
);
byId('statement', 'Statement', Statement, 'One statement by its id.');

builder.queryField('nodes', (t) =>
  t.neo4jList({
    type: Entity,
    description: 'Several records by their ids, in the order of the ids; null if an id leads nowhere.',
    nullableItems: true,
    args: { ids: t.arg.idList({ required: true, description: `At most ${limit('listItems')} ids.` }) },
    limit: ({ ids }) => ids.length,
    match: (bound, { ids }, _lens, context) => {
      const wanted = ids.map((id) => checkId(id, context, 'ids'));
      return cypher`UNWIND range(0, ${BigInt(wanted.length)} - 1) AS place WITH place, ${wanted}[place] AS wanted
OPTIONAL MATCH (given:Entity {id: wanted}) OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity) WITH coalesce(kept, given) AS ${bound.node}, place ORDER BY place WITH ${bound.node}`;
    },
  }),
);

builder.queryFields((t) => ({
  entities: t.neo4jConnection({
    kind: 'Named',
    description: 'Everything with a name: actors, events, things, places, topics and documents.',
  }),
  actors: t.neo4jConnection({
    kind: 'Actor',
    description: 'Actors: people, groups, authorities, media, platforms, accounts.',
  }),
  events: t.neo4jConnection({
    kind: 'Event',
    description:
      'What happened, was said, planned or threatened, in order of time; undated events come last.',
  }),
  incidents: t.neo4jConnection({
    kind: 'Incident',
    description: 'Single occurrences of harm to people, in order of time.',
  }),
  statements: t.neo4jConnection({
    kind: 'Statement',
    description: 'What was said in public, in order of time.',
  }),
  communications: t.neo4jConnection({
    kind: 'Communication',
    description:
      'What was said to certain people only: calls for help, orders, requests for comment; in order of time.',
  }),
  claims: t.neo4jConnection({
    kind: 'Claim',
    description: 'Everything that anybody says, as read from the documents.',
  }),
  documents: t.neo4jConnection({ kind: 'Document', description: 'The sources that were read.' }),
}));
