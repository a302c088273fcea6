import { defineEnum, type EnumWord, p, reads, relation, word } from '../../src/ontology/index.ts';
import { Actor, MediaOutlet } from './actor.ts';
import { Document } from './evidence.ts';
import { COUNT } from './ranges.ts';

/** On whose word it is known that a document was made from another. */
export const DerivationGround = defineEnum(
  'DerivationGround',
  'On whose word it is known how a document stands to another.',
  {
    SAID: word('it says so itself', 'Its own text says so.'),
    MEASURED: word(
      'measured',
      'The same runs of words stand in both, and were counted: a measurement, which does not say which of the two was first, nor whether both have it from a third.',
    ),
    READ: word('our reading', 'The curators read it from both texts; neither says it.'),
  },
);

/** A way in which a document stands to another, and how that reads in a sentence. */
interface Deriving extends EnumWord {
  /** `…` stands for the other, where it is not at the end. */
  readonly told: string;
  /** On whose word it is, where a seed does not say. */
  readonly ground: keyof (typeof DerivationGround)['words'];
  /** How much of it is one voice with the other: all, or only the passages that are named as taken. */
  readonly joins: 'all' | 'taken';
}

const deriving = (
  [label, told]: readonly [string, string],
  description: string,
  ground: Deriving['ground'],
  joins: Deriving['joins'] = 'all',
): Deriving => ({ ...word(label, description), told, ground, joins });

export const Derivation = defineEnum('Derivation', 'How a document stands to another that came before it.', {
  QUOTES: deriving(
    ['quotes', 'quotes'],
    'It uses some of its words, and names it. What it takes from it is the other’s; what it says beside that is its own.',
    'SAID',
    'taken',
  ),
  REWRITES: deriving(['rewrites', 'retells'], 'It retells it in other words.', 'READ'),
  SYNDICATES: deriving(
    ['carries whole', 'carries … whole, and says so'],
    'It carries it whole, and names its origin.',
    'SAID',
  ),
  COPIES: deriving(
    ['copies without saying so', 'copies … without saying so'],
    'It carries its words, and does not say so.',
    'READ',
  ),
  CORRECTS: deriving(
    ['corrects', 'corrects'],
    'It puts right something that the other says. Which claim it takes back is said in the claim that takes its place.',
    'SAID',
  ),
  UPDATES: deriving(
    ['updates', 'is a later state of'],
    'It is a later state of the other: the same text with something added or changed.',
    'SAID',
  ),
  RETRACTS: deriving(
    ['withdraws', 'withdraws'],
    'It withdraws the other as a whole: from its day on, all that the other says in its own voice counts as taken back.',
    'SAID',
  ),
});

/** Relations between documents, and those who made them, that make one source of them. */
export const originRelations = [
  relation('PUBLISHED_BY', {
    description: 'Who published a document, if the text says so.',
    layer: 'evidence',
    from: [Document],
    to: [Actor],
    words: reads('was published by', 'published', 'was not published by'),
    out: { name: 'publishedBy', description: 'Who published it, if the text says so.' },
    in: { name: 'publishedDocuments', description: 'Documents that it published.' },
    dependence: {
      end: 'from',
      label: 'shares a publisher',
      why: 'It was published by one that counts, or by the same publisher as that one.',
    },
  }),
  relation('DERIVED_FROM', {
    description:
      'A document copies, retells, quotes, corrects, updates or withdraws another: the two are not independent of each other.',
    layer: 'evidence',
    from: [Document],
    to: [Document, MediaOutlet],
    words: reads('was made from', 'was used for', 'was not made from'),
    out: {
      name: 'derivedFrom',
      description:
        'Documents that it was made from, corrects, updates or withdraws; or the medium or agency, where its report is not at hand.',
    },
    in: {
      name: 'derivatives',
      description: 'Documents that were made from it, or that correct, update or withdraw it.',
    },
    dependence: {
      end: 'from',
      label: 'was made from another document',
      why: 'It was made from a document that counts, or from the same document as that one.',
    },
    properties: {
      how: p.enum(Derivation, 'How it stands to it.'),
      ground: p.enum(DerivationGround, 'On whose word that is known.'),
      share: p
        .integer(
          'If it was measured: how many of 100 of its words stand in runs that the other has as well.',
          [0, 100],
        )
        .optional(),
      longestRun: p
        .integer('If it was measured: how many words the longest of these runs has.', COUNT)
        .optional(),
      saidIn: p.ids('Ids of its passages that say so.').optional(),
      taken: p
        .ids(
          'Ids of its passages that were taken from the other, if not all of it was: only what these bear is one voice with it.',
        )
        .optional(),
      note: p.string('The curator’s remark on it.').optional(),
    },
  }),
] as const;
