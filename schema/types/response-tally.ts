import { builder } from '../builder.ts';

/** How many events respond to something: what happened apart from what was only meant. */
export const ResponseTally = builder.neo4jRow('ResponseTally', {
  roles: { group: 'map' },
  description: 'How many events respond to something, each counted once.',
  fields: (t) => ({
    happened: t.value({
      of: 'group',
      property: 'happened',
      type: 'Int',
      description: 'How many happened, or are said to have.',
    }),
    meant: t.value({
      of: 'group',
      property: 'meant',
      type: 'Int',
      description: 'How many were only planned, promised, called for or threatened.',
    }),
  }),
});
