import type { Variables } from '../api/ask.ts';
import { graphVariables, membersVariables } from '../api/operations.ts';
import type { Scene } from '../scene/scene.ts';
import type { View } from '../view/view.ts';

/** Whether a view has filters that only the page knows. */
export const hasOwnFilters = ({ hiddenKinds, hiddenRelations, time }: View): boolean =>
  hiddenKinds.length > 0 || hiddenRelations.length > 0 || time !== undefined;

/** The saved operation that gives what a view shows, as every kind of file. */
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

/** The files that a view can be had as, and what each is for. */
export const FILES = [
  { suffix: 'nodes.csv', use: 'Records as a table, for spreadsheets, pandas, R' },
  { suffix: 'edges.csv', use: 'Relations as a table, with the names of both ends' },
  { suffix: 'gexf', use: 'For Gephi' },
  { suffix: 'graphml', use: 'For networkx, igraph, yEd' },
  { suffix: 'graphology.json', use: 'For graphology and Sigma' },
  { suffix: 'cytoscape.json', use: 'For Cytoscape' },
  { suffix: 'node-link.json', use: 'For networkx and D3' },
  { suffix: 'jsonld', use: 'Linked data' },
  { suffix: 'json', use: 'The answer as the page has it' },
] as const;
