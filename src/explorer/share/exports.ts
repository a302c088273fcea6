import type { Variables } from '../api/ask.ts';
import { graphVariables, membersVariables } from '../api/operations.ts';
import type { Scene } from '../scene/scene.ts';
import type { View } from '../view/view.ts';

/** Whether a view has filters that only the page applies. */
export const hasOwnFilters = ({ hiddenKinds, hiddenRelations, time }: View): boolean =>
  hiddenKinds.length > 0 || hiddenRelations.length > 0 || time !== undefined;

/** The saved operation behind a view, which every file format is made from. */
export function exportOf(
  view: View,
  { chains }: Pick<Scene, 'chains'>,
): { readonly name: 'graph' | 'neighborhood'; readonly variables: Variables } {
  const through = { lensed: true };
  if (view.scope === 'all') return { name: 'graph', variables: graphVariables(view, through) };
  return {
    name: 'neighborhood',
    variables: chains ? membersVariables(view, chains, through) : graphVariables(view, through),
  };
}
