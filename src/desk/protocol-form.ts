// What the page of the desk is told of the form, as a part of `protocol.ts`.

/** Somebody or something, named for people. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** A kind of the ontology. */
  readonly kind: string;
}

/** One choice of a list, in words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** A field of a claim or of a new entity, made from the ontology. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `entity`: an id found by search. `choice`: one of `choices`. `date`: an EDTF date. */
  readonly type: 'text' | 'number' | 'yesNo' | 'choice' | 'entity' | 'date';
  readonly choices: readonly Choice[];
  /** Kinds that an `entity` may be; empty for any. */
  readonly kinds: readonly string[];
  readonly several: boolean;
  readonly required: boolean;
  /** How it is written: "an EDTF date such as 2014-11-24". */
  readonly hint: string;
  /** By choice, everyday words that say it. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** By choice, the kinds at the ends of a claim between which alone it fits. */
  readonly fits: Readonly<
    Record<string, { readonly from?: readonly string[]; readonly to?: readonly string[] }>
  >;
  /** By the kind that it is a field of, or at the other end of the claim: the choices that the folder has, the most usual first. */
  readonly usual: Readonly<Record<string, readonly string[]>>;
}

/** A kind that a new entity can be. */
export interface FormKind {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly isEvent: boolean;
  /** Words by which a name tells that it is one. */
  readonly words: readonly string[];
  /** Signs by which a name tells it before any word does, as regular expressions. */
  readonly signs: readonly string[];
  /** This kind and those above it, the nearest first: predicates name the highest that they allow. */
  readonly family: readonly string[];
  readonly fields: readonly FormField[];
}

/** What a claim can say. */
export interface FormPredicate {
  readonly name: string;
  /** From the subject: "responded to". */
  readonly label: string;
  /** From the other end, if it has one: "was responded to by". */
  readonly inverse: string | null;
  /** Everyday words that it is found by as well, and those by which it is from the other end. */
  readonly words: readonly string[];
  readonly inverseWords: readonly string[];
  /** How words say it, as a regular expression; what it catches is the value. */
  readonly cue: string | null;
  readonly description: string;
  /** Kinds of the subject, and of the other end; `to` is empty where there is none. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How the value is written, where it is a value and no other end. */
  readonly value: FormField | null;
  /** Only the details that it has. */
  readonly details: readonly FormField[];
  /** Fields that can only be this, and are filled in. */
  readonly only: Readonly<Record<string, string>>;
  /** By kind of the subject, and by kind at the other end: how many claims of the folder say it. */
  readonly uses: Readonly<Record<string, number>>;
  readonly inverseUses: Readonly<Record<string, number>>;
  /** What an event is by standing at its other end: what is called for did not happen by that. */
  readonly occurrence: string | null;
}

/** How an event that words tell of would be called: "Shooting of {}", by who stands beside "shot". */
export interface FormEventName {
  readonly kind: string;
  /** Words that tell of it, as a regular expression. */
  readonly cue: string;
  readonly name: string;
  /** Kinds of whom it is a name. */
  readonly of: readonly string[];
  /** Where they stand beside the words. */
  readonly side: 'before' | 'after';
  /** What has to stand in the words too, as a regular expression. */
  readonly with?: string;
  /** What can be claimed of them, with the event at the other end: "did", "was harmed in". */
  readonly claims?: string;
}

/** A row of the coding manual: a situation, and what to write. */
export interface ManualRow {
  readonly section: string;
  readonly situation: string;
  /** By heading: Predicate, Asserter, Voice, Modality, Basis, How, Example. */
  readonly cells: Readonly<Record<string, string>>;
  /** Predicates of the ontology that the row names. */
  readonly predicates: readonly string[];
}

/** What does not change while the desk is open. */
export interface DeskForm {
  readonly kinds: readonly FormKind[];
  readonly predicates: readonly FormPredicate[];
  /** What can be known of the article. */
  readonly document: readonly FormField[];
  /** How every claim is said: assertedBy, relayedBy, madeIn, polarity, voice, modality, basis, wording, note … */
  readonly saying: readonly FormField[];
  /** What a claim can say of an event that nobody has told of: that it happened, was planned, was called for … */
  readonly occurrences: readonly Choice[];
  /** How events that words tell of would be called. */
  readonly eventNames: readonly FormEventName[];
  readonly manual: readonly ManualRow[];
  readonly curators: readonly Named[];
  /** The curator who works here, if the desk was opened as one. */
  readonly by: string | null;
}
