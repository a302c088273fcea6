import type { Answers, Chain, Graph } from '../api/answers.ts';
import type { Variables } from '../api/ask.ts';
import { chainVariables, graphVariables, membersVariables } from '../api/operations.ts';
import { hasLens, type View } from '../view/view.ts';
import { isTie, startOf } from './affair.ts';
import { type Scene, sceneOf } from './scene.ts';

/** Asks a saved operation: over the network, or on the server itself. */
export type Asks = <Name extends keyof Answers>(name: Name, variables: Variables) => Promise<Answers[Name]>;

/** Reads what a view shows: once as it is, and once through the lens if there is one. */
export async function loadScene(view: View, ask: Asks): Promise<Scene> {
  const read = view.scope === 'chain' ? readChain : readGraph;
  const [plain, seen] = await Promise.all([
    read(view, false, ask),
    hasLens(view.lens) ? read(view, true, ask) : undefined,
  ]);
  const through = seen ?? plain;
  return sceneOf({
    plain: plain.graph,
    seen: through.graph,
    around: view.scope === 'all' ? [] : view.scope === 'chain' ? view.around.slice(0, 1) : allAround(view),
    ...(through.chains && { chains: through.chains }),
  });
}

/** Everything that decides what is read: views with the same key share a scene. */
export function sceneKey({ scope, around, opened, depth, limit, direction, through, lens }: View): string {
  return JSON.stringify({ scope, around, opened, depth, limit, direction, through, lens });
}

export const allAround = ({ around, opened }: View): readonly string[] => [
  ...new Set([...around, ...opened]),
];

interface Read {
  readonly graph: Graph;
  readonly chains?: readonly Chain[];
}

async function readGraph(view: View, lensed: boolean, ask: Asks): Promise<Read> {
  const variables = graphVariables(view, { lensed });
  return view.scope === 'all'
    ? { graph: (await ask('graph', variables)).graph }
    : { graph: (await ask('neighborhood', variables)).neighborhood };
}

/** The chains, the part of the graph between their events, and what ties the event to those of its affair that chains start from. */
async function readChain(view: View, lensed: boolean, ask: Asks): Promise<Read> {
  const { responseChains } = await ask('response-chains', chainVariables(view, { lensed }));
  const { chains } = responseChains;
  const members = membersVariables(view, chains, { lensed });
  const { neighborhood } = await ask('neighborhood', members);
  const links = new Set(['RESPONDS_TO', ...view.through]);
  const starts = new Set(chains.map(startOf));
  const edges = neighborhood.edges.filter(
    (edge) => links.has(edge.relation) || [...starts].some((start) => isTie(edge, view.around[0], start)),
  );
  return { graph: { ...neighborhood, total: neighborhood.nodes.length, edges }, chains };
}
