import { defineEnum, type EnumWord, type Phrase, p, tells, word } from '../../src/ontology/index.ts';
import { COUNT } from './ranges.ts';

/** A way of putting or giving something, and the verb of the one who does. */
interface Manner extends EnumWord {
  readonly told: Phrase;
}

const manner = (label: string, description: string, told: Phrase): Manner => ({
  ...word(label, description),
  told,
});

/** How the one who makes a claim puts it. The order is from strongest to weakest. */
export const Modality = defineEnum('Modality', 'How the one who makes a claim puts it.', {
  ASSERTED: manner('said as a fact', 'Said without any doubt.', tells('says', 'does not say')),
  ALLEGED: manner(
    'alleged',
    'Hedged by the one who says it, or by the document that reports it ("apparently", "allegedly").',
    tells('says without certainty', 'does not say without certainty'),
  ),
  ASSUMED: manner(
    'assumed',
    'Supposed by people who do not claim to know.',
    tells('assumes', 'does not assume'),
  ),
  HYPOTHETICAL: manner(
    'hypothetical',
    'Only considered, not said to be so ("if", "perhaps").',
    tells('considers it possible', 'does not consider it possible'),
  ),
});

/** How lines are drawn by the rank of what they rest on: 0 dotted, 1 dashed, from 2 on solid. */
const LINES = ['dotted', 'dashed', 'solid', 'solid'] as const;

/** What a claim can rest on. */
export interface Ground extends EnumWord {
  readonly rank: 0 | 1 | 2 | 3;
  readonly line: (typeof LINES)[number];
  /** How a view reads that shows only what rests on this, or on better. */
  readonly least: string;
}

const ground = (label: string, description: string, rank: Ground['rank'], least: string): Ground => ({
  ...word(label, description),
  rank,
  line: LINES[rank],
  least,
});

/** What a claim rests on, strongest first. */
export const Basis = defineEnum(
  'Basis',
  'What a claim rests on, from strongest (rank 3) to weakest (rank 0).',
  {
    STATED: ground(
      'stated by the actor',
      'Said by the actor, about what only they can know: a motive, a plan, what they respond to.',
      3,
      'only what actors state themselves',
    ),
    REPORTED: ground(
      'reported',
      'A source says so, in its own voice or passing on a named source.',
      2,
      'at least reported',
    ),
    CLAIMED: ground(
      'claimed',
      "A party says so of its own deed, or an accuser of another's; nobody else vouches for it.",
      1,
      'at least claimed',
    ),
    INFERRED: ground(
      'our reading',
      "The curators' reading, or timing alone; no source says it outright.",
      1,
      'at least claimed, or our reading',
    ),
    EXTERNAL: ground(
      'from outside the sources',
      'Knowledge from outside the documents, such as a calendar.',
      1,
      'at least claimed, or our reading',
    ),
    ASSUMED: ground('assumed', 'Third parties suppose it.', 0, 'assumed or better'),
  },
);

export type BasisWord = keyof (typeof Basis)['words'];

/** The rank of a basis, from 0 (assumed) to 3 (stated). */
export const rankOf = (basis: BasisWord): Ground['rank'] => Basis.words[basis].rank;

/** The ranks in words: "3 stated, 2 reported, ...". */
export const RANKS_IN_WORDS = [3, 2, 1, 0]
  .map((rank) => {
    const grounds = Object.values<Ground>(Basis.words).filter((one) => one.rank === rank);
    return `${rank} ${grounds
      .map(({ label }) => label)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1')}`;
  })
  .join(', ');

/** How a fact stands, derived from all claims about it. The order is from weakest to strongest. */
export const Status = defineEnum('Status', 'The status of a fact, derived from all claims about it.', {
  RETRACTED: word('taken back', 'Everyone who said so has taken it back.'),
  REFUTED: word('shown to be wrong', 'A claim says explicitly that this was shown to be wrong.'),
  DISPUTED: word('disputed', 'Another source says otherwise. Silence and resharing do not count.'),
  UNVERIFIED: word('unverified', 'Only alleged, assumed or hypothetical.'),
  CURATED: word('our reading', 'No source says so: the curators read it from what sources say.'),
  SELF_CLAIMED: word(
    'its own claim, which no source reports',
    'Only the one of whom it is said says so itself; no source reports it as a fact.',
  ),
  ONE_SIDED: word(
    'claimed by one side only',
    'Only one side says so: those with a part in the matter, or who accuse another of it. Nobody else vouches for it.',
  ),
  SINGLE_SOURCE: word(
    'told by one source',
    'One independent source says so, and it is not a party to the matter.',
  ),
  CORROBORATED: word(
    'told by several independent sources',
    'At least two independent sources say so as a fact, and not all are on one side.',
  ),
});

