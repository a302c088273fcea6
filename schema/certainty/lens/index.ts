import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { QueryError } from '../../../src/errors.ts';
import { FIXED_LIMITS } from '../../../src/limits/limits.ts';
import { wordsOf } from '../../../src/ontology/index.ts';
import { allOf, type Lens } from '../../../src/pothos-neo4j/index.ts';
import { builder } from '../../builder.ts';
import { checkId } from '../../graph/by-id.ts';
import { AttributionBasis, Basis, Modality, rankOf, Status, Voice } from '../../ontology/certainty.ts';
import { Occurrence } from '../../ontology/event.ts';
import { ontology } from '../../ontology/index.ts';
import type { ReadContext } from '../../read-context.ts';
import { affirming, type Conditions, claimsIn, giving, occurrenceGiven, toldBy } from './claims.ts';
import { fingerprintOf, momentOf } from './fingerprint.ts';
import type { LensValue } from './lens-value.ts';
import { fallenIn, type StatusOf, statusThrough, stays } from './status.ts';
import { shownThrough } from './values.ts';

/** What is seen by those who ask for nothing else: all but what was refuted, retracted or only thought through. */
const VISIBLE_STATUSES = wordsOf(Status).filter((word) => word !== 'REFUTED' && word !== 'RETRACTED');
const VISIBLE_MODALITIES = wordsOf(Modality).filter((word) => word !== 'HYPOTHETICAL');
const HIDDEN_STATUSES = raw("['REFUTED', 'RETRACTED']");
const HIDDEN_MODALITY = raw("'HYPOTHETICAL'");

const WithoutInput = builder.inputType('Without', {
  description: 'Those whose word is left out, as if they had never said anything.',
  fields: (t) => ({
    assertedBy: t.idList({
      description:
        'Actors or documents: what they say falls, with what is said by those who count as them, such as the members of a group.',
    }),
    documents: t.idList({
      description: 'Documents: what stands in them and in no other falls, whoever says it.',
    }),
  }),
});

export const LensInput = builder.inputType('Lens', {
  description:
    'Which facts are seen. A lens applies to the whole field: to relations, events, counts and paths at any depth. All its parts must fit. Without a lens, everything is shown with its status, except facts that are refuted, retracted or only hypothetical. A record asked for by its id is always in the answer: `seen` says whether it passes the lens; if an event does not, nothing derived from its claims is shown. With a part about who says so (assertedBy, documents, asOf, without, voices, attributionBases), each value is what these claims give, not what the whole graph has; lists keep the order of the whole graph.',
  fields: (t) => ({
    minBasis: t.field({
      type: builder.neo4jEnum(Basis),
      description:
        'Only facts that rest on at least this basis: REPORTED leaves out claimed, inferred and assumed ones; a date, number or name that rests on less is null, too.',
    }),
    modalities: t.field({
      type: [builder.neo4jEnum(Modality)],
      description: 'Only relations put in one of these ways; in a list of events, only such events.',
    }),
    statuses: t.field({
      type: [builder.neo4jEnum(Status)],
      description:
        'Only relations with one of these statuses in the whole graph (with asOf, as it was then); in a list of events, only such events.',
    }),
    occurrence: t.field({
      type: [builder.neo4jEnum(Occurrence)],
      description:
        'Only events that happened, or were planned, threatened ... as listed here; if the lens names who says so, as they say.',
    }),
    voices: t.field({
      type: [builder.neo4jEnum(Voice)],
      description: "Only what a claim says in one of these voices: OWN for the documents' own words.",
    }),
    attributionBases: t.field({
      type: [builder.neo4jEnum(AttributionBasis)],
      description: 'Only what a claim attributes in one of these ways.',
    }),
    assertedBy: t.idList({ description: 'The graph according to these: ids of actors or documents.' }),
    documents: t.idList({ description: 'The graph according to these documents.' }),
    asOf: t.string({
      description:
        'The graph as it was known at the end of this EDTF date, such as "2016-07-10": from claims dated no later, or made in statements or documents dated no later; see `knownAt`. Claims with no date at all are left out. Statuses are as they were then: what was denied, corrected or found later changes nothing yet.',
    }),
    without: t.field({
      type: WithoutInput,
      description:
        'The graph as if some had said nothing: what nobody else says is left out, and all else stands as it would without them. Who depends on whom, and what was taken back, stays. Where more than nine speak of a fact apart from each other, its status is worked out with one of them left out, and is else that of the whole graph. Not together with asOf.',
    }),
  }),
});

builder.neo4jLens({
  type: LensInput,
  description: 'Which facts are seen, here and everywhere below.',
  read: (value, context) => (value ? lensOf(checked(lensGiven(value), context)) : USUAL),
});

// The input type has given the value its shape.
const lensGiven = (given: unknown): LensValue => (given ?? {}) as LensValue;

