import { called, defineEnum, node, p, word } from '../../src/ontology/index.ts';
import { Named } from './entity.ts';
import { LOOKS } from './looks.ts';
import { AGE, COUNT } from './ranges.ts';

const WIKIDATA = {
  name: 'Wikidata item',
  one: 'an item of Wikidata',
  description: 'An item of Wikidata: Q and a number.',
  pattern: /^Q[1-9]\d*$/,
  maxCharacters: 12,
  hint: 'write Q and a number, such as Q16',
};
const HANDLE = {
  name: 'handle',
  one: 'a handle',
  description: 'The name of an account, without the @.',
  pattern: /^[\p{L}\p{N}_.-]+(@[\p{L}\p{N}.-]+)?$/u,
  maxCharacters: 200,
  hint: 'write it without the @ and without spaces, such as YourAnonNews',
};

export const GroupType = defineEnum('GroupType', 'What holds a group together.', {
  COLLECTIVE: word('collective', 'People acting under one name, without a fixed membership.'),
  MOVEMENT: word('movement', 'A social or political movement.'),
  CHAPTER: word('chapter', 'A local part of a larger group.'),
  ORGANIZED: word('organized', 'A group with a membership of its own.'),
  CROWD: word('crowd', 'People named only by what they did or are: users, protesters, officers.'),
});

export const Completeness = defineEnum(
  'Completeness',
  'Whether a list in the source is meant to be complete.',
  {
    CLOSED: word('closed', 'The source gives all members.'),
    OPEN: word('open', 'The source gives examples ("including", "such as").'),
    NOT_STATED: word('not stated', 'The source does not say.'),
  },
);

export const Actor = node('Actor', {
  extends: Named,
  words: called('actor'),
  description: 'Somebody who can act: a person, a group, an authority, a medium, a platform or an account.',
  abstract: true,
  listedBy: ['id', 'name'],
  properties: {
    identified: p
      .boolean('false if the source does not say who this is; names are never invented.')
      .optional(),
    count: p
      .integer('How many people or members a source counts, if it gives a number.', COUNT)
      .optional()
      .derived(),
    countMin: p
      .integer('The least number, if a source says "at least" or "more than".', COUNT)
      .optional()
      .derived(),
    countContested: p
      .boolean('Whether independent sources give numbers that cannot both be true: see `candidates`.')
      .derived(),
    age: p.decimal('Its age in years, by the best-supported claim.', AGE).optional().derived(),
    ageContested: p
      .boolean('Whether independent sources give ages that cannot both be true: see `candidates`.')
      .derived(),
    completeness: p.enum(Completeness, 'Whether the recorded members are all there are.').optional(),
    sector: p.string('The field it works in.').optional(),
    wikidataId: p.token(WIKIDATA, 'Its item in Wikidata, such as Q16.').optional(),
  },
});

export const Person = node('Person', {
  extends: Actor,
  words: called('person', 'people'),
  look: LOOKS.Person,
  description: 'One human being, or a few whom the source describes only together.',
});

export const Group = node('Group', {
  extends: Actor,
  words: called('group'),
  look: LOOKS.Group,
  description:
    'People who act or are mentioned under one name: a collective, a movement, a chapter, a crowd.',
  properties: { type: p.enum(GroupType, 'What holds it together.').optional() },
});

export const PoliceDepartment = node('PoliceDepartment', {
  extends: Actor,
  words: called('police department'),
  look: LOOKS.PoliceDepartment,
  description: 'A police force.',
});

export const GovernmentBody = node('GovernmentBody', {
  extends: Actor,
  words: called('government body', 'government bodies'),
  look: LOOKS.GovernmentBody,
  description: 'A city, state or other authority as an actor; the territory it governs is a Place.',
});

export const MediaOutlet = node('MediaOutlet', {
  extends: Actor,
  words: called('media outlet'),
  look: LOOKS.MediaOutlet,
  description: 'A news medium.',
});

export const Platform = node('Platform', {
  extends: Actor,
  words: called('platform'),
  look: LOOKS.Platform,
  description: 'A service on which people publish, such as a video site.',
});

export const Organization = node('Organization', {
  extends: Actor,
  words: called('organization'),
  look: LOOKS.Organization,
  description: 'Any other organisation, such as a hospital.',
});

export const Curator = node('Curator', {
  extends: Actor,
  words: called('curator'),
  look: LOOKS.Curator,
  description:
    'The reader of documents for claims: asserts what can be read from them but is not said in them, and never counts as a source.',
});

export const Account = node('Account', {
  extends: Actor,
  words: called('account'),
  look: LOOKS.Account,
  description: 'An account on a platform; a relation says who runs it.',
  properties: { handle: p.token(HANDLE, 'Its handle, without the @.').optional() },
});
