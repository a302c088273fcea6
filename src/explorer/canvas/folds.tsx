import { ALL, foldsOf } from '../scene/folds.ts';
import type { Side } from '../scene/sides.ts';
import { folded, unfolded } from '../view/use-opening.ts';
import type { ViewStore } from '../view/use-view.ts';
import { CANVAS_STRINGS } from './strings.ts';

interface FoldsProps {
  readonly side: Side;
  readonly store: ViewStore;
}

/** A button for each group of responses that are drawn as one, which shows each of them. */
export function Folds({ side, store: { view, go } }: FoldsProps) {
  const folds = foldsOf(side, view);
  if (folds.length === 0) return null;
  const open = folds.every(({ opened }) => opened);
  return (
    <fieldset class="folds" aria-label={CANVAS_STRINGS.folds}>
      {folds.map((fold) => (
        <button
          key={fold.id}
          type="button"
          aria-expanded={fold.opened}
          title={CANVAS_STRINGS.foldLabel}
          onClick={() =>
            go((now) =>
              fold.opened
                ? folded(
                    now,
                    fold,
                    folds.filter((one) => one !== fold),
                  )
                : unfolded(now, fold),
            )
          }
        >
          <span aria-hidden="true">{fold.opened ? '▾' : '▸'} </span>
          <bdi>{fold.name}</bdi>
        </button>
      ))}
      {folds.length > 1 && (
        <button type="button" onClick={() => go({ unfolded: open ? [] : [ALL], camera: undefined })}>
          {open ? CANVAS_STRINGS.foldAll : CANVAS_STRINGS.unfoldAll}
        </button>
      )}
    </fieldset>
  );
}
