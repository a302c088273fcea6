import { defineEnum, p } from '../../src/ontology/index.ts';
import { COUNT } from './ranges.ts';

/** How a claim was put, seen from the one who makes it. The order is from strongest to weakest. */
export const Modality = defineEnum('Modality', 'How a claim was put, seen from the one who makes it.', {
  ASSERTED: 'Said as a fact.',
  ALLEGED: 'Hedged by the one who says it, or by the document that reports it ("apparently", "allegedly").',
  ASSUMED: 'Supposed by people who do not claim to know.',
  HYPOTHETICAL: 'Thought through, not said to be so ("if", "perhaps").',
});

/** What a claim rests on, strongest first; `BASIS_RANK` gives each its rank. */
export const Basis = defineEnum('Basis', 'What a claim rests on, from strongest to weakest.', {
  STATED:
    'Said by the one who acts, about what only they can know: a motive, a plan, what they answer. Rank 3.',
  REPORTED: 'A source says so, in its own voice or passing on a named other. Rank 2.',
  CLAIMED: "A party about its own deed, or an accuser about another's, and nobody vouches for it. Rank 1.",
  INFERRED: "The curator's reading, or timing alone. Rank 1.",
  EXTERNAL: 'Knowledge from outside the documents, such as a calendar. Rank 1.',
  ASSUMED: 'Third parties suppose it. Rank 0.',
});

/** Ranks of the bases: 0 (assumed) to 3 (stated). */
export const BASIS_RANK = {
  STATED: 3,
  REPORTED: 2,
  CLAIMED: 1,
  INFERRED: 1,
  EXTERNAL: 1,
  ASSUMED: 0,
} as const;

/** How a fact stands, derived from all claims about it. The order is from weakest to strongest. */
export const Status = defineEnum('Status', 'How a fact stands, derived from all the claims about it.', {
  RETRACTED: 'Everyone who said so has taken it back.',
  REFUTED: 'A claim says explicitly that this was shown to be wrong.',
  DISPUTED: 'Another source says otherwise. Silence and resharing do not count.',
  UNVERIFIED: 'Only alleged, assumed or thought through.',
  CURATED: 'No source says so: the curators read it out of what sources say.',
  SELF_CLAIMED: 'Only the one who did it says so.',
  ONE_SIDED:
    'Only one side says so: those who have a part in the matter, or who accuse another of it. Nobody else vouches for it.',
  SINGLE_SOURCE: 'One independent source says so, and it is no party to the matter.',
  CORROBORATED: 'At least two independent sources say so as a fact, and not all of them stand on one side.',
});

export const Polarity = defineEnum('Polarity', 'Whether a claim says yes, no, or that it is not known.', {
  AFFIRMED: 'It is so.',
  NEGATED: 'It is not so.',
  OPEN: 'The source itself says that it is not known.',
});

export const Voice = defineEnum('Voice', "How the asserter's words stand in the document.", {
  OWN: 'The document says so itself.',
  QUOTED: "The asserter's words, in quotation marks.",
  PARAPHRASED: "The asserter's words, retold by the document.",
  EMBEDDED: 'A post shown in the document.',
  READING: "Not said in the document: the curators' own reading of it.",
});

export const AttributionBasis = defineEnum('AttributionBasis', 'How it is known who did it.', {
  SELF: 'The one who did it says so.',
  RECEIVER: 'The one it was done to says so.',
  MEDIA: 'A news medium says so.',
  OFFICIAL: 'An authority says so.',
  THIRD_PARTY: 'Somebody else with a name says so.',
  SOCIAL_MEDIA: 'Users of social media say so.',
});

export const Comparator = defineEnum('Comparator', 'How a number is meant.', {
  EXACT: 'Exactly this many.',
  AT_LEAST: 'This many or more.',
  MORE_THAN: 'More than this many.',
  ABOUT: 'Roughly this many.',
  AT_MOST: 'This many or fewer.',
  SEVERAL: 'More than two; no number is given.',
  COUNTLESS: 'Very many; no number is given.',
});

export const Stance = defineEnum('Stance', 'Which side an answer takes towards what it answers.', {
  AGAINST: 'It opposes it.',
  FOR: 'It supports it.',
  NEUTRAL: 'It takes no side.',
});

/** What every fact edge carries, and every event about itself: derived from the claims behind it, never typed in. */
export const certainty = {
  status: p.enum(Status, 'How this fact stands, from all claims about it.').derived(),
  modality: p.enum(Modality, 'The strongest way in which any claim puts it.').derived(),
  basis: p.enum(Basis, 'The strongest ground that any claim for it rests on.').derived(),
  basisRank: p
    .integer('Rank of the basis: 3 stated, 2 reported, 1 claimed, inferred or external, 0 assumed.', [0, 3])
    .derived(),
  sources: p
    .integer(
      'How many independent sources say so, as surely as anybody does. A group and its members, a spokesman, documents made from each other count once; curators, and those who pass it on, do not count.',
      COUNT,
    )
    .derived(),
  documentCount: p.integer('How many documents bear a claim that says so.', COUNT).derived(),
};
