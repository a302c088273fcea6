import { cypher, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { RespondedTo, respondedToOrder } from '../queries/responded-to.ts';
import { Entity } from './entity.ts';

/** Always stored; under a lens of tellers it is not worked out. */
const hideable = { nullable: true };

export const Actor = builder.neo4jInterface('Actor', {
  interfaces: [Entity],
  fields: (t) => ({
    identified: t.expose('identified'),
    count: t.expose('count'),
    countMin: t.expose('countMin'),
    countContested: t.expose('countContested', hideable),
    age: t.expose('age'),
    ageContested: t.expose('ageContested', hideable),
    completeness: t.expose('completeness'),
    sector: t.expose('sector'),
    wikidataId: t.expose('wikidataId'),
    performed: t.relation('performed'),
    harmedIn: t.relation('harmedIn'),
    targetedBy: t.relation('targetedBy'),
    involvedIn: t.relation('involvedIn'),
    leftUndone: t.relation('leftUndone'),
    responsesMade: t.nodesConnection({
      name: 'ActorResponsesMade',
      kind: 'Event',
      description: 'Its responses: what it did, or is said to have done, that responds to something.',
      match: (bound, { node }, lens) =>
        cypher`MATCH (${node})-[part:PERFORMED]->(${bound.node}:Event) WHERE ${passing(lens, { ...bound, part: raw('part') }, { part: 'PERFORMED', node: 'Event' })}
AND EXISTS { (${bound.node})-[link:RESPONDS_TO]->(to:Event) WHERE ${allOf([...lens.relationship(['RESPONDS_TO'], raw('link')), ...lens.passed('Event', raw('to'))])} } WITH DISTINCT ${bound.node}`,
    }),
    respondedTo: t.rowsConnection({
      name: 'ActorRespondedTo',
      type: RespondedTo,
      description:
        'What it responded to, with which response, and how certain that is: as weak as the weakest of its steps.',
      match: (bound, { node }, lens) =>
        cypher`MATCH (${node})-[${bound.part}:PERFORMED]->(${bound.response}:Event)-[${bound.link}:RESPONDS_TO]->(${bound.to}:Event)
WHERE ${passing(lens, bound, { part: 'PERFORMED', response: 'Event', link: 'RESPONDS_TO' })} AND ${allOf(lens.passed('Event', variable(bound, 'to')))}
WITH ${bound.part}, ${bound.response}, ${bound.link}, ${bound.to}`,
      order: respondedToOrder,
    }),
    asserts: t.relation('asserts'),
    relays: t.relation('relays'),
    members: t.relation('members'),
    memberOf: t.relation('memberOf'),
    affiliates: t.relation('affiliates'),
    affiliatedWith: t.relation('affiliatedWith'),
    speaksFor: t.relation('speaksFor'),
    spokenForBy: t.relation('spokenForBy'),
    employees: t.relation('employees'),
    operates: t.relation('operates'),
    publishedDocuments: t.relation('publishedDocuments'),
    creditedFor: t.relation('creditedFor'),
    depictedIn: t.relation('depictedIn'),
    indicatedBy: t.relation('indicatedBy'),
    calledForBy: t.relation('calledForBy'),
    pledgedBy: t.relation('pledgedBy'),
    threatenedBy: t.relation('threatenedBy'),
  }),
});

const interfaces = [Entity, Actor];

builder.neo4jObject('Person', { interfaces, fields: (t) => ({ employedBy: t.relation('employedBy') }) });
builder.neo4jObject('Group', {
  interfaces,
  fields: (t) => ({ type: t.expose('type'), employedBy: t.relation('employedBy') }),
});
builder.neo4jObject('PoliceDepartment', { interfaces, fields: () => ({}) });
builder.neo4jObject('GovernmentBody', { interfaces, fields: (t) => ({ governs: t.relation('governs') }) });
builder.neo4jObject('MediaOutlet', {
  interfaces,
  fields: (t) => ({ published: t.relation('published'), derivatives: t.relation('derivatives') }),
});
builder.neo4jObject('Platform', { interfaces, fields: (t) => ({ published: t.relation('published') }) });
builder.neo4jObject('Organization', { interfaces, fields: () => ({}) });
builder.neo4jObject('Curator', { interfaces, fields: (t) => ({ reviews: t.relation('reviews') }) });
builder.neo4jObject('Account', {
  interfaces,
  fields: (t) => ({
    handle: t.expose('handle'),
    published: t.relation('published'),
    operatedBy: t.relation('operatedBy'),
  }),
});
