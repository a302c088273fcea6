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
import {
  affirming,
  byStrength,
  type Conditions,
  claimsIn,
  first,
  giving,
  occurrenceGiven,
  toldBy,
} from './claims.ts';
import { fingerprintOf, momentOf } from './fingerprint.ts';
import type { LensValue } from './lens-value.ts';
import { isLess, type Made, madeConditions, refuted, statusOf, takenBack } from './status.ts';
import { shownThrough, withdrawnIn } from './values.ts';

/** What is seen by those who ask for nothing else: all but what was refuted, retracted or only thought through. */
const VISIBLE_STATUSES = wordsOf(Status).filter((word) => word !== 'REFUTED' && word !== 'RETRACTED');
const VISIBLE_MODALITIES = wordsOf(Modality).filter((word) => word !== 'HYPOTHETICAL');
const HIDDEN_STATUSES = raw("['REFUTED', 'RETRACTED']");
const HIDDEN_MODALITY = raw("'HYPOTHETICAL'");

const WithoutInput = builder.inputType('Without', {
  description:
    'Sources that are to fall, as if they had said nothing: everything stands as the rest of the claims make it. Who belongs to whom, and who has a part in what, stays as all sources have it.',
  fields: (t) => ({
    assertedBy: t.idList({
      description:
        'What these actors, documents or curators say falls, with what is said by those who count as one source with them: a group falls with all its members who lean on it.',
    }),
    documents: t.idList({
      description: 'What stands in these documents and in no other falls, whoever is quoted there.',
    }),
  }),
});

const LensInput = builder.inputType('Lens', {
  description:
    'Which facts are seen. A lens applies to the whole field: to relations, events, counts and paths at any depth. All its parts must fit. Without a lens, everything is shown with its status, except facts that are refuted, retracted or only hypothetical. A record asked for by its id is always in the answer: `seen` says whether it passes the lens; if an event does not, nothing derived from its claims is shown. With a part about who says so (assertedBy, documents, asOf, without, voices, attributionBases), each value is what these claims give, not what the whole graph has; lists keep the order of the whole graph. The status is what all claims make it, whoever is listened to; with asOf or without, what all those make it that had been made by then, or are left.',
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
      description: 'Only relations with one of these statuses; in a list of events, only such events.',
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
        'The graph as it was known at the end of this EDTF date, such as "2016-07-10": from claims dated no later, or made in statements or documents dated no later; see `knownAt`. Claims with no date at all are left out. The status is what it was then.',
    }),
    without: t.field({
      type: WithoutInput,
      description:
        'The graph as it would be without these sources. What only they say is gone; what others say as well has the status that these alone give it. What was taken back stays taken back.',
    }),
  }),
});

builder.neo4jLens({
  type: LensInput,
  description: 'Which facts are seen, here and everywhere below.',
  // The input type has given the value its shape.
  read: (value, context) => (value ? lensOf(checked(value as LensValue, context)) : USUAL),
});

