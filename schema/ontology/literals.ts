import { defineEnum, type EnumWord, type Phrase } from '../../src/ontology/index.ts';

/** A predicate with a value: what it means, and how it reads. `…` stands where the value goes; behind it, where there is none. */
interface Literal extends EnumWord, Phrase {
  /** How it reads behind "it is not known whether", where that differs. */
  readonly asked?: string;
}

/** What a claim can say of its subject beside the relations. */
export const LITERALS = {
  OCCURRED: {
    label: 'occurred',
    description: 'Whether the event happened, was planned, threatened ...: the value is the occurrence.',
    said: '…',
    denied: '…',
  },
  DATED: {
    label: 'dated',
    description: 'When the event was: the value is an EDTF date.',
    said: 'is dated',
    denied: 'is not dated',
  },
  NAMED: {
    label: 'called',
    description: 'A name, spelling, label or handle that the source uses.',
    said: 'is called “…”',
    denied: 'is not called “…”',
  },
  DESCRIBED_AS: {
    label: 'described as',
    description: 'A description.',
    said: 'is described as:',
    denied: 'is not described as:',
    asked: 'is:',
  },
  AGE: { label: 'age', description: 'An age, in years.', said: 'is … old', denied: 'is not … old' },
  QUANTITY: {
    label: 'quantity',
    description: 'How many of something; `of` says what is counted.',
    said: ': …',
    denied: ': not …',
  },
  SIZE: {
    label: 'size',
    description: 'How many it consists of: members of a group, events in a series.',
    said: ': …',
    denied: ': not …',
  },
  INJURY: {
    label: 'injury',
    description: 'An injury.',
    said: 'had this injury:',
    denied: 'did not have this injury:',
  },
  EFFECT: {
    label: 'effect',
    description: 'What came of an event.',
    said: 'had this effect:',
    denied: 'did not have this effect:',
  },
  DURATION: { label: 'duration', description: 'How long it took.', said: 'lasted:', denied: 'did not last:' },
  PURPOSE: {
    label: 'purpose',
    description: 'What it was meant for.',
    said: 'had this purpose:',
    denied: 'did not have this purpose:',
  },
  REASON: {
    label: 'reason',
    description: 'Why it was done.',
    said: 'had this reason:',
    denied: 'did not have this reason:',
  },
  EVALUATED_AS: {
    label: 'evaluated as',
    description: 'A judgement on it.',
    said: 'is judged as:',
    denied: 'is not judged as:',
  },
  SAYS: {
    label: 'says',
    description: 'Something said that no relation expresses.',
    said: 'says:',
    denied: 'does not say:',
  },
  DID_RESPOND: {
    label: 'did respond',
    description: 'Whether an actor responded to an event; negated, it is a recorded silence.',
    said: 'responded to',
    denied: 'did not respond to',
  },
} as const satisfies Readonly<Record<string, Literal>>;

export type LiteralWord = keyof typeof LITERALS;

export const LiteralPredicate = defineEnum(
  'LiteralPredicate',
  'What a claim says of its subject, if it is not a relation.',
  LITERALS,
);