export const FactChange = defineEnum('FactChange', 'What becomes of a fact if a source falls.', {
  LOST: word(
    'nobody else says so',
    'Nobody else says so: it would not be in the graph, or an event only as planned, called for or threatened.',
  ),
  WEAKER: word('less sure', 'Others say so, but it would stand less surely.'),
  STRONGER: word(
    'surer',
    'It would stand more surely: the source speaks against it, or what it says of it was denied.',
  ),
});

export const Polarity = defineEnum('Polarity', 'Whether a claim says yes, no or unknown.', {
  AFFIRMED: word('yes', 'It is so.'),
  NEGATED: word('no, denied', 'It is not so.'),
  OPEN: word('unknown', 'The source itself says that it is unknown.'),
});

export const Voice = defineEnum('Voice', "How the document gives the asserter's words.", {
  OWN: manner('in its own words', 'The document says so itself.', tells('says', 'does not say')),
  QUOTED: manner('quoted', "The asserter's words, in quotation marks.", tells('quotes', 'does not quote')),
  PARAPHRASED: manner(
    'paraphrased',
    "The asserter's words, retold by the document.",
    tells('reports', 'does not report'),
  ),
  EMBEDDED: manner('embedded', 'A post shown in the document.', tells('shows', 'does not show')),
  READING: manner(
    'reading',
    "Not said in the document: the curators' own reading of it.",
    tells('reads', 'does not read'),
  ),
});

export const AttributionBasis = defineEnum('AttributionBasis', 'How it is known who did it.', {
  SELF: word('self', 'The one who did it says so.'),
  RECEIVER: word('receiver', 'The one it was done to says so.'),
  MEDIA: word('media', 'A news medium says so.'),
  OFFICIAL: word('official', 'An authority says so.'),
  THIRD_PARTY: word('third party', 'Somebody else with a name says so.'),
  SOCIAL_MEDIA: word('social media', 'Users of social media say so.'),
});

export const Comparator = defineEnum('Comparator', 'How a number is meant.', {
  EXACT: word('exact', 'Exactly this many.'),
  AT_LEAST: word('at least', 'This many or more.'),
  MORE_THAN: word('more than', 'More than this many.'),
  ABOUT: word('about', 'Roughly this many.'),
  AT_MOST: word('at most', 'This many or fewer.'),
  FEWER_THAN: word('fewer than', 'Fewer than this many.'),
  SEVERAL: word('several', 'More than two; no number is given.'),
  COUNTLESS: word('countless', 'Very many; no number is given.'),
});

export const Stance = defineEnum('Stance', 'Which side a response takes towards what it responds to.', {
  AGAINST: word('against', 'It opposes it.'),
  FOR: word('for', 'It supports it.'),
  NEUTRAL: word('neutral', 'It takes no side.'),
});

/** What every fact edge carries, and every event about itself: derived from the claims behind it, never typed in. */
export const certainty = {
  status: p.enum(Status, 'The status of this fact, from all claims about it.').derived(),
  modality: p.enum(Modality, 'The strongest way in which any claim puts it.').derived(),
  basis: p.enum(Basis, 'The strongest basis of any claim for it.').derived(),
  basisRank: p.integer(`Rank of the basis: ${RANKS_IN_WORDS}.`, [0, 3]).derived(),
  sources: p
    .integer(
      'How many sources that are independent of each other say so, of those who put it most surely: not of the matter, so that the word of the actor alone is one, and `status` tells that no other reports it. A group and its members, a spokesman, documents made from each other count once; curators, and those who pass it on, do not count.',
      COUNT,
    )
    .derived(),
  sentence: p
    .string(
      'What the sources say of it, as an English sentence that can be printed as it is: with those who say so, unless a source reports it in its own voice, and with those who say otherwise. Through a lens about who says so (assertedBy, documents, asOf, voices, attributionBases) it is the sentence of the best supported claim that passes, and names nobody else; other parts of a lens choose facts, not what is told of them. What is called alleged or only planned in it is as the whole graph has it.',
    )
    .derived(),
  history: p
    .strings(
      'How it stood from each day on, one row a day: see `history` in the API. Tabs are between: since when, status, basis, occurrence of an event, number of sources, these, the claims made then, the day in words.',
    )
    .optional()
    .derived(),
  restsOn: p
    .strings(
      'The smallest sets of sources without which it would stand otherwise: see `restsOn` in the API. Tabs are between: the status then (empty if nobody would say so), occurrence, the sources.',
    )
    .optional()
    .derived(),
  falls: p
    .strings(
      'How it would stand without some who speak of it, the most first, in the same form; `in:` stands before a document of which all that it holds falls, and `|` between those of whom one is enough.',
    )
    .optional()
    .derived(),
  documentCount: p.integer('How many documents bear a claim that says so.', COUNT).derived(),
};
