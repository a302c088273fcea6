import type { Extent } from '../pothos-neo4j/index.ts';
import type { LookAtGraph } from './graph-version.ts';

/** What the graph holds now; undefined while unknown or changing. */
export type GraphExtent = () => Promise<Extent | undefined>;

/**
 * Reads what the graph holds once for each version. Only the first request waits for that; later ones use the last
 * numbers while a look for a new version is under way.
 */
export function followExtent(look: LookAtGraph, read: () => Promise<Extent | undefined>): GraphExtent {
  let known: { readonly version: string | undefined; readonly extent: Extent | undefined } | undefined;
  let followed: ReturnType<LookAtGraph> | undefined;
  const follow = async (looked: ReturnType<LookAtGraph>): Promise<void> => {
    const { version, isChanging } = await looked;
    if (known !== undefined && (known.version === version?.tag || isChanging)) return;
    const extent = version === undefined ? undefined : await read().catch(() => undefined);
    // Numbers that could not be read are requested again after the next look.
    known = { version: extent && version?.tag, extent };
  };
  return async () => {
    const looked = look();
    const following = looked === followed && known !== undefined ? undefined : follow(looked);
    followed = looked;
    if (known === undefined) await following;
    return known?.extent;
  };
}
