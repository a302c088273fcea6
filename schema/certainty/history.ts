import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Basis, Status } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { IN_THE_END } from '../projection/weight.ts';
import { byStrength } from './lens/claims.ts';
import { madeFor } from './lens/index.ts';
import { fallen, type Made, madeConditions, rootsOfFact, statusOf } from './lens/status.ts';

const FactDay = builder.neo4jRow('FactDay', {
  roles: { known: 'map' },
  description:
    'How a fact stood from a day on. The day is that by which something was said about it: the end of a vague date ("May 2020" counts from 31 May on), the beginning of one that is open at its end. Days are those of UTC, as in `asOf` of a lens; what was said late in the day in America counts from the next one.',
  fields: (t) => ({
    asOf: t.value({
      of: 'known',
      property: 'day',
      type: 'String',
      nullable: true,
      description:
        'The day, as `asOf` of a lens takes it: that lens shows the same. Missing for what was said on a day that nobody knows; it comes last, and the fact then stands as it does by all claims.',
    }),
    day: t.value({
      of: 'known',
      property: 'words',
      type: 'String',
      nullable: true,
      description:
        'The day in words, as the source dates it, in the calendar of its own zone: `24 November 2014 or later`. Missing for what no date is known of.',
    }),
    status: t.value({
      of: 'known',
      property: 'status',
      type: builder.neo4jEnum(Status),
      nullable: true,
      description:
        'How it stood from then on; missing while nobody said so yet, as where it was denied first.',
    }),
    basis: t.value({
      of: 'known',
      property: 'basis',
      type: builder.neo4jEnum(Basis),
      nullable: true,
      description: 'What it rested on from then on, at best.',
    }),
    occurrence: t.value({
      of: 'known',
      property: 'occurrence',
      type: builder.neo4jEnum(Occurrence),
      nullable: true,
      description:
        'Of an event, how far it had got by what was known then: planned, happened. Missing for relations.',
    }),
    sources: t.expression({
      type: 'Int',
      description: 'How many independent sources said so from then on, of those who put it most surely.',
      read: ({ known }) => cypher`size(${known}.roots)`,
    }),
    roots: t.nodesConnection({
      name: 'FactDayRoots',
      kind: 'Entity',
      description:
        'These sources: whoever depends on nobody else, such as a group in the place of its members.',
      match: (bound, { known }) =>
        cypher`MATCH (${bound.node}:Entity) WHERE ${bound.node}.id IN ${known}.roots WITH ${bound.node}`,
    }),
    claims: t.nodesConnection({
      name: 'FactDayClaims',
      kind: 'Claim',
      description:
        'What was said about it on that day, and so changed how it stands, or left it: claims for it and against it, and what takes one back.',
      match: (bound, { known }) => cypher`UNWIND ${known}.claims AS ${bound.node} WITH ${bound.node}`,
    }),
  }),
});

const HISTORY = {
  type: FactDay,
  description: `How it came to stand as it does: each day on which something was said about it, in order, with how it stood from then on, and what was said. At most ${limit('candidates')} days.`,
  limit: FIXED_LIMITS.candidates,
} as const;

/** How a relation, or that an event took place, stood from each day on. */
export const historyOf = (role: 'node' | 'edge') =>
  ({
    ...HISTORY,
    match: (bound: Scope, scope: Scope, lens: Lens) => {
      const of = variable(scope, role);
      return days(bound, role === 'edge' ? cypher`${of}.rid` : cypher`${of}.id + ' OCCURRED'`, lens);
    },
  }) as const;

/** The same of the fact of a claim. */
export const historyOfClaim = (role: string) =>
  ({
    ...HISTORY,
    match: (bound: Scope, scope: Scope, lens: Lens) => {
      const claim = variable(scope, role);
      return days(
        bound,
        cypher`CASE ${claim}.predicate WHEN 'OCCURRED' THEN ${claim}.valueKey ELSE ${claim}.rid END`,
        lens,
      );
    },
  }) as const;

/** `value` is the key of a relation, or the `valueKey` of all that is said of whether an event took place. */
function days(bound: Scope, value: Fragment, lens: Lens): Fragment {
  const fits = (claim: string) => allOf(lens.node('Claim', raw(claim), true));
  const told = (claim: string) => raw(`(${claim}.rid = fact OR ${claim}.valueKey = fact)`);
  // What was known by the end of a day; after the last, what no date is known of.
  const then: Made = { ...madeFor(lens), by: raw('until'), withUndated: true };
  const rid = raw('best.rid');
  const seen = (claim: Fragment) => [...madeConditions(then)(claim), ...lens.node('Claim', claim, true)];
  return cypher`WITH ${value} AS fact WITH fact, COLLECT {
  MATCH (s:Claim) WHERE ${told('s')} AND ${fits('s')} RETURN s
  UNION MATCH (about:Claim)-[:CONTRADICTS {how: 'CONTRADICTS'}]-(s:Claim) WHERE ${told('about')} AND ${fits('s')} RETURN s
  UNION MATCH (about:Claim)<-[objects:CONTRADICTS]-(s:Claim) WHERE ${told('about')} AND objects.how IN ['REFUTES', 'RETRACTS'] AND ${fits('s')} RETURN s
  UNION MATCH (about:Claim)-[:CONTRADICTS]-(:Claim)<-[:CONTRADICTS {how: 'RETRACTS'}]-(s:Claim) WHERE ${told('about')} AND ${fits('s')} RETURN s
} AS said UNWIND COLLECT { UNWIND said AS s RETURN DISTINCT date(s.knownAt) AS day ORDER BY day LIMIT ${BigInt(FIXED_LIMITS.candidates)} } AS day
WITH fact, day, datetime(coalesce(toString(day) + 'T23:59:59.999Z', '${raw(IN_THE_END)}')) AS until, [s IN said WHERE coalesce(date(s.knownAt) = day, s.knownAt IS NULL AND day IS NULL)] AS claims
WITH day, until, claims, head(COLLECT { MATCH (c:Claim) WHERE ${told('c')} AND c.polarity = 'AFFIRMED' AND ${allOf(seen(raw('c')))} RETURN c ORDER BY ${byStrength(fallen(raw('c'), then))} LIMIT 1 }) AS best
WITH {day: toString(day), words: head(COLLECT { UNWIND claims AS s RETURN s.knownAtDisplay ORDER BY s.knownAt DESC, s.id LIMIT 1 }), claims: claims,
  status: ${statusOf(rid, then)}, basis: best.basis, occurrence: CASE best.predicate WHEN 'OCCURRED' THEN best.value END, roots: ${rootsOfFact(rid, seen, then)}} AS ${bound.known}`;
}
