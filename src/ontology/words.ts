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
  /**
   * The verb in a sentence. All its forms follow from the two: how it is denied shows its tense and its bare form ("did not
   * respond to", "does not belong to", "is not part of").
   */
  readonly told: Phrase;
}

/**
 * Declares how a relation reads: `reads('responded to', 'was responded to by', 'did not respond to')`; at the end, how it
 * reads inside a sentence, where that differs from its label.
 */
export const reads = (
  said: string,
  reverse: string,
  denied: string,
  told: Phrase = { said, denied },
): RelationPhrase => ({ said, reverse, denied, told });

/** Declares a verb as sentences need it: `tells('took place in', 'did not take place in')`. */
export const tells = (said: string, denied: string): Phrase => ({ said, denied });

/** What one of a kind is called, and several. */
export interface KindWords {
  /** "police department" */
  readonly label: string;
  /** "police departments" */
  readonly plural: string;
}

/** Declares what a kind is called: `called('person', 'people')`. */
export const called = (label: string, plural = `${label}s`): KindWords => ({ label, plural });

/** A word of a closed list, as people read it. */
export interface EnumWord {
  /** As it stands by itself: "single source". */
  readonly label: string;
  /** What it means, in a sentence that an analyst understands. */
  readonly description: string;
}

/** Declares a word of a closed list: `word('single source', 'One independent source says so.')`. */
export const word = (label: string, description: string): EnumWord => ({ label, description });
