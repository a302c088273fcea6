import type { Extent } from '../pothos-neo4j/index.ts';
import type { ReadVersion } from './graph-version.ts';

/** What the graph holds now; undefined while that is not known or changes. */
export type GraphExtent = () => Promise<Extent | undefined>;

/**
 * Reads what the graph holds once for each of its versions. Only the first request waits for that; later ones take what
 * is known, while it is looked whether there is a new version.
 */
export function followExtent(version: ReadVersion, read: () => Promise<Extent | undefined>): GraphExtent {
  let known: { readonly version: string | undefined; readonly extent: Extent | undefined } | undefined;
  const look = async (): Promise<void> => {
    const now = (await version())?.tag;
    if (known !== undefined && known.version === now) return;
    const extent = now === undefined ? undefined : await read().catch(() => undefined);
    // Numbers that could not be read are asked for again with the next request.
    known = { version: extent && now, extent };
  };
  return async () => {
    const looked = look();
    if (known === undefined) await looked;
    return known?.extent;
  };
}
