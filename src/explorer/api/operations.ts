import type { Variables } from '../../dossier/address.ts';
import { CHAIN_LINKS, KINDS, LIMITS, RELATIONS } from '../../vocabulary.ts';
import { hasLens, isAlone, type View } from '../view/view.ts';
import type { Chain } from './answers.ts';

/** The lens as variables of a saved operation. */
export function lensVariables({ lens }: Pick<View, 'lens'>): Variables {
  if (!hasLens(lens)) return {};
  return {
    'lens.minBasis': lens.minBasis,
    'lens.assertedBy': given(lens.assertedBy),
    'lens.documents': given(lens.documents),
    'lens.asOf': lens.asOf,
    'lens.without.assertedBy': given(lens.withoutAssertedBy),
    'lens.without.documents': given(lens.withoutDocuments),
    'lens.occurrence': given(lens.occurrence),
  };
}

/** A lens without names lets all pass; an empty list as a variable would let none. */
const given = (list: readonly string[]): readonly string[] | undefined =>
  list.length === 0 ? undefined : list;

/** The filters by kind, relation and time; `among` are the relations that are drawn at all. */
function filterVariables(
  { hiddenKinds, hiddenRelations, time }: View,
  among: readonly string[] | undefined,
): Variables {
  const left = (all: Iterable<string>, hidden: readonly string[]) =>
    [...all].filter((one) => !hidden.includes(one));
  return {
    kinds: hiddenKinds.length > 0 ? left(KINDS.keys(), hiddenKinds) : undefined,
    relations:
      among || hiddenRelations.length > 0 ? left(among ?? RELATIONS.keys(), hiddenRelations) : undefined,
    'possiblyIn.from': time && second(time.from),
    'possiblyIn.to': time && second(time.to),
  };
}

/** Moments of a view are what clocks showed, as if that were UTC; so the API takes them, too. */
const second = (moment: number): string => new Date(moment).toISOString().slice(0, 19);

/** The variables of `neighborhood`, or of `graph` for a view of everything or of some records alone. */
export function graphVariables(view: View): Variables {
  const { scope, around, opened, depth, limit } = view;
  const conditions = { ...filterVariables(view, undefined), ...lensVariables(view) };
  if (scope === 'all') return { limit, ...conditions };
  const about = [...new Set([...around, ...opened])];
  return isAlone(view)
    ? { among: about, limit: about.length, ...conditions }
    : { around: about, depth, limit, responders: true, ...conditions };
}

/** The saved operation that they belong to. */
export const graphOperation = (view: View): 'graph' | 'neighborhood' =>
  view.scope === 'all' || isAlone(view) ? 'graph' : 'neighborhood';

/** The variables of `response-chains`. */
export function chainVariables(view: View): Variables {
  const { around, direction, depth, through: links } = view;
  return {
    event: around[0],
    direction,
    through: links,
    // One step is no chain: the usual depth of a map becomes the usual length of a chain.
    maxDepth: depth === 1 ? 4 : depth + 3,
    first: LIMITS.chains,
    ...lensVariables(view),
  };
}

/** The variables of `graph` that give the events of some chains, and what joins them. */
export function membersVariables(view: View, chains: readonly Chain[]): Variables {
  const [about] = view.around;
  const members = membersOf(view, chains);
  const ofAffair = chains.some(({ steps: [first] }) => first?.event.id !== about);
  const links = ['RESPONDS_TO', ...view.through, ...(ofAffair ? CHAIN_LINKS : [])];
  return {
    among: members,
    limit: members.length,
    ...filterVariables(view, [...new Set(links)]),
    ...lensVariables(view),
  };
}

/** The variables of `neighborhood` that give who did the events of some chains, and what they are parts of. */
export const backgroundVariables = (view: View, chains: readonly Chain[]): Variables => ({
  around: membersOf(view, chains),
  relations: BACKGROUND,
  limit: LIMITS.graphNodes,
  ...lensVariables(view),
});

const BACKGROUND = ['PERFORMED', 'PART_OF'];

/** The event asked about, and those of its chains. */
function membersOf({ around: [about] }: View, chains: readonly Chain[]): readonly string[] {
  const ids = new Set([
    ...(about === undefined ? [] : [about]),
    ...chains.flatMap(({ steps }) => steps.map(({ event }) => event.id)),
  ]);
  return [...ids].slice(0, LIMITS.ids);
}
