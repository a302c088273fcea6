/** A named thing that is referred to. */
export interface Reference {
  readonly id: string;
  readonly name: string;
}

export interface EvidenceDocument extends Reference {
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly edtf?: string | null | undefined;
  readonly dateDisplay?: string | null | undefined;
  readonly publishedBy?: { readonly nodes: readonly Reference[] } | undefined;
}

/** A span of a document. */
export interface EvidencePassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly sentenceNumber: number;
  readonly isPartOfSentence: boolean;
  readonly sha256?: string | null | undefined;
  /** Its words, if the operator of the server has the text. */
  readonly text?: string | null | undefined;
  readonly document: EvidenceDocument;
  /** What it does for a claim: bears it, or helps to understand it. */
  readonly stance?: string | undefined;
}

/** A claim that contradicts another, or is contradicted by it. */
export interface Opposed extends Reference {
  /** What it says, with whoever says so. */
  readonly sentence?: string | undefined;
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
  /** Curators who read it a second time, and agree. */
  readonly reviewedBy: readonly Reference[];
  readonly madeIn: readonly Reference[];
  readonly passages: readonly EvidencePassage[];
  readonly contradicts: readonly Opposed[];
  readonly contradictedBy: readonly Opposed[];
  /** Everything else it says, by the names of the API: the predicate, the value, how it is put ... */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