function lensOf(value: LensValue): Lens {
  const tellers = tellerConditions(value);
  const told = tellers(raw('c')).length > 0;
  const ranked = rankConditions(value);
  const put = modalityConditions(value.modalities);
  const made = madeIn(value);
  // Seen through claims, a fact is as these claims have it: they are asked what else is asked of the fact.
  const facts: Conditions | undefined = told ? (c) => [...tellers(c), ...ranked(c), ...put(c)] : undefined;
  // What was taken back by then vouches for nothing, unless that is what is asked for.
  const vouching: Conditions | undefined =
    made && facts && !value.statuses ? (c) => [...facts(c), cypher`NOT ${takenBack(c, made)}`] : facts;
  const values: Conditions | undefined =
    told || ranked(raw('c')).length > 0 ? (c) => [...tellers(c), ...ranked(c)] : undefined;
  const withdrawn = withdrawnIn({ made });
  const ridOfEvent: Rid = (node) =>
    first(giving(node, ['OCCURRED'], facts ?? tellers), 'c.rid', byStrength(withdrawn));
  const stands = (statuses: LensValue['statuses'], rid: Rid) =>
    made ? statusThen(statuses, rid, made) : statusConditions(statuses);
  const edgeStands = stands(value.statuses, (of) => cypher`${of}.rid`);
  const eventStands = stands(value.statuses, ridOfEvent);

  const edge: Conditions = (of) => [
    ...ranked(of),
    ...edgeStands(of),
    ...(vouching ? [cypher`EXISTS { ${affirming(cypher`${of}.rid`, vouching)} }`] : put(of)),
  ];
  const event: Conditions = (node) => [
    ...ranked(node),
    ...eventStands(node),
    ...(facts ? [] : put(node)),
    ...(value.occurrence
      ? [
          cypher`${facts ? occurrenceGiven(node, facts, withdrawn) : cypher`${node}.occurrence`} IN ${value.occurrence}`,
        ]
      : []),
    ...(vouching && (made || !value.occurrence)
      ? [cypher`EXISTS { ${giving(node, ['OCCURRED'], vouching)} }`]
      : []),
  ];
  // A relation that passed vouches for the event it leads to: the conditions on status, modality and asserter
  // were checked on the relation.
  const vouchedStands = stands(value.statuses && [...VISIBLE_STATUSES, ...value.statuses], ridOfEvent);
  const vouchedPut = modalityConditions(value.modalities && [...VISIBLE_MODALITIES, ...value.modalities]);
  const passedEvent: Conditions = (node) => [...ranked(node), ...vouchedStands(node), ...vouchedPut(node)];
  const vouchedEvent: Conditions = (node) => [
    ...passedEvent(node),
    ...(value.occurrence
      ? [
          cypher`${facts ? cypher`coalesce(${occurrenceGiven(node, facts, withdrawn)}, ${node}.occurrence)` : cypher`${node}.occurrence`} IN ${value.occurrence}`,
        ]
      : []),
  ];
  const fingerprint = fingerprintOf(value);
  const lens: Lens = {
    fingerprint,
    sought: soughtBy(value),
    relationship: (types, of) => (types.some(isFact) ? edge(of) : []),
    node: (kind, node, vouched) => {
      if (kind === 'Claim') return tellers(node);
      const conditions = vouched ? vouchedEvent(node) : event(node);
      if (ontology.isA(kind, 'Event')) return conditions;
      return ontology.isA('Event', kind) ? [cypher`(NOT ${node}:Event OR ${allOf(conditions)})`] : [];
    },
    // Whether a planned response is asked for or one that happened: what it responds to did happen.
    passed: (kind, node) => (ontology.isA(kind, 'Event') ? passedEvent(node) : []),
    shown: (owner, property) =>
      // A question without a lens that names a record wants to see it as stored.
      fingerprint === undefined ? undefined : shownThrough({ event, facts, values, made }, owner, property),
  };
  if (made) MADE.set(lens, made);
  return lens;
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

/** The status of a relation or event in the whole graph. */
const statusConditions =
  (statuses: LensValue['statuses']): Conditions =>
  (of) => [statuses ? cypher`${of}.status IN ${statuses}` : cypher`NOT ${of}.status IN ${HIDDEN_STATUSES}`];

/** The key of the fact of a record. */
type Rid = (record: Fragment) => Fragment;

/** The same where not all claims were made: by what those say which were. That any of them tells of it is asked elsewhere. */
const statusThen =
  (statuses: LensValue['statuses'], rid: Rid, made: Made): Conditions =>
  (of) => [
    cypher`head([rid_ IN [${rid(of)}] | ${
      statuses
        ? cypher`coalesce(${statusOf(raw('rid_'), made)} IN ${statuses}, true)`
        : cypher`NOT EXISTS { ${affirming(raw('rid_'), (c) => [...madeConditions(made)(c), refuted(c, made)])} }`
    }])`,
  ];

const MADE = new WeakMap<Lens, Made>();

/** Which claims were made at all, as a lens has it. */
export const madeFor = (lens: Lens): Made => MADE.get(lens) ?? {};

/** What there is of claims at all: those known by a moment, and not of sources that fall. */
function madeIn({ asOf, without }: LensValue): Made | undefined {
  const moment = momentOf(asOf);
  const { assertedBy, documents } = without ?? {};
  const made: Made = {
    ...(moment && { by: cypher`datetime(${moment})` }),
    ...(assertedBy && { withoutSources: cypher`${assertedBy}` }),
    ...(documents && { withoutDocuments: cypher`${documents}` }),
  };
  return isLess(made) ? made : undefined;
}

/** What one claim has to fit, all at once, by who says it and where. */
function tellerConditions(value: LensValue): Conditions {
  const { voices, attributionBases, assertedBy, documents } = value;
  const made = madeIn(value);
  const isMade: Conditions = made ? madeConditions(made) : () => [];
  return (claim) => [
    ...isMade(claim),
    ...(voices ? [cypher`${claim}.voice IN ${voices}`] : []),
    ...(attributionBases ? [cypher`${claim}.attributionBasis IN ${attributionBases}`] : []),
    ...(assertedBy
      ? [cypher`EXISTS { MATCH (${claim})-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN ${assertedBy} }`]
      : []),
    ...(documents
      ? [
          cypher`EXISTS { MATCH (${claim})-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document) WHERE source.id IN ${documents} }`,
        ]
      : []),
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
function checked(value: LensValue, context: ReadContext): LensValue {
  const { without } = value;
  const lists = {
    ...value,
    'without.assertedBy': without?.assertedBy,
    'without.documents': without?.documents,
  };
  for (const [name, part] of Object.entries(lists)) {
    if (!Array.isArray(part)) continue;
    if (part.length === 0)
      throw new QueryError(`lens.${name}: an empty list matches nothing`, {
        hint: 'leave it out, or name at least one',
      });
    if (part.length > FIXED_LIMITS.ids)
      throw new QueryError(`lens.${name}: ${part.length} is too many`, {
        hint: `name at most ${FIXED_LIMITS.ids}`,
      });
  }
  for (const id of value.assertedBy ?? []) checkId(String(id), context, 'lens.assertedBy');
  for (const id of value.documents ?? []) checkId(String(id), context, 'lens.documents');
  for (const id of without?.assertedBy ?? []) checkId(String(id), context, 'lens.without.assertedBy');
  for (const id of without?.documents ?? []) checkId(String(id), context, 'lens.without.documents');
  return value;
}

const facts = new Set(ontology.relations.filter(({ layer }) => layer === 'fact').map(({ name }) => name));
const isFact = (type: string): boolean => facts.has(type);

/** What is seen by those who ask for no lens: one object, by which their plans are known again. */
export const USUAL = lensOf({});
