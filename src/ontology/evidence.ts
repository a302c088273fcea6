import { OntologyError } from '../errors.ts';

/**
 * The names under which a vocabulary keeps what is so apart from who says so. Whoever loads, checks or compares graphs
 * has to know these, and finds them here.
 */
export interface Evidence {
  /** The kind that every record is, whatever else it is; its `id` is the key of records. */
  readonly root: string;
  /** Kinds: something that somebody says, the source that it was read in, and the place in the source. */
  readonly claim: string;
  readonly document: string;
  readonly passage: string;
  /** Relations from a claim: to who says so, to who passes it on, and to who read it a second time. */
  readonly assertedBy: string;
  readonly relayedBy: string;
  readonly reviewedBy: string;
  /** The relation from the statement in which a claim was made. */
  readonly makes: string;
  /** Relations from a document: to who published it, and to what it was made from. */
  readonly publishedBy: string;
  readonly derivedFrom: string;
  /** How one document is made from another: what a seed calls it, and the word that is stored. */
  readonly derivations: Readonly<Record<string, string>>;
  /** The property of that relation which holds the word. */
  readonly derivationHow: string;
}

interface Named {
  kind(name: string): unknown;
  relation(name: string): unknown;
}

/** The evidence of a vocabulary, each of its names one that is declared. Throws an OntologyError. */
export function checkedEvidence(evidence: Evidence | undefined, declared: Named): Evidence {
  if (evidence === undefined)
    throw new OntologyError('this vocabulary does not say what its claims and documents are', {
      hint: 'give `evidence` to defineOntology',
    });
  for (const name of [evidence.root, evidence.claim, evidence.document, evidence.passage])
    declared.kind(name);
  for (const name of [evidence.assertedBy, evidence.relayedBy, evidence.reviewedBy, evidence.makes])
    declared.relation(name);
  for (const name of [evidence.publishedBy, evidence.derivedFrom]) declared.relation(name);
  return evidence;
}
