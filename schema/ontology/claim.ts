import { called, defineEnum, node, p, word } from '../../src/ontology/index.ts';
import { AttributionBasis, Basis, Comparator, Modality, Polarity, Voice } from './certainty.ts';
import { Entity } from './entity.ts';
import { DatePrecision, dateProperties } from './event.ts';
import { details } from './fact.ts';
import { LITERALS } from './literals.ts';
import { LOOKS } from './looks.ts';
import { AMOUNT } from './ranges.ts';
import { factRelations } from './relations.ts';

/** Everything that a claim can say of its subject. */
export const Predicate = defineEnum(
  'Predicate',
  'What a claim says of its subject: a relation to something else, or a word with a value (AGE, SAYS ...).',
  {
    ...Object.fromEntries(
      factRelations.map(({ name, description, words }) => [name, word(words.said, description)]),
    ),
    ...LITERALS,
  },
);

export const Claim = node('Claim', {
  extends: Entity,
  words: called('claim'),
  look: LOOKS.Claim,
  description:
    'One thing that somebody says: who says it, who passes it on, how it is put, and the passage that bears it.',
  layer: 'evidence',
  listedBy: ['id'],
  narrowedBy: ['polarity'],
  properties: {
    predicate: p
      .enum(Predicate, 'What is said of the subject: a relation to something, or a word with a value.')
      .indexed(),
    subjectId: p.id('The id of what the claim is about.').derived().indexed(),
    sourceId: p
      .id('The source that its asserter counts as, were it not taken back; missing for curators.')
      .optional()
      .derived()
      .indexed(),
    dependsOn: p
      .strings(
        'Without whom it is not made: each of these alone. It falls with who makes it, with the source that this counts as, and with the document that it stands in (`in:` before its id; of several, space between, all have to fall).',
      )
      .derived(),
    objectId: p.id('The id of the other end, if the claim is a relation.').optional().derived().indexed(),
    statedSubjectId: p
      .id('The subject as the seed names it, if two records were merged since.')
      .optional()
      .derived(),
    statedObjectId: p
      .id('The object as the seed names it, if two records were merged since.')
      .optional()
      .derived(),
    rid: p
      .string('The key it shares with the fact edge it supports, and with claims that say the opposite.')
      .derived()
      .indexed(),
    value: p.string('What is said, if the claim is not a relation.').optional().foundBy(),
    number: p.decimal('The value as a number, if it is one.', AMOUNT).optional().derived(),
    comparator: p.enum(Comparator, 'How the number is meant.').optional(),
    unit: p.string('The unit of the number.').optional(),
    of: p.string('What the number counts.').optional(),
    sentence: p
      .string(
        'What it says, as an English sentence that can be printed as it is. Who says so is part of it unless a source vouches for it in its own voice, and always if it rests on less than REPORTED. Of an event that was only planned, promised or threatened it says that no source here says that it took place, if none does: in the whole graph, whatever the lens.',
      )
      .derived(),
    wording: p.string('A few of the words, if the words are the fact.').optional().foundBy(),
    polarity: p.enum(Polarity, 'Whether it says yes, no or unknown.'),
    voice: p.enum(Voice, "How the document gives the asserter's words."),
    modality: p.enum(Modality, 'How the one who makes it puts it.'),
    basis: p.enum(Basis, 'What it rests on.'),
    basisRank: p.integer('Rank of the basis, from 0 (assumed) to 3 (stated).', [0, 3]).derived(),
    sureness: p
      .integer(
        'How surely it counts for its fact, 0 the surest: said as a fact by somebody who is not a party to it; 1 by a party or accuser; 2 alleged; 3 assumed; 4 hypothetical. A claim that counts less surely than another adds no source.',
        [0, 4],
      )
      .derived(),
    attributionBasis: p.enum(AttributionBasis, 'How it is known who did it.').optional(),
    asOf: p.edtf('The moment up to which it holds.').optional(),
    asOfEnd: p.instant('The latest moment that date can mean.').optional().derived(),
    added: p
      .edtf(
        'When its words were added to the document, if that was after the day on which the document came out: by a dated note, an update, a correction inside the text.',
      )
      .optional(),
    contested: p
      .boolean(
        'Whether another asserter says the opposite, gives a value that excludes this one, or contradicts it in words.',
      )
      .derived()
      .indexed(),
    withdrawn: p
      .boolean('Whether its asserter took it back, or another says that it was shown to be wrong.')
      .derived(),
    contestedAt: p
      .instant('The moment from which on somebody said otherwise, if that is dated.')
      .optional()
      .derived(),
    formerSentence: p
      .string('If it was taken back or shown to be wrong: its sentence as it was told until then.')
      .optional()
      .derived(),
    withdrawnAt: p
      .instant('The moment from which on it was taken back or shown to be wrong, if that is dated.')
      .optional()
      .derived(),
    knownAt: p
      .instant(
        'The latest moment at which it was said: the end of its own date if it has one, else of the date of the statement in which it was made or of its document (or of the addition to it), whichever is earlier.',
      )
      .optional()
      .derived(),
    start: p
      .instant('For a claim that gives a date, the earliest moment that the date can mean.')
      .optional()
      .derived(),
    end: p
      .instant('For a claim that gives a date, the latest moment that the date can mean.')
      .optional()
      .derived(),
    precision: p
      .enum(DatePrecision, 'For a claim that gives a date, how finely that date is known.')
      .optional()
      .derived(),
    valueKey: p
      .string(
        'Subject and predicate of a claim that gives its subject a value, such as a date; such claims are found by it.',
      )
      .optional()
      .derived()
      .indexed(),
    note: p.string("The curator's remark on how the passage was read.").optional().foundBy(),
    ...dateProperties,
    ...details,
  },
});
