import type { BasisWord } from '../../ontology/certainty.ts';

/** Those whose word is left out. */
export interface Without {
  readonly assertedBy?: readonly (string | number)[] | null;
  readonly documents?: readonly (string | number)[] | null;
}

/** A lens as a client gives it. */
export interface LensValue {
  readonly minBasis?: BasisWord | null;
  readonly modalities?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly occurrence?: readonly string[] | null;
  readonly voices?: readonly string[] | null;
  readonly attributionBases?: readonly string[] | null;
  readonly assertedBy?: readonly (string | number)[] | null;
  readonly documents?: readonly (string | number)[] | null;
  readonly asOf?: string | null;
  readonly without?: Without | null;
}