/**
 * What a single claim has to fit to be a part of what a lens lets somebody tell: all that is asked of who says it, where, when,
 * how and on what ground. What was taken back or shown to be wrong within the same telling is no part of it any more. Throws
 * a QueryError for what only the whole graph says of a fact.
 */
export function telling(given: unknown, name: string, context: ReadContext): Conditions {
  const value = checked(lensGiven(given), context, name);
  if (value.statuses || value.occurrence)
    throw new QueryError(`${name}: statuses and occurrence cannot be compared`, {
      hint: 'both sides have them from the whole graph; name asserters, documents, a moment, voices or a basis',
    });
  const [tellers, ranked, put] = [
    tellerConditions(value, name),
    rankConditions(value),
    modalityConditions(value.modalities),
  ];
  const told: Conditions = (claim) => [...tellers(claim), ...ranked(claim), ...put(claim)];
  return (claim) => [
    ...told(claim),
    cypher`NOT EXISTS { MATCH (${claim})<-[objection:CONTRADICTS]-(objecting:Claim) WHERE objection.how IN ['RETRACTS', 'REFUTES'] AND ${allOf(told(raw('objecting')))} }`,
  ];
}

function lensOf(value: LensValue): Lens {
  const tellers = tellerConditions(value);
  const told = tellers(raw('c')).length > 0;
  const ranked = rankConditions(value);
  const put = modalityConditions(value.modalities);
  // Seen through claims, a fact is as these claims have it: they are asked what else is asked of the fact.
  const facts: Conditions | undefined = told ? (c) => [...tellers(c), ...ranked(c), ...put(c)] : undefined;
  const values: Conditions | undefined =
    told || ranked(raw('c')).length > 0 ? (c) => [...tellers(c), ...ranked(c)] : undefined;
  const moment = momentOf(value.asOf);
  const status = statusThrough(value, moment);
  const stands = statusConditions(value.statuses, status);
  const standing: Conditions = (of) => [...ranked(of), ...stands(of)];

  const edge: Conditions = (of) => [
    ...standing(of),
    ...(facts ? [cypher`EXISTS { ${affirming(cypher`${of}.rid`, facts)} }`] : put(of)),
  ];
  const event: Conditions = (node) => [
    ...standing(node),
    ...(facts ? [] : put(node)),
    ...(value.occurrence
      ? [
          cypher`${facts ? occurrenceGiven(node, facts, moment) : cypher`${node}.occurrence`} IN ${value.occurrence}`,
        ]
      : facts
        ? [cypher`EXISTS { ${giving(node, ['OCCURRED'], facts)} }`]
        : []),
  ];
  // A relation that passed vouches for the event it leads to: the conditions on status, modality and asserter
  // were checked on the relation.
  const vouchedStands = statusConditions(value.statuses && [...VISIBLE_STATUSES, ...value.statuses], status);
  const vouchedPut = modalityConditions(value.modalities && [...VISIBLE_MODALITIES, ...value.modalities]);
  const visibleEvent: Conditions = (node) => [...vouchedStands(node), ...vouchedPut(node)];
  const occurs: Conditions = (node) =>
    value.occurrence
      ? [
          cypher`${facts ? cypher`coalesce(${occurrenceGiven(node, facts, moment)}, ${node}.occurrence)` : cypher`${node}.occurrence`} IN ${value.occurrence}`,
        ]
      : [];
  const vouchedEvent: Conditions = (node) => [...ranked(node), ...visibleEvent(node), ...occurs(node)];
  // A plan is not understood without what it was to respond to, which did happen: that is told with it, and is not counted as one.
  const respondedEvent: Conditions = (node) => {
    const asked = [...ranked(node), ...occurs(node)];
    if (asked.length === 0) return visibleEvent(node);
    const [link, response] = [raw('respondingLink'), raw('responding')];
    const responds = allOf([...edge(link), ...vouchedEvent(response)]);
    return [
      cypher`(${allOf(asked)} OR EXISTS { MATCH (${node})<-[${link}:RESPONDS_TO]-(${response}:Event) WHERE ${responds} })`,
      ...visibleEvent(node),
    ];
  };
  /** What is asked of a node of some kind, if this is asked of events. */
  const ofEvents = (kind: string, node: Fragment, conditions: Conditions): readonly Fragment[] => {
    if (ontology.isA(kind, 'Event')) return conditions(node);
    return ontology.isA('Event', kind) ? [cypher`(NOT ${node}:Event OR ${allOf(conditions(node))})`] : [];
  };
  const fingerprint = fingerprintOf(value);
  return {
    fingerprint,
    sought: soughtBy(value),
    relationship: (types, of) => (types.some(isFact) ? edge(of) : []),
    node: (kind, node, vouched) => {
      if (kind === 'Claim') return tellers(node);
      return ofEvents(kind, node, vouched ? vouchedEvent : event);
    },
    end: ({ types, direction }, kind, node) =>
      kind === 'Claim'
        ? tellers(node)
        : ofEvents(kind, node, isToResponded(types, direction) ? respondedEvent : vouchedEvent),
    // Whether a planned response is asked for or one that happened: what it responds to did happen.
    passed: (kind, node) => (ontology.isA(kind, 'Event') ? visibleEvent(node) : []),
    shown: (owner, property) =>
      // A question without a lens that names a record wants to see it as stored.
      fingerprint === undefined
        ? undefined
        : shownThrough({ event, facts, values, moment, status }, owner, property),
  };
}

