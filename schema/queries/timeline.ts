import { builder } from '../builder.ts';

builder.queryField('timeline', (t) =>
  t.neo4jConnection({
    kind: 'Event',
    orderedBy: 'timelineKey',
    description:
      'Events in the order in which they happened, from everything known: dates, what came after what, wholes and parts, and when the documents came out. None is placed before what it came after; `placedBy` says how each got its place. Uncertain dates stay uncertain (see `when`).',
  }),
);
