import type { Scene } from '../scene/scene.ts';
import { type Told, toldOf } from '../scene/told.ts';

/** A fact that both lenses show, not alike. */
export interface Pair {
  readonly id: string;
  readonly left: Told;
  readonly right: Told;
}

/** What two lenses show of the same records: every fact is in one of these, once. */
export interface Differences {
  readonly left: readonly Told[];
  readonly right: readonly Told[];
  readonly otherwise: readonly Pair[];
  readonly alike: readonly Told[];
}

/** Compares what two scenes show, fact by fact: who says it, how surely, or that somebody denies it may differ. */
export function differencesOf(left: Scene, right: Scene): Differences {
  const [ofLeft, ofRight] = [toldIn(left), toldIn(right)];
  const inRight = new Map(ofRight.map((told) => [told.id, told]));
  const inLeft = new Set(ofLeft.map(({ id }) => id));
  const shared = ofLeft.flatMap((told): Pair[] => {
    const other = inRight.get(told.id);
    return other ? [{ id: told.id, left: told, right: other }] : [];
  });
  return {
    left: ofLeft.filter(({ id }) => !inRight.has(id)),
    right: ofRight.filter(({ id }) => !inLeft.has(id)),
    otherwise: shared.filter((pair) => pair.left.text !== pair.right.text),
    alike: shared.filter((pair) => pair.left.text === pair.right.text).map((pair) => pair.left),
  };
}

const toldIn = ({ nodes, edges, shown }: Scene): readonly Told[] =>
  toldOf(
    [...edges.values()].filter(({ id }) => shown.edges.has(id)),
    nodes,
  );
