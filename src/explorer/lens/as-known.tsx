import { KnownBy, SHOW_NOW } from '../../dossier/known-by.tsx';
import type { Scene } from '../scene/scene.ts';
import type { ViewStore } from '../view/use-view.ts';
import { hasLens } from '../view/view.ts';
import { leftOut } from './left-out.ts';
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
