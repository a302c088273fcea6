import { builder } from '../builder.ts';
import { candidatesOf } from '../certainty/candidates.ts';

/** The date of an event, with all that is known of how it is known. */
export const When = builder.neo4jRow('When', {
  roles: { node: 'Event' },
  description: 'A date as a source has it, with the bounds of what it can mean.',
  fields: (t) => ({
    edtf: t.expose('edtf'),
    start: t.expose('start'),
    end: t.expose('end'),
    precision: t.expose('precision'),
    zone: t.expose('zone'),
    dateBasis: t.expose('dateBasis'),
    text: t.expose('dateText'),
    display: t.expose('dateDisplay'),
    approximate: t.expose('approximate'),
    anchor: t.join('anchor'),
    candidates: t.rows(candidatesOf('node', ['DATED'])),
  }),
});
