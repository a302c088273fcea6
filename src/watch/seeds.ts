import { type ClaimState, claimIn, standingIn } from '../changes/standing.ts';
import { type Stands, standsIn } from '../changes/stands.ts';
import { put } from '../multimap.ts';
import type { Projection, SeedView } from '../seed/model/seed-view.ts';
import { closestNames } from '../text/closest.ts';
import type { Standings } from './watch.ts';

type Values = Readonly<Record<string, unknown>>;

/** How things stand in seeds: the rows that would be loaded are read, as far as somebody asks about them. */
export function standingsInSeeds(view: SeedView, projection: Projection, name: string): Standings {
  let ids: readonly string[] | undefined;
  return {
    name,
    find: (ids) => Promise.resolve(find(view, projection, new Set(ids))),
    closeTo: (id) => {
      ids ??= [...view.entities()].map((entity) => entity.id);
      return Promise.resolve(closestNames(id, ids));
    },
  };
}

function find(
  view: SeedView,
  projection: Projection,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, Stands> {
  const leadsTo = new Map([...asked].map((id) => [id, view.canonical(id)]));
  const wanted = new Set(leadsTo.values());
  const nodes = new Map<string, Values>();
  const facts = new Map<string, Values>();
  const keys = new Set(asked);
  // Of a claim and of an event, all claims about the same fact are wanted; these may come before it.
  for (const id of wanted) {
    const claim = view.claim(id);
    if (claim !== undefined) keys.add(projection.factOf(claim, view.canonical));
  }
  const claims = new Map<string, ClaimState[]>();
  const objectors = new Map<string, ClaimState>();
  for (const { id } of view.objections()) objectors.set(id, NOT_READ);
  for (const { id, values } of projection.nodes(view, NOW)) {
    const { rid } = values;
    if (wanted.has(id)) {
      nodes.set(id, values);
      // Records come before claims.
      if (typeof rid === 'string') keys.add(rid);
    }
    if (typeof rid !== 'string') continue;
    if ('polarity' in values) {
      const state = claimIn(id, values);
      if (keys.has(rid)) put(claims, rid, state);
      if (objectors.has(id)) objectors.set(id, state);
    } else if (keys.has(rid) && standingIn(values) !== undefined) facts.set(rid, values);
  }
  for (const { rid, values } of projection.edges(view, NOW))
    if (keys.has(rid) && !facts.has(rid) && standingIn(values) !== undefined) facts.set(rid, values);
  const against = objectionsIn(view, objectors);
  return new Map(
    [...leadsTo].map(([id, end]) => {
      const values = nodes.get(end);
      const key = typeof values?.rid === 'string' ? values.rid : id;
      const own = claims.get(key) ?? [];
      const stored = {
        asked: id,
        node: values === undefined ? undefined : { id: end, values },
        fact: facts.get(key),
        claims: own.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        against: own.flatMap((claim) => against.get(claim.id) ?? []),
        isWhole: true,
      };
      return [id, standsIn(stored)];
    }),
  );
}

/** Claims that speak against others in words, by those. */
function objectionsIn(
  view: SeedView,
  objectors: ReadonlyMap<string, ClaimState>,
): ReadonlyMap<string, readonly ClaimState[]> {
  const found = new Map<string, ClaimState[]>();
  for (const { id, contradicts, refutes, retracts } of view.objections()) {
    const state = objectors.get(id);
    for (const other of [...contradicts, ...refutes, ...retracts])
      if (state !== undefined) put(found, other, state);
  }
  return found;
}

/** Nobody asks here how facts came to stand as they do, which is most of the work. */
const NOW = { standsOnly: true };

/** Stands for a claim until its row comes. */
const NOT_READ = claimIn('', {});
