import { useMemo } from 'preact/hooks';
import type { DocumentAnswer, TellerAnswer } from '../api/answers.ts';
import { useAsk } from '../api/use-ask.ts';

/** The values the lens can be set to. */
export interface Tellers {
  readonly documents: readonly DocumentAnswer[];
  readonly actors: readonly TellerAnswer[];
}

/** The documents, and the actors who assert something themselves, by number of claims. */
export function useTellers(): Tellers {
  const documents = useAsk('documents', { first: 200 }).data?.documents.nodes;
  const actors = useAsk('tellers', { first: 200 }).data?.actors.nodes;
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
