import type { Asserter } from './responses-answer.ts';

/* The answer of the saved operation `connection`, as far as it is shown to readers. */

interface Stop {
  readonly entity: { readonly id: string; readonly name: string };
  /** What joins it with the stop before; null for the first. */
  readonly relation: string | null;
  readonly basis: string | null;
  readonly status: string | null;
  readonly sentence: string | null;
  /** The key of the fact that says so. */
  readonly rid: string | null;
  readonly assertedBy: readonly Asserter[];
}

export interface Way {
  readonly length: number;
  readonly steps: readonly Stop[];
}

export interface ConnectionAnswer {
  readonly paths: {
    readonly total: number;
    readonly truncated: boolean;
    /** How far was looked, in steps. */
    readonly within: number;
    readonly stepsApart: number | null;
    readonly paths: readonly Way[];
  };
}
