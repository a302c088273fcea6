import {
  defineEnum,
  type EnumWord,
  join,
  p,
  type Relation,
  reads,
  relation,
  word,
} from '../../src/ontology/index.ts';
import { Actor, Curator } from './actor.ts';
import { Claim } from './claim.ts';
import { originRelations } from './derivation.ts';
import { Entity } from './entity.ts';
import { Communication, Event, Statement } from './event.ts';
import { Document, Passage, Redirect } from './evidence.ts';
import { COUNT } from './ranges.ts';
import { factRelations } from './relations.ts';

export const EvidenceStance = defineEnum('EvidenceStance', 'What a passage does for a claim.', {
  BEARS: word('bears', 'It says what the claim says.'),
  CONTEXT: word(
    'context',
    'It is needed to read the claim right, such as the date that "last week" is counted from.',
  ),
});

export const Objection = defineEnum('Objection', 'How one claim opposes another.', {
  CONTRADICTS: word('contradicts', 'Both cannot be true.'),
  REFUTES: word('refutes', 'It says that the other was shown to be wrong.'),
  RETRACTS: word('retracts', 'The one who made the other takes it back.'),
  DIFFERS: word(
    'differs',
    'Two independent sources give values of which only one can be true. Found by comparing them; nobody says so.',
  ),
});

/** Whether an asserter counts as an independent source, and if not, why: the relation that joins it to another, or what it is. */
export const RootReason = defineEnum(
  'RootReason',
  'Whether an asserter counts as an independent source of a fact, and if not, why.',
  {
    COUNTS: word('an independent source', 'It counts as an independent source.'),
    ...whys([...factRelations, ...originRelations]),
    SHARED: word(
      'others who say so belong to it, or were made from it',
      'One that counts belongs to it, speaks for it or was made from it, or a third one belongs to both.',
    ),
    LESS_SURE: word(
      'another says so more surely',
      'Another says so more surely: as a fact, while this one alleges or assumes, or without being a party to the matter, as this one is.',
    ),
    CURATOR: word(
      'no source: the curators’ reading',
      'Curators read what sources say; they are not a source.',
    ),
    RETRACTED: word('taken back', 'It has taken back what it said.'),
  },
);

function whys(relations: readonly Relation[]): Readonly<Record<string, EnumWord>> {
  return Object.fromEntries(
    relations.flatMap(({ name, dependence }) =>
      dependence ? [[name, word(dependence.label, dependence.why)]] : [],
    ),
  );
}

