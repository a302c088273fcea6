import { defineEnum, type EnumWord, type Phrase, tells } from '../../src/ontology/index.ts';

/** How a value stands in a sentence; `…` is the value, `{}` the subject. */
export interface Telling {
  /** The verb: "is described as …". */
  readonly told: Phrase;
  /** The verb behind "that" and "whether", where that is another: a plain "is …". */
  readonly inside?: Phrase;
  /** What those do who say so: "describes {} as …". */
  readonly given?: Phrase;
  /** What those do who deny it: "rejects this reason for {}: …". */
  readonly rejected?: Phrase;
}

/** A predicate with a value: what it means, and how it reads. `…` stands where the value goes; behind it, where there is none. */
interface Literal extends EnumWord, Phrase {
  /** How it reads behind "it is not known whether", where that differs. */
  readonly asked?: string;
  /** How it stands in a sentence; that of an occurrence is its own. */
  readonly sentence: Telling;
  /** The same for a value that is an aim: "to warn the public". */
  readonly aim?: Telling;
  /** The same for a value that is a whole clause: "it was a failure of judgement". */
  readonly whole?: Telling;
  /** The same for a number that is none: "several". */
  readonly vague?: Telling;
  /** Whether it is somebody's view, never told without whose. */
  readonly view?: boolean;
}

/** What a claim can say of its subject beside the relations. */
export const LITERALS = {
  OCCURRED: {
    label: 'occurred',
    description: 'Whether the event happened, was planned, threatened ...: the value is the occurrence.',
    said: '…',
    denied: '…',
    sentence: { told: tells('took place', 'did not take place') },
  },
  DATED: {
    label: 'dated',
    description: 'When the event was: the value is an EDTF date.',
    said: 'is dated',
    denied: 'is not dated',
    sentence: { told: tells('was …', 'was not …') },
  },
  NAMED: {
    label: 'called',
    description: 'A name, spelling, label or handle that the source uses.',
    said: 'is called “…”',
    denied: 'is not called “…”',
    sentence: {
      told: tells('is called “…”', 'is not called “…”'),
      given: tells('uses the name “…” for {}', 'does not use the name “…” for {}'),
    },
  },
  DESCRIBED_AS: {
    label: 'described as',
    description: 'A description.',
    said: 'is described as:',
    denied: 'is not described as:',
    asked: 'is:',
    sentence: {
      told: tells('is described as …', 'is not described as …'),
      inside: tells('is …', 'is not …'),
      given: tells('describes {} as …', 'does not describe {} as …'),
    },
    whole: {
      told: tells('is described like this: …', 'is not described like this: …'),
      given: tells('says of {}: …', 'does not say of {}: …'),
    },
  },
  AGE: {
    label: 'age',
    description: 'An age, in years.',
    said: 'is … old',
    denied: 'is not … old',
    sentence: { told: tells('was … old', 'was not … old') },
  },
  QUANTITY: {
    label: 'quantity',
    description: 'How many of something; `of` says what is counted.',
    said: ': …',
    denied: ': not …',
    sentence: { told: tells('was …', 'was not …') },
  },
  SIZE: {
    label: 'size',
    description: 'How many it consists of: members of a group, events in a series.',
    said: ': …',
    denied: ': not …',
    sentence: { told: tells('numbers …', 'does not number …') },
    vague: { told: tells('is … in number', 'is not … in number') },
  },
  INJURY: {
    label: 'injury',
    description: 'An injury.',
    said: 'had this injury:',
    denied: 'did not have this injury:',
    sentence: { told: tells('had this injury: …', 'did not have this injury: …') },
  },
  EFFECT: {
    label: 'effect',
    description: 'What came of an event.',
    said: 'had this effect:',
    denied: 'did not have this effect:',
    sentence: {
      told: tells('had this effect: …', 'did not have this effect: …'),
      rejected: tells('rejects this effect of {}: …', 'does not reject this effect of {}: …'),
    },
  },
  DURATION: {
    label: 'duration',
    description: 'How long it took.',
    said: 'lasted:',
    denied: 'did not last:',
    sentence: { told: tells('lasted …', 'did not last …') },
  },
  PURPOSE: {
    label: 'purpose',
    description: 'What it was meant for.',
    said: 'had this purpose:',
    denied: 'did not have this purpose:',
    sentence: {
      told: tells('had this purpose: …', 'did not have this purpose: …'),
      given: tells('gives this purpose of {}: …', 'does not give this purpose of {}: …'),
      rejected: tells('rejects this purpose of {}: …', 'does not reject this purpose of {}: …'),
    },
    aim: { told: tells('was meant …', 'was not meant …') },
  },
  REASON: {
    label: 'reason',
    description: 'Why it was done.',
    said: 'had this reason:',
    denied: 'did not have this reason:',
    sentence: {
      told: tells('had this reason: …', 'did not have this reason: …'),
      given: tells('gives this reason for {}: …', 'does not give this reason for {}: …'),
      rejected: tells('rejects this reason for {}: …', 'does not reject this reason for {}: …'),
    },
  },
  EVALUATED_AS: {
    label: 'evaluated as',
    description: 'A judgement on it.',
    said: 'is judged as:',
    denied: 'is not judged as:',
    sentence: {
      told: tells('is judged as …', 'is not judged as …'),
      inside: tells('is …', 'is not …'),
      given: tells('calls {} …', 'does not call {} …'),
    },
    whole: {
      told: tells('is judged like this: …', 'is not judged like this: …'),
      given: tells('says of {}: …', 'does not say of {}: …'),
    },
    view: true,
  },
  SAYS: {
    label: 'says',
    description: 'Something said that no relation expresses.',
    said: 'says:',
    denied: 'does not say:',
    sentence: {
      told: tells('said: …', 'did not say: …'),
      given: tells('says in {}: …', 'does not say in {}: …'),
    },
  },
  DID_RESPOND: {
    label: 'did respond',
    description: 'Whether an actor responded to an event; negated, it is a recorded silence.',
    said: 'responded to',
    denied: 'did not respond to',
    sentence: { told: tells('responded to', 'did not respond to') },
  },
} as const satisfies Readonly<Record<string, Literal>>;

export type LiteralWord = keyof typeof LITERALS;

export const LiteralPredicate = defineEnum(
  'LiteralPredicate',
  'What a claim says of its subject, if it is not a relation.',
  LITERALS,
);
