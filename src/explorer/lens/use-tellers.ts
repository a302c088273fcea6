import { useMemo } from 'preact/hooks';
import type { DocumentAnswer, TellerAnswer } from '../api/answers.ts';
import { MOST_TELLERS } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';

/** The values the lens can be set to. */
export interface Tellers {
  readonly documents: readonly DocumentAnswer[];
  readonly actors: readonly TellerAnswer[];
}

/** The documents, and the actors who assert something themselves, by number of claims. */
export function useTellers(): Tellers {
  const documents = useAsk('documents', { first: MOST_TELLERS }).data?.documents.nodes;
  const actors = useAsk('tellers', { first: MOST_TELLERS }).data?.actors.nodes;
  return useMemo(
    () => ({ documents: documents ?? [], actors: [...(actors ?? [])].sort(byClaims) }),
    [documents, actors],
  );
}

interface Claiming {
  readonly asserts: { readonly totalCount: number };
}

const byClaims = (one: Claiming, other: Claiming): number =>
  other.asserts.totalCount - one.asserts.totalCount;
