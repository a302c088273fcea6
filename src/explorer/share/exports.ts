import type { Variables } from '../../dossier/address.ts';
import { graphOperation, graphVariables, membersVariables } from '../api/operations.ts';
import type { Scene } from '../scene/scene.ts';
import type { View } from '../view/view.ts';

/** The saved operation behind a view, which every file format is made from: with its lens and its filters. */
export function exportOf(
  view: View,
  { chains }: Pick<Scene, 'chains'>,
): { readonly name: 'graph' | 'neighborhood'; readonly variables: Variables } {
  if (chains) return { name: 'graph', variables: membersVariables(view, chains) };
  return { name: graphOperation(view), variables: graphVariables(view) };
}
