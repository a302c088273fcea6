/** How something that is said of a subject reads in a sentence, between the subject and what follows. */
export interface Phrase {
  /** "responded to" */
  readonly said: string;
  /** "did not respond to" */
  readonly denied: string;
}

/** The phrase of a relation, which reads from its other end as well. */
export interface RelationPhrase extends Phrase {
  /** "was responded to by" */
  readonly reverse: string;
}

/** Declares how a relation reads: `reads('responded to', 'was responded to by', 'did not respond to')`. */
export const reads = (said: string, reverse: string, denied: string): RelationPhrase => ({
  said,
  reverse,
  denied,
});
