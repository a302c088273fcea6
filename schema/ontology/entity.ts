import { called, node, p } from '../../src/ontology/index.ts';

export const Entity = node('Entity', {
  words: called('record'),
  description:
    'Anything the graph has a record of: actors, events, things, places, topics, and the evidence.',
  abstract: true,
  properties: {
    id: p.id('The stable key: the same in queries, links and files.').unique(),
    name: p.string('The name it is listed under; the name of a claim or passage is what it says.'),
    mention: p
      .string(
        'How it is called inside a sentence, if not by its name: "the Day of Solidarity". A seed writes it only where it does not follow from the name.',
      )
      .optional(),
    aliases: p.strings('Other names and spellings by which it can be found.'),
    description: p.string('What it is, in a sentence of the curators.').optional().foundBy(),
    names: p
      .strings(
        'Every name: the listed one, the aliases, the handle of an account, and those that sources use.',
      )
      .derived(),
    searchNames: p
      .strings('The same names in the form that is searched: folded, and in Latin letters.')
      .derived()
      .searched(),
    searchTexts: p.strings('Other texts it is found by, in the same form.').derived().searched(),
  },
});

export const Named = node('Named', {
  extends: Entity,
  words: called('named record'),
  description:
    'A record with a name of its own, and so listed and searched: everything but claims and passages.',
  abstract: true,
  listedBy: ['id', 'name'],
});
