import { edtfBounds } from '../../src/ontology/index.ts';
import type { EdgeRow, GraphRows, NodeRow, Seed, SeedEntity } from '../../src/seed/model/seed.ts';
import type { Projection, SeedView } from '../../src/seed/model/seed-view.ts';
import { storeOf } from '../../src/seed/store/store-of.ts';
import { counts } from '../counts/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { ontology } from '../ontology/index.ts';
import { timelineOf } from '../order/timeline.ts';
import { nounOf } from '../sentences/nouns.ts';
import { Teller } from '../sentences/teller.ts';
import { objectionsByValue } from './candidates.ts';
import { type Grounds, groundsOf, isContested } from './certainty.ts';
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
import { actorValues, dateValues, eventValues, optional, orderKey } from './events.ts';
import {
  claimEdges,
  claimNode,
  differs,
  type Latest,
  latestOf,
  passageNode,
  redirectNode,
  standingEdges,
} from './evidence.ts';
import { factEdges } from './facts.ts';
import { hasFallen } from './objections.ts';
import { searchValues } from './search.ts';
import { weightOf } from './weight.ts';

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

function* projectNodes(view: SeedView): Iterable<NodeRow> {
  const { canonical, nameOf } = view;
  const grounds = groundsOf(view);
  const read = (id: string, predicate: string) =>
    inOrder(view.claimsAbout(id, predicate)).map((claim) => readClaim(claim, canonical));
  const placeOf = timelineOf(view);
  const teller = new Teller(view, grounds);
  const unreal = new Map<string, string>();
  for (const entity of view.entities()) {
    const claims = OF_ITSELF.flatMap((predicate) => read(entity.id, predicate));
    const { values, ...row } = entityNode(entity, claims, grounds, teller);
    const unrealAs = UNREAL[textOf(values.occurrence) ?? ''];
    if (unrealAs !== undefined) unreal.set(row.id, unrealAs);
    if (!ontology.isA(row.kind, 'Event')) yield { ...row, values };
    else {
      const place = placeOf(row.id);
      yield { ...row, values: { ...values, ...place, orderKey: orderKey(row.id, { ...values, ...place }) } };
    }
  }
  const publishedAt = publicationEnds(view);
  const labelOf = (id: string) => {
    const as = unreal.get(id);
    return as === undefined ? nameOf(id) : `${nameOf(id)} (${as})`;
  };
  const saidAt = (statement: string) => {
    const { edtf, end } = dateValues(read(canonical(statement), 'DATED'), grounds);
    return typeof edtf === 'string' && typeof end === 'string' ? { end, edtf } : undefined;
  };
  for (const seed of view.claims()) {
    const claim = readIn(view, seed);
    const same = sameFact(view, claim);
    const contested =
      isContested(claim, same, grounds) || objectionsByValue(view, claim, same, grounds).length > 0;
    const withdrawn = hasFallen(claim, grounds.objections);
    const sentence = teller.claim(claim, { same, contested });
    yield claimNode(claim, {
      names: { nameOf, labelOf },
      publishedAt,
      saidAt,
      contested,
      withdrawn,
      sentence,
      weight: weightOf(claim, { view, grounds, same, publishedAt, saidAt }),
    });
  }
  for (const passage of view.passages()) yield passageNode(passage, view);
  for (const old of view.merged.keys()) yield redirectNode(old, canonical);
}

function* projectEdges(view: SeedView): Iterable<EdgeRow> {
  const grounds = groundsOf(view);
  const teller = new Teller(view, grounds);
  for (const seed of view.claims()) {
    const claim = readIn(view, seed);
    const same = sameFact(view, claim);
    // One of the claims speaks for the fact.
    if (same[0]?.id === claim.id) yield* factEdges(same, grounds, teller);
    yield* claimEdges(claim, view.canonical, grounds);
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

function entityNode(
  entity: SeedEntity,
  claims: readonly ReadClaim[],
  grounds: Grounds,
  teller: Teller,
): NodeRow {
  const { id, kind, values } = entity;
  const { id: _, ...written } = values;
  const mention = nounOf(id, entity, false).text;
  const aliases = Array.isArray(values.aliases) ? values.aliases.map(String) : [];
  const named = claims
    .filter(({ predicate, polarity }) => predicate === 'NAMED' && polarity === 'AFFIRMED')
    .flatMap(({ value }) => value ?? []);
  const derived = ontology.isA(kind, 'Event')
    ? eventValues(id, claims, grounds, (affirmed, denied) => teller.fact(affirmed, denied))
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

function publicationBounds(values: SeedEntity['values']): SeedEntity['values'] {
  const date = textOf(values.edtf);
  if (date === undefined) return {};
  const { start, end } = edtfBounds(date, textOf(values.zone));
  return { ...optional('start', start), ...optional('end', end) };
}

/** The latest moment at which the document of a passage was published, by the passage's id. */
function publicationEnds(view: SeedView): (passage: string) => Latest | undefined {
  return (id) => {
    const passage = view.passage(id);
    const document = passage && view.entity(passage.document);
    if (document?.kind !== 'Document') return undefined;
    return latestOf(textOf(document.values.edtf), textOf(document.values.zone));
  };
}
