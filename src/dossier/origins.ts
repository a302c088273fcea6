import { labelOf } from '../vocabulary.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import type { Named } from './responses-answer.ts';

/** One who says that something is so, as what it counts and where it says so. */
export interface Voice {
  readonly asserter: Named;
  /** The id of the source that it counts as; null if it does not count at all. */
  readonly root: string | null;
  /** Whether it is one of those that are counted, and why or why not, as a word of the API. */
  readonly why: string;
  /** Why it is one source with another. */
  readonly reason: string | null;
  /** Ids of the documents in which it says so. */
  readonly documents: readonly string[];
}

/** How many documents come down to how many roots, and why. */
export interface Origins {
  /** "2 documents say so, 1 root". */
  readonly summary: string;
  /** Why some of those who say so are no roots of their own, a sentence each. */
  readonly because: readonly string[];
}

/** Undefined where there is nothing to count: nobody but the curators says so, or one does, in one document. */
export function originsOf(voices: readonly Voice[]): Origins | undefined {
  const documents = new Set(voices.flatMap((voice) => voice.documents));
  const said = voices.filter(({ why }) => why !== 'CURATOR');
  const roots = new Set(
    said.flatMap(({ root, why }) => (root === null || why === 'LESS_SURE' ? [] : [root])),
  );
  const because = new Set(said.flatMap((voice) => reasonOf(voice, said)));
  if (roots.size === 0 || (documents.size < 2 && because.size === 0 && roots.size < 2)) return undefined;
  return {
    summary: `${count(documents.size, 'document')} ${documents.size === 1 ? 'says' : 'say'} so, ${count(roots.size, 'root')}`,
    because: [...because],
  };
}

/**
 * Why it is one with another who says so too; even one that counts may do so in the place of another. Alone, it makes no
 * difference to whom it belongs.
 */
function reasonOf({ asserter, root, why, reason }: Voice, said: readonly Voice[]): readonly string[] {
  if (root !== null && why !== 'LESS_SURE' && said.filter((other) => other.root === root).length < 2)
    return [];
  if (root !== null && why !== 'LESS_SURE' && reason !== null) return [reason];
  return why === 'COUNTS' ? [] : [`${asserter.name}: ${labelOf('RootReason', why)}.`];
}

/** A claim for something, as far as it is asked who stands behind it. */
export interface VoicedClaim {
  readonly assertedBy: Named;
  readonly polarity: string;
  readonly root: string | null;
  readonly standing: string;
  readonly reason: string | null;
  /** How surely it counts, 0 the surest. */
  readonly sureness: number;
  readonly documents: readonly string[];
}

/** Those who say so, from the claims for and against it: each once for every source that it counts as. */
export function voicesIn(claims: readonly VoicedClaim[]): readonly Voice[] {
  const affirmed = claims.filter(({ polarity }) => polarity === 'AFFIRMED');
  const counting = affirmed.filter(({ root }) => root !== null);
  const surest = Math.min(...counting.map(({ sureness }) => sureness));
  const said = new Set(counting.flatMap(({ root, sureness }) => (sureness === surest ? [root] : [])));
  return grouped(affirmed, ({ assertedBy, root }) => `${assertedBy.id} ${root}`).flatMap(
    (own): readonly Voice[] =>
      own.slice(0, 1).map(({ assertedBy, root, standing, reason }) => ({
        asserter: assertedBy,
        root,
        why: root === null || said.has(root) ? standing : 'LESS_SURE',
        reason,
        documents: own.flatMap(({ documents }) => documents),
      })),
  );
}
