import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { builder } from '../builder.ts';
import { Status } from '../ontology/certainty.ts';

/** A moment to the second, as text that sorts; what is stored begins with one, and the status stands behind it and a space. */
const SECOND = '2016-07-10T23:59:59'.length;
const TO_THE_SECOND = raw(String(SECOND));

const EarlierStatus = builder.neo4jRow('EarlierStatus', {
  roles: { turn: 'map' },
  description:
    'How a fact stood from some moment on: a denial, a correction, a finding changes it from its day on.',
  fields: (t) => ({
    since: t.value({
      of: 'turn',
      property: 'since',
      type: 'String',
      description:
        'The moment from which on it stood so: the end of the day on which what made the difference was said.',
    }),
    status: t.value({
      of: 'turn',
      property: 'status',
      type: builder.neo4jEnum(Status),
      description: 'Its status from then on, from all that had been said by then.',
    }),
  }),
});

/** How a fact stood before, as far as that is dated; nothing for a fact that never stood otherwise. */
export const earlierOf = (role: 'node' | 'edge') =>
  ({
    type: EarlierStatus,
    description:
      'How it stood, from when on, in order: a denial, a correction, a finding changes it from its day on. Nothing if it never stood otherwise than now; what is not dated counts only now.',
    match: (bound: Scope, scope: Scope) =>
      cypher`UNWIND ${variable(scope, role)}.earlierStatuses AS one WITH {since: split(one, ' ')[0], status: split(one, ' ')[1]} AS ${bound.turn}`,
    limit: FIXED_LIMITS.candidates,
  }) as const;

/** How a fact stood at a moment; as it stands now, where it never stood otherwise. */
export const statusAt = (of: Fragment, moment: string): Fragment =>
  cypher`coalesce(split(last([one IN ${of}.earlierStatuses WHERE left(one, ${TO_THE_SECOND}) <= ${moment.slice(0, SECOND)}]), ' ')[1], ${of}.status)`;
