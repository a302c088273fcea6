import { builder } from '../builder.ts';

builder.queryField('timeline', (t) =>
  t.neo4jConnection({
    kind: 'Event',
    orderedBy: 'timelineKey',
    description:
      'Events in the order in which they happened. Uncertain dates stay uncertain (see `when`); an undated event stands right behind what it came after, answers or took place during, and `placedBy` says so.',
  }),
);
