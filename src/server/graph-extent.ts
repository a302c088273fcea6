import type { Extent } from '../pothos-neo4j/index.ts';
import type { LookAtGraph } from './graph-version.ts';

/** What the graph holds now; undefined while that is not known or changes. */
export type GraphExtent = () => Promise<Extent | undefined>;

/**
 * Reads what the graph holds once for each of its versions. Only the first request waits for that; later ones take what
 * is known, while it is looked whether there is a new version.
 */
export function followExtent(look: LookAtGraph, read: () => Promise<Extent | undefined>): GraphExtent {
  let known: { readonly version: string | undefined; readonly extent: Extent | undefined } | undefined;
  let followed: ReturnType<LookAtGraph> | undefined;
  const follow = async (looked: ReturnType<LookAtGraph>): Promise<void> => {
    const { version, isChanging } = await looked;
    if (known !== undefined && (known.version === version?.tag || isChanging)) return;
    const extent = version === undefined ? undefined : await read().catch(() => undefined);
    // Numbers that could not be read are asked for again after the next look.
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
