import type { Values } from '../../src/seed/model/seed.ts';
import type { ReadClaim } from './claim.ts';

/**
 * How a fact stood before it stood as it does: from which moment on, and its status then, with a space between; empty
 * where it never stood otherwise.
 */
export type Recall = (affirmed: readonly ReadClaim[], denied: readonly ReadClaim[]) => readonly string[];

/** Kept only where it differs from how it stands: most facts never stood otherwise. */
export const earlierValues = (earlier: readonly string[]): Values =>
  earlier.length === 0 ? {} : { earlierStatuses: earlier };
