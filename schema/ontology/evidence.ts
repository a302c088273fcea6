import { defineEnum, node, p } from '../../src/ontology/index.ts';
import { AttributionBasis, Basis, Comparator, Modality, Polarity, Voice } from './certainty.ts';
import { Entity, Named } from './entity.ts';
import { DateBasis, DatePrecision, dateProperties } from './event.ts';
import { details } from './fact.ts';

export const Document = node('Document', {
  extends: Named,
  description: 'A source as it was read: an article, a report. Only its fingerprint is kept, never its text.',
  layer: 'evidence',
  listedBy: ['id', 'name'],
  properties: {
    title: p.string('Its headline, where it has one.').optional(),
    url: p.string('Where it was published, where that is known.').optional(),
    archivedUrl: p.string('Where an archive keeps a copy of it, where one is known.').optional(),
    author: p
      .string('Who wrote it, as it is signed; missing where it is not, or where that is not known.')
      .optional(),
    retrieved: p.edtf('When the text was fetched that the seed was read from.').optional(),
    sha256: p
      .string('SHA-256 of its normalised text, by which everybody can check to have the same one.')
      .unique(),
    length: p.integer('The length of its text, in Unicode code points.'),
    language: p.string('Its language, such as en.').optional(),
    edtf: p.edtf('The date of publication.').optional(),
    zone: p.string('The time zone of that date.').optional(),
    dateBasis: p.enum(DateBasis, 'Where that date comes from.').optional(),
    start: p.instant('The earliest moment of publication.').optional().derived(),
    end: p.instant('The latest moment of publication.').optional().derived(),
  },
});

export const Passage = node('Passage', {
  extends: Entity,
  description: 'A stretch of a document, by its offsets; the words themselves are not kept.',
  layer: 'evidence',
  orderedBy: 'start',
  properties: {
    start: p.integer('Where it starts, in Unicode code points from the beginning of the normalised text.'),
    end: p.integer('Where it ends: the first code point that is not part of it.'),
    sha256: p.string('SHA-256 of the stretch, by which everybody who has the document can check it.'),
    note: p.string('Why no claim was made of it, where none was.').optional(),
    documentSha256: p.string('SHA-256 of the text of its document.').derived(),
  },
});

/** What a literal claim says of its subject, beside the relations. */
export const LiteralPredicate = defineEnum(
  'LiteralPredicate',
  'What a claim says of its subject, where it is not a relation.',
  {
    OCCURRED: 'Whether the event happened, was planned, threatened ...: the value is the occurrence.',
    DATED: 'When the event was: the value is an EDTF date.',
    NAMED: 'A name, spelling, label or handle that the source uses.',
    DESCRIBED_AS: 'A description.',
    AGE: 'An age, in years.',
    QUANTITY: 'How many of something: `of` says of what.',
    SIZE: 'How many it counts itself: members of a group, events in a series.',
    INJURY: 'An injury.',
    EFFECT: 'What came of an event.',
    DURATION: 'How long it took.',
    PURPOSE: 'What it was meant for.',
    REASON: 'Why it was done.',
    EVALUATED_AS: 'A judgement on it.',
    SAYS: 'Something that was said and that no relation expresses.',
    DID_RESPOND: 'Whether an actor answered an event; negated, it is a recorded non-response.',
  },
);

export const Claim = node('Claim', {
  extends: Entity,
  description:
    'One thing that somebody says: who says it, who passes it on, how it is put, and the passage that bears it.',
  layer: 'evidence',
  listedBy: ['id'],
  narrowedBy: ['polarity'],
  properties: {
    predicate: p
      .string('What is said of the subject: the name of a relation, or a literal predicate.')
      .indexed(),
    subjectId: p.id('The id of what the claim is about.').derived().indexed(),
    objectId: p.id('The id of the other end, where the claim is a relation.').optional().derived().indexed(),
    statedSubjectId: p
      .id('The subject as the seed names it, where two records were merged since.')
      .optional()
      .derived(),
    statedObjectId: p
      .id('The object as the seed names it, where two records were merged since.')
      .optional()
      .derived(),
    rid: p
      .string('The key it shares with the fact edge it supports, and with claims that say the opposite.')
      .derived()
      .indexed(),
    value: p.string('What is said, where the claim is not a relation.').optional(),
    number: p.decimal('The value as a number, where it is one.').optional().derived(),
    comparator: p.enum(Comparator, 'How the number is meant.').optional(),
    unit: p.string('The unit of the number.').optional(),
    of: p.string('What the number counts.').optional(),
    wording: p.string('A few of the words, where the words are the fact.').optional(),
    polarity: p.enum(Polarity, 'Whether it says yes, no, or that it is not known.'),
    voice: p.enum(Voice, "How the asserter's words stand in the document."),
    modality: p.enum(Modality, 'How it is put, seen from the one who makes it.'),
    basis: p.enum(Basis, 'What it rests on.'),
    basisRank: p.integer('Rank of the basis, from 0 (assumed) to 3 (stated).').derived(),
    attributionBasis: p.enum(AttributionBasis, 'How it is known who did it.').optional(),
    asOf: p.edtf('The moment up to which it is meant.').optional(),
    asOfEnd: p.instant('The latest moment that date can mean.').optional().derived(),
    contested: p
      .boolean('Whether another asserter says the opposite, or contradicts it in words.')
      .derived()
      .indexed(),
    knownAt: p
      .instant(
        'The moment by which it was said at the latest: the end of its own date where it has one, else of the date of the statement in which it was made or of its document, whichever is earlier.',
      )
      .optional()
      .derived(),
    start: p
      .instant('Of a claim that gives a date, the earliest moment that the date can mean.')
      .optional()
      .derived(),
    end: p
      .instant('Of a claim that gives a date, the latest moment that the date can mean.')
      .optional()
      .derived(),
    precision: p
      .enum(DatePrecision, 'Of a claim that gives a date, how finely that date is known.')
      .optional()
      .derived(),
    valueKey: p
      .string(
        'Subject and predicate of a claim that gives its subject a value, such as a date: by it such claims are found.',
      )
      .optional()
      .derived()
      .indexed(),
    note: p.string("The curator's remark on how the passage was read.").optional(),
    ...dateProperties,
    ...details,
  },
});

export const Redirect = node('Redirect', {
  extends: Entity,
  description: 'An id that was merged into another; it keeps resolving.',
  layer: 'evidence',
});
