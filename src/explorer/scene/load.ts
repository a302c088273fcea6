import type { Variables } from '../../dossier/address.ts';
import type { Answers, Chain, Graph } from '../api/answers.ts';
import {
  backgroundVariables,
  chainVariables,
  graphOperation,
  graphVariables,
  membersVariables,
} from '../api/operations.ts';
import { isAlone, NO_FILTERS, NO_LENS, type View } from '../view/view.ts';
import { type Scene, sceneOf } from './scene.ts';

/** Asks a saved operation: over the network, or on the server itself. */
export type Asks = <Name extends keyof Answers>(name: Name, variables: Variables) => Promise<Answers[Name]>;

/**
 * Reads what a view shows: as it is, through the lens, with the filters by kind and relation, and with the one by time. What a
 * view does not have costs no question of its own.
 */
export async function loadScenes(view: View, ask: Asks): Promise<Scenes> {
  const reads = new Map<string, Promise<Read>>();
  const read = (of: View): Promise<Read> => {
    const key = sceneKey(of);
    const begun = reads.get(key) ?? (of.scope === 'chain' ? readChain(of, ask) : readGraph(of, ask));
    reads.set(key, begun);
    return begun;
  };
  const { beside, ...left } = view;
  const [scene, other] = await Promise.all([
    loadScene({ ...left, beside: undefined }, read),
    beside && loadScene({ ...left, lens: beside, beside: undefined }, read),
  ]);
  return { scene, beside: other };
}

/** What a view shows, and the same through its second lens if it has one. */
export interface Scenes {
  readonly scene: Scene;
  readonly beside: Scene | undefined;
}

async function loadScene(view: View, read: (view: View) => Promise<Read>): Promise<Scene> {
  const [plain, seen, anyTime, shown] = await Promise.all([
    read({ ...view, ...NO_FILTERS, lens: NO_LENS }),
    read({ ...view, ...NO_FILTERS }),
    read({ ...view, time: undefined }),
    read(view),
  ]);
  return sceneOf({
    plain: plain.graph,
    seen: seen.graph,
    anyTime: anyTime.graph,
    shown: shown.graph,
    around: centersOf(view),
    lens: view.lens,
    filters: view,
    ...(shown.chains && { chains: shown.chains }),
    ...(shown.background && { background: shown.background }),
  });
}

/** Everything that decides what is read: views with the same key share a scene. */
export function sceneKey(view: View): string {
  const { scope, around, opened, depth, limit, direction, through, lens, beside } = view;
  const { hiddenKinds, hiddenRelations, time } = view;
  return JSON.stringify({
    ...{ scope, around, opened, depth, limit, direction, through, lens, beside },
    ...{ hiddenKinds, hiddenRelations, time },
  });
}

export const allAround = ({ around, opened }: View): readonly string[] => [
  ...new Set([...around, ...opened]),
];

function centersOf(view: View): readonly string[] {
  const { scope, around, joined } = view;
  if (scope === 'all') return [];
  if (scope === 'chain') return around.slice(0, 1);
  // Ways are about their ends, not about what they pass.
  return isAlone(view) && joined !== undefined ? [...around.slice(0, 1), joined] : allAround(view);
}

interface Read {
  readonly graph: Graph;
  readonly chains?: readonly Chain[];
  readonly background?: Graph;
}

async function readGraph(view: View, ask: Asks): Promise<Read> {
  const variables = graphVariables(view);
  return graphOperation(view) === 'graph'
    ? { graph: (await ask('graph', variables)).graph }
    : { graph: (await ask('neighborhood', variables)).neighborhood };
}

/** The chains, the part of the graph between their events, and what stands behind them. */
async function readChain(view: View, ask: Asks): Promise<Read> {
  const { responseChains } = await ask('response-chains', chainVariables(view));
  const { chains } = responseChains;
  const [{ graph }, { neighborhood: background }] = await Promise.all([
    ask('graph', membersVariables(view, chains)),
    ask('neighborhood', backgroundVariables(view, chains)),
  ]);
  return { graph, chains, background };
}
