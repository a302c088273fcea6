/** Something with a name, that is spoken of. */
export interface Reference {
  readonly id: string;
  readonly name: string;
}

export interface EvidenceDocument extends Reference {
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly edtf?: string | null | undefined;
}

/** A stretch of a document. */
export interface EvidencePassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly sha256?: string | null | undefined;
  /** Its words, where whoever runs the server has them. */
  readonly text?: string | null | undefined;
  readonly document: EvidenceDocument;
  /** What it does for a claim: bears it, or is needed to read it right. */
  readonly stance?: string | undefined;
}

/** What stands against a claim, or it against. */
export interface Opposed extends Reference {
  readonly how?: string | undefined;
  readonly assertedBy?: Reference | undefined;
}

/** One claim on its way into a file or onto a page. */
export interface EvidenceClaim extends Reference {
  readonly subject: Reference | null;
  readonly object: Reference | null;
  readonly assertedBy: Reference;
  /** In order, from the asserter towards the reader. */
  readonly relayedBy: readonly Reference[];
  readonly madeIn: readonly Reference[];
  readonly passages: readonly EvidencePassage[];
  readonly contradicts: readonly Opposed[];
  readonly contradictedBy: readonly Opposed[];
  /** All else that it says, by the names of the API: the predicate, the value, how it is put ... */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
