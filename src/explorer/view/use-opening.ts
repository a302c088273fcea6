import { useMemo } from 'preact/hooks';
import { ALL, foldsOf } from '../scene/folds.ts';
import type { Sides } from '../scene/sides.ts';
import type { useActions } from './use-actions.ts';
import type { ViewStore } from './use-view.ts';
import type { View } from './view.ts';

/** What a click or Enter on a shape does: a fold opens, and any other record is selected, or opened. */
export function useOpening(
  { view, go }: ViewStore,
  sides: Sides | undefined,
  { select, open }: ReturnType<typeof useActions>,
) {
  return useMemo(() => {
    const folds = sides ? foldsOf(sides.left, view) : [];
    const instead =
      <Id extends string | undefined>(usual: (id: Id) => void) =>
      (id: Id) => {
        const fold = folds.find((one) => !one.opened && one.id === id);
        if (fold) go((now) => unfolded(now, fold));
        else usual(id);
      };
    return { select: instead(select), open: instead(open) };
  }, [sides, view, go, select, open]);
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