const rankConditions =
  ({ minBasis }: LensValue): Conditions =>
  (of) =>
    minBasis && rankOf(minBasis) > 0 ? [cypher`${of}.basisRank >= ${BigInt(rankOf(minBasis))}`] : [];

const modalityConditions =
  (modalities: LensValue['modalities']): Conditions =>
  (of) => [
    modalities ? cypher`${of}.modality IN ${modalities}` : cypher`${of}.modality <> ${HIDDEN_MODALITY}`,
  ];

/** The status of a relation or event in the whole graph, at a moment, or without some. */
const statusConditions =
  (statuses: LensValue['statuses'], through: StatusOf | undefined): Conditions =>
  (of) => {
    const status = through ? through(of) : cypher`${of}.status`;
    return [statuses ? cypher`${status} IN ${statuses}` : cypher`NOT ${status} IN ${HIDDEN_STATUSES}`];
  };

/** What one claim has to fit, all at once, by who says it and where. */
function tellerConditions(
  { voices, attributionBases, assertedBy, documents, asOf, without }: LensValue,
  name?: string,
): Conditions {
  const moment = momentOf(asOf, name);
  return (claim) => [
    ...(voices ? [cypher`${claim}.voice IN ${voices}`] : []),
    ...(attributionBases ? [cypher`${claim}.attributionBasis IN ${attributionBases}`] : []),
    ...(moment ? [cypher`${claim}.knownAt <= datetime(${moment})`] : []),
    ...(assertedBy
      ? [cypher`EXISTS { MATCH (${claim})-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN ${assertedBy} }`]
      : []),
    ...(documents
      ? [
          cypher`EXISTS { MATCH (${claim})-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document) WHERE source.id IN ${documents} }`,
        ]
      : []),
    ...(without ? [stays(claim, fallenIn(without))] : []),
  ];
}

/** What somebody tells of is found from what they say, and not by asking of every record whether they do. */
function soughtBy({ assertedBy, documents }: LensValue): Lens['sought'] {
  if (!assertedBy && !documents) return undefined;
  const claims = assertedBy
    ? cypher`MATCH (teller:Entity)<-[:ASSERTED_BY]-(claim:Claim) WHERE teller.id IN ${assertedBy}`
    : claimsIn(documents);
  return (node) => toldBy(claims, node);
}

/** The lens that a client gave, with every list within bounds and every id one that can be. Throws a QueryError. */
function checked(value: LensValue, context: ReadContext, lens = 'lens'): LensValue {
  const { without } = value;
  const lists = {
    ...value,
    'without.assertedBy': without?.assertedBy,
    'without.documents': without?.documents,
  };
  for (const [name, part] of Object.entries(lists)) {
    if (!Array.isArray(part)) continue;
    if (part.length === 0)
      throw new QueryError(`${lens}.${name}: an empty list matches nothing`, {
        hint: 'leave it out, or name at least one',
      });
    if (part.length > FIXED_LIMITS.ids)
      throw new QueryError(`${lens}.${name}: ${part.length} is too many`, {
        hint: `name at most ${FIXED_LIMITS.ids}`,
      });
  }
  for (const name of ['assertedBy', 'documents', 'without.assertedBy', 'without.documents'] as const)
    for (const id of lists[name] ?? []) checkId(String(id), context, `${lens}.${name}`);
  if (without && value.asOf)
    throw new QueryError(`${lens}: asOf and without cannot be asked at once`, {
      hint: 'ask for the day, or for what stands without them; `history` of a fact tells what was said on each day',
    });
  // Nobody is left out by lists that are not given.
  return without && !without.assertedBy && !without.documents ? { ...value, without: null } : value;
}

const facts = new Set(ontology.relations.filter(({ layer }) => layer === 'fact').map(({ name }) => name));
/** Whether a relation leads from a response to what it responds to. */
const isToResponded = (types: readonly string[], direction: 'in' | 'out'): boolean =>
  direction === 'out' && types.every((type) => type === 'RESPONDS_TO');
const isFact = (type: string): boolean => facts.has(type);

/** What is seen by those who ask for no lens: one object, by which their plans are known again. */
export const USUAL = lensOf({});