/** Relations of the evidence layer: people write them, in seeds. */
export const evidenceRelations = [
  relation('ASSERTED_BY', {
    description:
      'Who makes a claim: the one at the root, not those who pass it on. If nobody else says it, the document.',
    layer: 'evidence',
    from: [Claim],
    to: [Actor, Document],
    words: reads('is said by', 'says', 'is not said by'),
    out: { name: 'assertedBy', description: 'Who says so: the one at the root, not those who pass it on.' },
    in: { name: 'asserts', description: 'What it says.' },
    properties: {
      root: p
        .id(
          'The source it counts as: itself, or the one that it belongs to, speaks for, was made from ...; missing if it does not count at all.',
        )
        .optional()
        .derived(),
      formerRoot: p
        .id('If it has taken back what it said: the source that it counted as until then.')
        .optional()
        .derived(),
      formerStanding: p
        .enum(
          RootReason,
          'If it has taken back what it said: whether it counted until then, and if not, why.',
        )
        .optional()
        .derived(),
      standing: p.enum(RootReason, 'Whether it counts as a source of its own, and if not, why.').derived(),
      reason: p
        .string(
          'If it is one source with another, why, as a sentence: each step from it to that source, such as who copied whom and on whose word that is.',
        )
        .optional()
        .derived(),
      depth: p
        .integer(
          'How many steps lead from it to that root; of several with one root, the nearest counts.',
          COUNT,
        )
        .derived(),
    },
  }),
  relation('RELAYED_BY', {
    description: 'Who passes a claim on, without vouching for it.',
    layer: 'evidence',
    from: [Claim],
    to: [Actor, Document],
    words: reads('is passed on by', 'passes on', 'is not passed on by'),
    out: { name: 'relayedBy', description: 'Who passes it on, from the asserter towards the reader.' },
    in: { name: 'relays', description: 'Claims of others that it passes on.' },
    properties: { order: p.integer('Its place in the line of those who pass it on, from 1.', [1, 10_000]) },
  }),
  relation('REVIEWED_BY', {
    description:
      'Who read a claim a second time against its passages, and agrees that it says what they say. That makes the reading surer, not what is claimed.',
    layer: 'evidence',
    from: [Claim],
    to: [Curator],
    words: reads('was read again by', 'read again', 'was not read again by'),
    out: {
      name: 'reviewedBy',
      description:
        'Curators who read it a second time against its passages, and agree with how it was read. Nobody says anything more by that: it adds no source, and changes no fact.',
    },
    in: { name: 'reviews', description: 'Claims that this curator read a second time, and agrees with.' },
  }),
  relation('EVIDENCED_BY', {
    description: 'Where in a document a claim is found.',
    layer: 'evidence',
    from: [Claim],
    to: [Passage],
    words: reads('is found in', 'bears', 'is not found in'),
    out: { name: 'passages', description: 'Where in the documents it is found.' },
    in: { name: 'bears', description: 'Claims that are found here.' },
    properties: { stance: p.enum(EvidenceStance, 'What the passage does for the claim.') },
  }),
  relation('IN', {
    description: 'The document that a passage is a stretch of.',
    layer: 'evidence',
    from: [Passage],
    to: [Document],
    words: reads('is a passage of', 'has as a passage', 'is not a passage of'),
    out: { name: 'document', description: 'The document it is a stretch of.' },
    in: { name: 'passages', description: 'Its stretches that were read for claims.' },
  }),
  ...originRelations,
  relation('MAKES', {
    description: 'A claim is made in a statement or communication.',
    layer: 'evidence',
    from: [Statement, Communication],
    to: [Claim],
    words: reads('makes', 'is made in', 'does not make'),
    out: { name: 'makes', description: 'The claims it makes.' },
    in: { name: 'madeIn', description: 'Where it was made.' },
  }),
  relation('CONTRADICTS', {
    description: 'A claim contradicts another.',
    layer: 'evidence',
    from: [Claim],
    to: [Claim],
    words: reads('contradicts', 'is contradicted by', 'does not contradict'),
    out: { name: 'contradicts', description: 'Claims it contradicts.' },
    in: { name: 'contradictedBy', description: 'Claims that contradict it.' },
    properties: { how: p.enum(Objection, 'How it contradicts it.') },
  }),
  relation('REDIRECTS_TO', {
    description: 'A merged id leads to the record that replaced it.',
    layer: 'evidence',
    from: [Redirect],
    to: [Entity],
    words: reads('was merged into', 'took over', 'was not merged into'),
    out: { name: 'redirectsTo', description: 'The record that took it over.' },
    in: { name: 'mergedIds', description: 'Older ids that were merged into it.' },
  }),
] as const;

/** Ways by an equal key, where no relationship may exist: no path ever runs through shared evidence. */
export const joins = [
  join('claims', {
    description: 'The claims behind this fact, including those that deny it.',
    from: 'edge',
    fromKey: 'rid',
    to: Claim,
    toKeys: ['rid'],
  }),
  join('claims', {
    description: 'All claims about it, as their subject or as the other end.',
    from: [Entity],
    fromKey: 'id',
    to: Claim,
    toKeys: ['subjectId', 'objectId'],
  }),
  join('subject', {
    description: 'What it is about.',
    from: [Claim],
    fromKey: 'subjectId',
    to: Entity,
    toKeys: ['id'],
    one: true,
  }),
  join('object', {
    description: 'The other end, if it is a relation.',
    from: [Claim],
    fromKey: 'objectId',
    to: Entity,
    toKeys: ['id'],
    one: true,
  }),
  join('anchor', {
    description: 'What a relative date counts from.',
    from: [Event],
    fromKey: 'dateAnchor',
    to: Entity,
    toKeys: ['id'],
    one: true,
  }),
] as const;
