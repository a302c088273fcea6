import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Order, Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from './passing.ts';

const Asserter = builder.neo4jRow('Asserter', {
  roles: { node: 'Entity', put: 'map' },
  description: 'Somebody who says so: an actor, a document in its own voice, or a curator.',
  fields: (t) => ({
    id: t.expose('id'),
    name: t.value({ of: 'node', property: 'name', type: 'String', description: 'Its name.' }),
    entity: t.node('node', { description: 'The record itself.' }),
    sureness: t.value({
      of: 'put',
      property: 'sureness',
      type: 'Int',
      description:
        'How surely it says so at its surest: 0 as a fact and no party to it, 1 as a party or an accuser, 2 without certainty (alleged), 3 as an assumption, 4 only considered. Who says so more surely is listed first.',
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'put', property: 'sureness', direction: 'ASC' },
  { of: 'node', property: 'id', direction: 'ASC' },
];

/** In how many ways, from the surest to the least, one may say so. */
const MANNERS = 5;

/** The part of a field builder that is needed here. */
export interface ListFields<Field> {
  rows(options: {
    readonly type: typeof Asserter;
    readonly description: string;
    readonly match: (bound: Scope, scope: Scope, lens: Lens) => Fragment;
    readonly order: readonly Order[];
    readonly limit: number;
  }): Field;
}

/** Who says that a row is so: the asserters, over all of its steps, of the claims that the lens lets through. */
export function assertedBy<Field>(
  t: ListFields<Field>,
  roles: readonly string[],
  of?: string,
): { readonly assertedBy: Field } {
  const rids = (scope: Scope) =>
    cypher`[${join(
      roles.map((role) => cypher`${variable(scope, role)}.rid`),
      ', ',
    )}]`;
  return assertersOf(t, rids, of);
}

builder.neo4jEdges((t) => assertedBy(t, ['edge']));

/** The same of facts whose keys are a list. */
export function assertersOf<Field>(
  t: ListFields<Field>,
  rids: (scope: Scope) => Fragment,
  of = 'Who says so, over all steps',
): { readonly assertedBy: Field } {
  return {
    assertedBy: t.rows({
      type: Asserter,
      description: `${of}, as seen through the lens, without those who only pass it on. At most ${limit('asserters')}.`,
      // Each once, at its surest, without aggregation, which Neo4j refuses inside an expression over a list.
      match: (bound, scope, lens) =>
        cypher`WITH COLLECT {
  UNWIND ${rids(scope)} AS rid MATCH (said:Claim {rid: rid}) WHERE said.polarity = 'AFFIRMED' AND ${passing(lens, { said: raw('said') }, { said: 'Claim' })}
  MATCH (said)-[:ASSERTED_BY]->(asserter:Entity) WITH DISTINCT asserter, said.sureness AS sureness ORDER BY sureness, asserter.id LIMIT ${BigInt(FIXED_LIMITS.asserters * MANNERS)}
  RETURN {asserter: asserter, sureness: sureness}
} AS said UNWIND range(0, size(said) - 1) AS place
WITH said[place] AS one, said[..place] AS before WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
WITH one LIMIT ${BigInt(FIXED_LIMITS.asserters)} WITH one.asserter AS ${bound.node}, one AS ${bound.put}`,
      order,
      limit: FIXED_LIMITS.asserters,
    }),
  };
}
