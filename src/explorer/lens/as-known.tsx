import { KnownBy, SHOW_NOW } from '../../dossier/known-by.tsx';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import type { ViewStore } from '../view/use-view.ts';
import { hasLens } from '../view/view.ts';
import { dayOr } from './sentence.ts';

interface AsKnownProps {
  readonly scene: Scene | undefined;
  readonly store: ViewStore;
}

/** Of which day the page tells, what it leaves out for that, and how to get back; nothing where it tells all that is known. */
export function AsKnown({ scene, store: { view, go } }: AsKnownProps) {
  const { asOf, ...others } = view.lens;
  if (asOf === undefined || view.beside !== undefined) return null;
  return (
    <KnownBy day={dayOr(asOf)} left={scene && leftOut(scene, !hasLens({ ...others, asOf: undefined }))}>
      <button type="button" onClick={() => go({ lens: { ...view.lens, asOf: undefined } })}>
        {SHOW_NOW}
      </button>
    </KnownBy>
  );
}

/** How much of what is around is not seen. Through a lens that asks for more than a day, not all of that was told later. */
function leftOut({ nodes, edges, seen }: Scene, only: boolean): string {
  const left = { nodes: nodes.size - seen.nodes.size, edges: edges.size - seen.edges.size };
  if (left.nodes + left.edges === 0) return STRINGS.nothingLeftOut;
  return STRINGS.leftOut({
    nodes: STRINGS.leftOutOf(left.nodes, nodes.size, 'record'),
    edges: STRINGS.leftOutOf(left.edges, edges.size, 'connection'),
    only,
  });
}
