import type { Line } from '../../drawing/certainty.ts';

/** A story as a small drawing: what it is about, and what responded to it, with lines that show certainty. */
export interface Plot {
  readonly about: string;
  readonly answers: readonly { readonly kind: string; readonly line: Line }[];
}
