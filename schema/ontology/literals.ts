import { defineEnum, type Phrase } from '../../src/ontology/index.ts';

/** A predicate with a value: what it means, and how it reads. `…` stands where the value goes; behind it, where there is none. */
interface Literal extends Phrase {
  readonly meaning: string;
  /** How it reads behind "it is not known whether", where that differs. */
  readonly asked?: string;
}

/** What a claim can say of its subject beside the relations. */
export const LITERALS = {
  OCCURRED: {
    meaning: 'Whether the event happened, was planned, threatened ...: the value is the occurrence.',
    said: '…',
    denied: '…',
  },
  DATED: {
    meaning: 'When the event was: the value is an EDTF date.',
    said: 'is dated',
    denied: 'is not dated',
  },
  NAMED: {
    meaning: 'A name, spelling, label or handle that the source uses.',
    said: 'is called “…”',
    denied: 'is not called “…”',
  },
  DESCRIBED_AS: {
    meaning: 'A description.',
    said: 'is described as:',
    denied: 'is not described as:',
    asked: 'is:',
  },
  AGE: { meaning: 'An age, in years.', said: 'is … old', denied: 'is not … old' },
  QUANTITY: { meaning: 'How many of something: `of` says of what.', said: ': …', denied: ': not …' },
  SIZE: {
    meaning: 'How many it counts itself: members of a group, events in a series.',
    said: ': …',
    denied: ': not …',
  },
  INJURY: {
    meaning: 'An injury.',
    said: 'had this injury:',
    denied: 'did not have this injury:',
  },
  EFFECT: {
    meaning: 'What came of an event.',
    said: 'had this effect:',
    denied: 'did not have this effect:',
  },
  DURATION: { meaning: 'How long it took.', said: 'lasted:', denied: 'did not last:' },
  PURPOSE: {
    meaning: 'What it was meant for.',
    said: 'had this purpose:',
    denied: 'did not have this purpose:',
  },
  REASON: {
    meaning: 'Why it was done.',
    said: 'had this reason:',
    denied: 'did not have this reason:',
  },
  EVALUATED_AS: {
    meaning: 'A judgement on it.',
    said: 'is judged as:',
    denied: 'is not judged as:',
  },
  SAYS: {
    meaning: 'Something that was said and that no relation expresses.',
    said: 'says:',
    denied: 'does not say:',
  },
  DID_RESPOND: {
    meaning: 'Whether an actor responded to an event; negated, it is a recorded silence.',
    said: 'responded to',
    denied: 'did not respond to',
  },
} as const satisfies Readonly<Record<string, Literal>>;

export type LiteralWord = keyof typeof LITERALS;

const meanings = Object.entries(LITERALS).map(([word, { meaning }]) => [word, meaning] as const);

export const LiteralPredicate = defineEnum(
  'LiteralPredicate',
  'What a claim says of its subject, where it is not a relation.',
  // The entries of a record are exactly its words; TypeScript forgets that.
  Object.fromEntries(meanings) as Record<LiteralWord, string>,
);
