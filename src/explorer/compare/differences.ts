import { isCut, type Scene } from '../scene/scene.ts';
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
  /** How many more only one draws where the other had no room for a record of theirs: nothing is known to differ there. */
  readonly noRoom: number;
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
  const onlyLeft = ofLeft.filter(({ id }) => !inRight.has(id));
  const onlyRight = ofRight.filter(({ id }) => !inLeft.has(id));
  const lacking = {
    left: onlyLeft.filter((told) => hasRoomFor(right, told)),
    right: onlyRight.filter((told) => hasRoomFor(left, told)),
  };
  return {
    ...lacking,
    noRoom: onlyLeft.length + onlyRight.length - lacking.left.length - lacking.right.length,
    otherwise: shared.filter((pair) => pair.left.text !== pair.right.text),
    alike: shared.filter((pair) => pair.left.text === pair.right.text).map((pair) => pair.left),
  };
}

/** Whether a fact would be shown if the lens let it through: all was read, or the records of the fact are shown. */
const hasRoomFor = (scene: Scene, { edge }: Told): boolean =>
  !isCut(scene) || [edge.source, edge.target].every((id) => scene.shown.nodes.has(id));

const toldIn = ({ nodes, edges, shown }: Scene): readonly Told[] =>
  toldOf(
    [...edges.values()].filter(({ id }) => shown.edges.has(id)),
    nodes,
  );
