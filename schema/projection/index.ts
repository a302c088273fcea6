import type { EdgeRow, GraphRows, NodeRow, Seed, SeedEntity } from '../../src/seed/model/seed.ts';
import type { Depth, Projection, SeedView } from '../../src/seed/model/seed-view.ts';
import { storeOf } from '../../src/seed/store/store-of.ts';
import { counts } from '../counts/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { ontology } from '../ontology/index.ts';
import { timelineOf } from '../order/timeline.ts';
import { nounOf, properWords } from '../sentences/nouns.ts';
import { reasonsIn } from '../sentences/reasons.ts';
import { Teller } from '../sentences/teller.ts';
import { objectionsByValue } from './candidates.ts';
import { type Grounds, groundsOf, opposedTo } from './certainty.ts';
import {
  compare,
  factOf,
  inOrder,
  OF_ITSELF,
  type ReadClaim,
  readClaim,
  readIn,
  sameFact,
  textOf,
} from './claim.ts';
import { courseIn } from './course.ts';
import { actorValues, eventValues, orderKey } from './events.ts';
import { claimEdges, claimNode, differs, passageNode, redirectNode, standingEdges } from './evidence.ts';
import { factEdges } from './facts.ts';
import { knownAtIn, objectedAtIn, publicationBounds } from './known.ts';
import { dependsOn } from './losses.ts';
import { fallsOf, hasFallen, type Objection } from './objections.ts';
import { searchValues } from './search.ts';
import { type Course, noCourse } from './standing.ts';

/** What is said behind the name of an event that did not happen, by its occurrence. */
const UNREAL: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(Occurrence.words).flatMap(([word, { said, real }]) =>
    real ? [] : [[word, said.replace('was ', '')]],
  ),
);

/**
 * The graph that a seed stands for. Pure: the same claims give the same rows, in whatever order they come. Claims are
 * the truth that people edit; fact edges, and what events and actors know of themselves, are worked out from them.
 */
export function project(seed: Seed): GraphRows {
  return projectView(storeOf(seed, ontology, factOf));
}

/** The same of seeds that were read. */
export function projectView(view: SeedView): GraphRows {
  return {
    nodes: [...projectNodes(view)].sort((a, b) => compare(a.id, b.id)),
    edges: [...projectEdges(view)].sort((a, b) => compare(a.type, b.type) || compare(a.rid, b.rid)),
    counts,
  };
}

/** The same row by row, without ever holding more than the claims about one fact. */
export const projection: Projection = { factOf, nodes: projectNodes, edges: projectEdges, counts };

function* projectNodes(view: SeedView, depth: Depth = {}): Iterable<NodeRow> {
  const { canonical, nameOf } = view;
  const grounds = groundsOf(view);
  const read = (id: string, predicate: string) =>
    inOrder(view.claimsAbout(id, predicate)).map((claim) => readClaim(claim, canonical));
  const placeOf = timelineOf(view);
  const teller = new Teller(view, grounds);
  const course = depth.standsOnly ? noCourse : courseIn(view, grounds);
  const unreal = new Map<string, string>();
  for (const entity of view.entities()) {
    const claims = OF_ITSELF.flatMap((predicate) => read(entity.id, predicate));
    const { values, ...row } = entityNode(entity, claims, {
      grounds,
      teller,
      course,
      names: properWords(view),
    });
    const unrealAs = UNREAL[textOf(values.occurrence) ?? ''];
    if (unrealAs !== undefined) unreal.set(row.id, unrealAs);
    if (!ontology.isA(row.kind, 'Event')) yield { ...row, values };
    else {
      const place = placeOf(row.id);
      yield { ...row, values: { ...values, ...place, orderKey: orderKey(row.id, { ...values, ...place }) } };
    }
  }
  const knownAt = knownAtIn(view, grounds);
  const objectedAt = objectedAtIn(view, knownAt);
  const labelOf = (id: string) => {
    const as = unreal.get(id);
    return as === undefined ? nameOf(id) : `${nameOf(id)} (${as})`;
  };
  for (const seed of view.claims()) {
    const claim = readIn(view, seed);
    const same = sameFact(view, claim);
    const opposed = [...opposedTo(claim, same, grounds), ...objectionsByValue(view, claim, same, grounds)];
    const contested = opposed.length > 0;
    const withdrawn = hasFallen(claim, grounds.objections);
    const firstOf = (by: readonly Objection[]) => {
      let first: string | undefined;
      for (const one of by) {
        const moment = objectedAt(one);
        if (moment !== undefined && (first === undefined || moment.at < first)) first = moment.at;
      }
      return first;
    };
    const sentence = teller.claim(claim, { same, contested });
    const former = withdrawn ? teller.claim(claim, { same, contested, unfallen: true }) : undefined;
    yield claimNode(claim, {
      names: { nameOf, labelOf },
      knownAt: knownAt(claim)?.at,
      source: grounds.roots.isCurator(claim.assertedBy) ? undefined : grounds.roots.ofClaim(claim).root,
      dependsOn: dependsOn(claim, grounds),
      contested,
      withdrawn,
      contestedAt: firstOf(opposed),
      withdrawnAt: firstOf(fallsOf(claim, grounds.objections)),
      sentence,
      formerSentence: former,
    });
  }
  for (const passage of view.passages()) yield passageNode(passage, view);
  for (const old of view.merged.keys()) yield redirectNode(old, canonical);
}

