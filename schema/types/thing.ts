import { builder } from '../builder.ts';
import { Entity } from './entity.ts';
import { placeFilter } from './place-filter.ts';

export const Thing = builder.neo4jInterface('Thing', {
  interfaces: [Entity],
  fields: (t) => ({
    targetedBy: t.relation('targetedBy'),
    involvedIn: t.relation('involvedIn'),
    operatedBy: t.relation('operatedBy'),
  }),
});

const interfaces = [Entity, Thing];

builder.neo4jObject('Website', {
  interfaces,
  fields: (t) => ({
    url: t.expose('url'),
    published: t.relation('published'),
    linkedFrom: t.relation('linkedFrom'),
  }),
});
builder.neo4jObject('Weapon', { interfaces, fields: () => ({}) });
builder.neo4jObject('System', { interfaces, fields: () => ({}) });
builder.neo4jObject('Content', {
  interfaces,
  fields: (t) => ({
    type: t.expose('type'),
    url: t.expose('url'),
    embodies: t.relation('embodies'),
    embodiedIn: t.relation('embodiedIn'),
    accompanies: t.relation('accompanies'),
    accompaniedBy: t.relation('accompaniedBy'),
    linksTo: t.relation('linksTo'),
    linkedFrom: t.relation('linkedFrom'),
    depicts: t.relation('depicts'),
    creditedTo: t.relation('creditedTo'),
    indicates: t.relation('indicates'),
  }),
});

builder.neo4jObject('Place', {
  interfaces: [Entity],
  filters: placeFilter,
  fields: (t) => ({
    type: t.expose('type'),
    events: t.relation('events'),
    within: t.relation('within'),
    contains: t.relation('contains'),
    governedBy: t.relation('governedBy'),
    targetedBy: t.relation('targetedBy'),
    depictedIn: t.relation('depictedIn'),
  }),
});

builder.neo4jObject('Topic', {
  interfaces: [Entity],
  fields: (t) => ({ type: t.expose('type'), indicates: t.relation('indicates') }),
});
