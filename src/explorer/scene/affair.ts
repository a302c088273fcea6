import { grouped } from '../../dossier/grouped.ts';
import { CHAIN_LINKS, termsOf } from '../../vocabulary.ts';
import type { Chain, ChainStep, GraphEdge, Named } from '../api/answers.ts';
import type { Scene } from './scene.ts';

/** An event of the same affair that has responses of its own, or responds to something. */
export interface Relative {
  readonly id: string;
  /** How many events its chains lead to at their first step. */
  readonly nearest: number;
  /** How it is tied to the event asked about, if that is one step. */
  readonly tie: GraphEdge | undefined;
}

/** The events that chains start from beside the one asked about, such as the shooting that led to a death. */
export function relativesOf({ chains = [], centers: [center], edges }: Scene): readonly Relative[] {
  const responding = chains.filter(beginsWithResponse);
  const starts = new Set(responding.map(startOf).filter((id) => id !== center));
  return [...starts].map((id) => {
    const nearest = responding.flatMap((chain) =>
      startOf(chain) === id ? (chain.steps[1]?.event.id ?? []) : [],
    );
    const [tie] = [...edges.values()]
      .filter((edge) => isTie(edge, center, id))
      .toSorted((one, other) => closeness(one) - closeness(other));
    return { id, nearest: new Set(nearest).size, tie };
  });
}

/** Whether a chain begins with a response, and not with what only came after. */
export const beginsWithResponse = ({ steps: [, first] }: Chain): boolean => first?.relation === 'RESPONDS_TO';

export const startOf = ({ steps: [first] }: Chain): string => first?.event.id ?? '';

/** Whether a line joins an event with another of its affair. */
export const isTie = (
  { source, target, relation }: GraphEdge,
  center: string | undefined,
  id: string,
): boolean =>
  CHAIN_LINKS.includes(relation) &&
  ((source === center && target === id) || (source === id && target === center));

const closeness = ({ relation }: GraphEdge): number => CHAIN_LINKS.indexOf(relation);

/** An event that chains lead to, once, whatever the number of ways there. */
export interface Reached {
  readonly event: Named;
  /** The ways there, the shortest first. */
  readonly ways: readonly (readonly ChainStep[])[];
}

/** What chains lead to: the responses, direct and indirect, and apart from them what is joined in other ways only. */
export interface ReachedApart {
  readonly responses: readonly Reached[];
  readonly others: readonly Reached[];
}

/** A response is what responses alone lead to: what came after one, or responded to what came after it, is none. */
export function reachedBy(chains: readonly Chain[]): ReachedApart {
  const starts = new Set(chains.map(startOf));
  const ways = grouped(
    chains.flatMap(({ steps }) => steps.map((_, last) => steps.slice(0, last + 1))),
    (way) => way.map(({ event }) => event.id).join(' '),
  ).flatMap((same) => same.slice(0, 1));
  const reached = grouped(
    ways.filter((way) => !starts.has(endOf(way).id)).toSorted((one, other) => one.length - other.length),
    (way) => endOf(way).id,
  );
  const of = (all: readonly (readonly Way[])[]): readonly Reached[] =>
    all.flatMap((same) => (same[0] ? [{ event: endOf(same[0]), ways: same }] : []));
  return {
    responses: of(reached.map((same) => same.filter(isResponse))),
    others: inTurn(of(reached.filter((same) => !same.some(isResponse)))),
  };
}

/** What only came after, each behind that which it came after or responded to, if that is among it. */
function inTurn(others: readonly Reached[]): readonly Reached[] {
  const ids = new Set(others.map(({ event }) => event.id));
  const behind = (id: string | undefined): readonly Reached[] =>
    others.filter((one) => causeOf(one) === id).flatMap((one) => [one, ...behind(one.event.id)]);
  const causes = [...new Set(others.map(causeOf))].filter((id) => !ids.has(id ?? ''));
  return causes.flatMap(behind);
}

/** The event that the shortest way leads from in its last step. */
const causeOf = ({ ways: [way] }: Reached): string | undefined => way?.at(-2)?.event.id;

/** What only came after an event, or follows from it, with the words for how. */
export const joinedTo = (id: string, others: readonly Reached[]): readonly Reached[] =>
  others.filter((one) => causeOf(one) === id && one.ways[0]?.at(-1)?.relation !== 'RESPONDS_TO');

type Way = readonly ChainStep[];

const endOf = (way: Way): Named => way.at(-1)?.event ?? { id: '', name: '' };

const isResponse = ([, ...steps]: Way): boolean => steps.every(({ relation }) => relation === 'RESPONDS_TO');

/** What a chain runs through that is no response, such as an order in time. */
export const joinedBy = (others: readonly Reached[]): readonly string[] => [
  ...new Set(
    others.flatMap(({ ways }) =>
      ways
        .flat()
        .flatMap(({ relation }) => (relation === null || relation === 'RESPONDS_TO' ? [] : [relation])),
    ),
  ),
];

/** The basis of the least sure step of a way. */
export function weakestIn(way: Way): string {
  const bases = new Set(way.map(({ basis }) => basis));
  return [...termsOf('Basis').keys()].findLast((basis) => bases.has(basis)) ?? '';
}