function* projectEdges(view: SeedView, depth: Depth = {}): Iterable<EdgeRow> {
  const grounds = groundsOf(view);
  const teller = new Teller(view, grounds);
  const reasonOf = reasonsIn(view, grounds.roots);
  const course = depth.standsOnly ? noCourse : courseIn(view, grounds);
  for (const seed of view.claims()) {
    const claim = readIn(view, seed);
    const same = sameFact(view, claim);
    // One of the claims speaks for the fact.
    if (same[0]?.id === claim.id) yield* factEdges(same, grounds, teller, course);
    yield* claimEdges(claim, view.canonical, grounds, reasonOf);
    yield* differences(view, claim, same, grounds);
  }
  yield* standingEdges(view);
}

/** Claims that give values of which only one can be true contradict each other, each pair once, whoever says so or not. */
function* differences(
  view: SeedView,
  claim: ReadClaim,
  same: readonly ReadClaim[],
  grounds: Grounds,
): Iterable<EdgeRow> {
  for (const rival of objectionsByValue(view, claim, same, grounds)) {
    if (isWritten(claim, rival) || isWritten(rival, claim)) continue;
    const [first, second] = claim.id < rival.id ? [claim, rival] : [rival, claim];
    const seenFromThere = () =>
      objectionsByValue(view, rival, sameFact(view, rival), grounds).some(({ id }) => id === claim.id);
    if (first === claim || !seenFromThere()) yield differs(first.id, second.id);
  }
}

const isWritten = ({ seed }: ReadClaim, { id }: ReadClaim): boolean =>
  [seed.contradicts, seed.refutes, seed.retracts].some((ids) => ids.includes(id));

/** What is asked about the facts of a record. */
interface Telling {
  readonly grounds: Grounds;
  readonly teller: Teller;
  readonly course: Course;
  /** Words that are names wherever they stand. */
  readonly names: ReadonlySet<string>;
}

function entityNode(
  entity: SeedEntity,
  claims: readonly ReadClaim[],
  { grounds, teller, course, names }: Telling,
): NodeRow {
  const { id, kind, values } = entity;
  const { id: _, ...written } = values;
  const mention = nounOf(id, entity, false, names).text;
  const aliases = Array.isArray(values.aliases) ? values.aliases.map(String) : [];
  const named = claims
    .filter(({ predicate, polarity }) => predicate === 'NAMED' && polarity === 'AFFIRMED')
    .flatMap(({ value }) => value ?? []);
  const derived = ontology.isA(kind, 'Event')
    ? eventValues(id, claims, grounds, (affirmed, denied) => teller.fact(affirmed, denied), course)
    : ontology.isA(kind, 'Actor')
      ? actorValues(claims, grounds)
      : kind === 'Document'
        ? publicationBounds(values)
        : {};
  const handle = textOf(values.handle);
  const own = {
    ...written,
    ...(mention === values.name ? {} : { mention }),
    aliases,
    names: [
      ...new Set([String(values.name), ...aliases, ...(handle === undefined ? [] : [handle]), ...named]),
    ],
    ...derived,
  };
  return { id, kind, values: { ...own, ...searchValues(kind, own) } };
}
