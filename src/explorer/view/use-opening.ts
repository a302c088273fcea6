import { useMemo } from 'preact/hooks';
import { ALL, type Fold, foldsOf } from '../scene/folds.ts';
import type { Sides } from '../scene/sides.ts';
import type { useActions } from './use-actions.ts';
import type { ViewStore } from './use-view.ts';
import type { View } from './view.ts';

/** What a double click or Enter on a shape does: a fold opens, as does any other record. */
export function useOpening(
  { view, go }: ViewStore,
  sides: Sides | undefined,
  { open }: ReturnType<typeof useActions>,
) {
  return useMemo(() => {
    const folds = sides ? foldsOf(sides.left, view).filter(({ opened }) => !opened) : [];
    const unfold = (fold: Fold) => go((now) => unfolded(now, fold));
    return {
      /** The fold that is selected, if it is closed. */
      chosen: folds.find(({ id }) => id === view.selected),
      unfold,
      open: (id: string) => {
        const fold = folds.find((one) => one.id === id);
        if (fold) unfold(fold);
        else open(id);
      },
    };
  }, [sides, view, go, open]);
}

interface Members {
  readonly id: string;
  readonly members: readonly { readonly id: string }[];
}

/** The view with a fold open. */
export const unfolded = (view: View, { id, members: [first] }: Members): View => ({
  ...view,
  // Whoever came to it by the keyboard goes on from one of its members.
  selected: view.selected === id ? first?.id : view.selected,
  unfolded: first ? [...view.unfolded, first.id] : view.unfolded,
  camera: undefined,
});

/** The view with a fold closed; the others stay as they are. */
export const folded = (view: View, { members }: Members, others: readonly Members[]): View => ({
  ...view,
  unfolded: view.unfolded.includes(ALL)
    ? others.flatMap(({ members: [first] }) => first?.id ?? [])
    : view.unfolded.filter((id) => !members.some((member) => member.id === id)),
  camera: undefined,
});
