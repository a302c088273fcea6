import { node, p } from '../../src/ontology/index.ts';

export const Entity = node('Entity', {
  description:
    'Anything the graph has a record of: who acts, what happened, things, places, topics, and the evidence.',
  abstract: true,
  properties: {
    id: p.id('The stable key: the same in queries, links and files.').unique(),
    name: p.string('The name it is listed under; a claim or passage is named by what it says.').searched(),
    aliases: p.strings('Other names and spellings under which it may be looked up.'),
    description: p.string('What it is, in a sentence of the curators.').optional(),
    names: p
      .strings('Every name: the listed one, the aliases, and those that sources use.')
      .derived()
      .searched(),
  },
});

export const Named = node('Named', {
  extends: Entity,
  description:
    'What has a name of its own, and so is listed and searched: everything but claims and passages.',
  abstract: true,
  listedBy: ['id', 'name'],
});
