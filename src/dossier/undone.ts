import type { Named } from './responses-answer.ts';
import type { SourceNamed } from './where.ts';

/** A claim about an event, as far as it may say that it did not come about. */
export interface MaybeUndone {
  readonly predicate: string;
  readonly value: string | null;
  readonly polarity: string;
  readonly modality: string;
  /** The moment up to which it holds, in words. */
  readonly asOf: string | null | undefined;
  readonly assertedBy: Named;
  /** Where it is read. */
  readonly documents: readonly SourceNamed[];
}

/** Whether a claim says that an event did not happen: that it was not planned says nothing of that. */
export const saysUndone = ({
  predicate,
  value,
  polarity,
}: Pick<MaybeUndone, 'predicate' | 'value' | 'polarity'>): boolean =>
  predicate === 'OCCURRED' && value === 'HAPPENED' && polarity === 'NEGATED';

/** "KDKA says that it did not take place (as of 15 July 2016).": who says so without a doubt, each once; nothing where nobody does. */
export const undoneWords = (claims: readonly MaybeUndone[]): string =>
  [
    ...new Set(
      claims
        .filter((claim) => claim.modality === 'ASSERTED' && saysUndone(claim))
        .map((claim) => {
          const until = claim.asOf ? ` (as of ${claim.asOf})` : '';
          return `${calledBriefly(claim)} says that it did not take place${until}.`;
        }),
    ),
  ].join(' ');

/** An article speaks by the name of whoever published it. */
function calledBriefly({ assertedBy, documents }: MaybeUndone): string {
  const own = documents.find(({ id }) => id === assertedBy.id)?.publishedBy?.nodes ?? [];
  return own.length === 1 ? own.map(({ name }) => name).join() : assertedBy.name;
}
