import { cypher, type Fragment, raw } from '../src/cypher/fragment.ts';
import { QueryError } from '../src/errors.ts';
import { edtfBounds, type Property, wordsOf } from '../src/ontology/index.ts';
import { allOf, type Lens } from '../src/pothos-neo4j/index.ts';
import { builder } from './builder.ts';
import {
  AttributionBasis,
  BASIS_RANK,
  Basis,
  certainty,
  Modality,
  Status,
  Voice,
} from './ontology/certainty.ts';
import { Occurrence } from './ontology/event.ts';
import { ontology } from './ontology/index.ts';
import { checkId } from './reads/by-id.ts';
import { enumRef } from './reads/enum-ref.ts';
import { defaultReadLimits, readLimits, type WithLimits } from './reads/read-limits.ts';

/** What is seen by those who ask for nothing else: all but what was refuted, retracted or only thought through. */
const VISIBLE_STATUSES = wordsOf(Status).filter((word) => word !== 'REFUTED' && word !== 'RETRACTED');
const VISIBLE_MODALITIES = wordsOf(Modality).filter((word) => word !== 'HYPOTHETICAL');
const HIDDEN_STATUSES = raw("['REFUTED', 'RETRACTED']");
const HIDDEN_MODALITY = raw("'HYPOTHETICAL'");
const MOST_IDS = 50;

const LensInput = builder.inputType('Lens', {
  description:
    'Which facts are seen. It holds for the whole field: for relations, events, counts and paths at any depth. All parts that are given must fit. Without one, everything is shown with its status, except what was refuted, retracted or only thought through. What is asked for by its id is always shown.',
  fields: (t) => ({
    minBasis: t.field({
      type: enumRef(Basis),
      description: 'Only what rests on at least this basis: REPORTED leaves out what is claimed or assumed.',
    }),
    modalities: t.field({
      type: [enumRef(Modality)],
      description: 'Only relations that are put in one of these ways; in a list of events, only such events.',
    }),
    statuses: t.field({
      type: [enumRef(Status)],
      description:
        'Only relations that stand like this, seen from the whole graph; in a list of events, only such events.',
    }),
    occurrence: t.field({
      type: [enumRef(Occurrence)],
      description: 'Only events that happened, or were planned, threatened ... as listed here.',
    }),
    voices: t.field({
      type: [enumRef(Voice)],
      description: "Only what a claim says in one of these voices: OWN for the documents' own words.",
    }),
    attributionBases: t.field({
      type: [enumRef(AttributionBasis)],
      description: 'Only what a claim attributes in one of these ways.',
    }),
    assertedBy: t.idList({ description: 'The graph as these tell it: ids of actors or documents.' }),
    documents: t.idList({ description: 'The graph as these documents have it.' }),
    asOf: t.string({
      description:
        'The graph as it was known at the end of this EDTF date, such as "2016-07-10": by claims that are dated, or stand in documents that are dated, no later.',
    }),
  }),
});

interface LensValue {
  readonly minBasis?: keyof typeof BASIS_RANK | null;
  readonly modalities?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly occurrence?: readonly string[] | null;
  readonly voices?: readonly string[] | null;
  readonly attributionBases?: readonly string[] | null;
  readonly assertedBy?: readonly (string | number)[] | null;
  readonly documents?: readonly (string | number)[] | null;
  readonly asOf?: string | null;
}

builder.neo4jLens({
  type: LensInput,
  description: 'Which facts are seen, here and everywhere below.',
  // The input type has given the value its shape.
  read: (value, context) => (value ? lensOf(value as LensValue, { limits: readLimits(context) }) : USUAL),
});

type Conditions = (of: Fragment) => readonly Fragment[];

function lensOf(value: LensValue, context: WithLimits): Lens {
  checkLists(value);
  const fact = factConditions(value);
  const claim = claimConditions(value, context);
  const borne: Conditions = (of) =>
    claim(cypher`c`).length === 0 ? [] : [cypher`EXISTS { ${affirming(of, claim)} }`];
  const happened: Conditions = (node) =>
    value.occurrence ? [cypher`${node}.occurrence IN ${value.occurrence}`] : [];
  const event: Conditions = (node) => [...fact(node), ...happened(node), ...borne(node)];
  // A relation that was let through vouches for the event that it leads to: what is asked of how something stands, is
  // put and is told was asked of the relation.
  const vouchedEvent = factConditions({
    ...value,
    statuses: value.statuses ? [...VISIBLE_STATUSES, ...value.statuses] : null,
    modalities: value.modalities ? [...VISIBLE_MODALITIES, ...value.modalities] : null,
  });
  return {
    relationship: (types, edge) => (types.some(isFact) ? [...fact(edge), ...borne(edge)] : []),
    node: (kind, node, vouched) => {
      if (kind === 'Claim') return claim(node);
      const conditions = vouched ? [...vouchedEvent(node), ...happened(node)] : event(node);
      if (ontology.isA(kind, 'Event')) return conditions;
      return ontology.isA('Event', kind) ? [cypher`(NOT ${node}:Event OR ${allOf(conditions)})`] : [];
    },
    shown: (property) => {
      // Seen through claims, a fact is as sure as those claims make it; how it stands is for the whole graph to say.
      const best = claim(cypher`c`).length === 0 ? undefined : BEST.get(property);
      return best && ((of) => best(affirming(of, claim), of));
    },
  };
}

const affirming = (of: Fragment, claim: Conditions): Fragment =>
  cypher`MATCH (c:Claim {rid: ${of}.rid}) WHERE c.polarity = 'AFFIRMED' AND ${allOf(claim(cypher`c`))}`;

type Best = (matched: Fragment, of: Fragment) => Fragment;

/**
 * What the best of the matched claims `c` says. What was asked for by its id is shown even where none matches: then it is
 * as the whole graph has it. Without aggregation, which Neo4j refuses inside an expression over a list.
 */
const BEST: ReadonlyMap<Property, Best> = new Map<Property, Best>([
  [
    certainty.basis,
    (matched, of) =>
      cypher`coalesce(${first(matched, raw('c.basis ORDER BY c.basisRank DESC, c.id'))}, ${of}.basis)`,
  ],
  [
    certainty.basisRank,
    (matched, of) =>
      cypher`coalesce(${first(matched, raw('c.basisRank ORDER BY c.basisRank DESC'))}, ${of}.basisRank)`,
  ],
  [
    certainty.modality,
    (matched, of) =>
      cypher`coalesce(${first(matched, raw(`c.modality ORDER BY ${strongest}`))}, ${of}.modality)`,
  ],
  // Those who put it less surely than another do not count: of the pairs, those with the strongest modality.
  [
    certainty.sources,
    (matched) =>
      cypher`head([said IN [COLLECT { ${matched} MATCH (c)-[by:ASSERTED_BY]->() WHERE by.root IS NOT NULL RETURN DISTINCT [c.modality, by.root] }] | size([one IN said WHERE one[0] = head([word IN ${MODALITIES} WHERE any(other IN said WHERE other[0] = word)])])])`,
  ],
  [
    certainty.documentCount,
    (matched) =>
      cypher`size(COLLECT { ${matched} MATCH (c)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(bearer) RETURN DISTINCT bearer.id })`,
  ],
]);

const first = (matched: Fragment, returned: Fragment): Fragment =>
  cypher`head(COLLECT { ${matched} RETURN ${returned} LIMIT 1 })`;

const MODALITIES = raw(
  `[${wordsOf(Modality)
    .map((word) => `'${word}'`)
    .join(', ')}]`,
);

const strongest = `CASE c.modality ${wordsOf(Modality)
  .map((word, place) => `WHEN '${word}' THEN ${place}`)
  .join(' ')} END`;

/** What a relation or event says of itself. */
function factConditions({ minBasis, modalities, statuses }: LensValue): Conditions {
  return (of) => [
    ...(minBasis ? [cypher`${of}.basisRank >= ${BigInt(BASIS_RANK[minBasis])}`] : []),
    modalities ? cypher`${of}.modality IN ${modalities}` : cypher`${of}.modality <> ${HIDDEN_MODALITY}`,
    statuses ? cypher`${of}.status IN ${statuses}` : cypher`NOT ${of}.status IN ${HIDDEN_STATUSES}`,
  ];
}

/** What one claim has to fit, all at once. */
function claimConditions(
  { voices, attributionBases, assertedBy, documents, asOf }: LensValue,
  context: WithLimits,
): Conditions {
  const moment = asOf === null || asOf === undefined ? undefined : endOf(asOf);
  const asserters = assertedBy?.map((id) => checkId(id, context, 'lens.assertedBy'));
  const sources = documents?.map((id) => checkId(id, context, 'lens.documents'));
  return (claim) => [
    ...(voices ? [cypher`${claim}.voice IN ${voices}`] : []),
    ...(attributionBases ? [cypher`${claim}.attributionBasis IN ${attributionBases}`] : []),
    ...(moment ? [cypher`${claim}.knownAt <= datetime(${moment})`] : []),
    ...(asserters
      ? [cypher`EXISTS { MATCH (${claim})-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN ${asserters} }`]
      : []),
    ...(sources
      ? [
          cypher`EXISTS { MATCH (${claim})-[:EVIDENCED_BY]->(:Passage)-[:IN]->(source:Document) WHERE source.id IN ${sources} }`,
        ]
      : []),
  ];
}

function endOf(asOf: string): string {
  try {
    const { end } = edtfBounds(asOf);
    if (end !== null) return end;
  } catch {
    // Said below, like an open end.
  }
  throw new QueryError(`lens.asOf: ${JSON.stringify(asOf)} is not a moment`, {
    hint: 'write an EDTF date with an end, such as "2016-07-10", "2016-07" or "2016-07-10T12:00:00-05:00"',
  });
}

function checkLists(value: LensValue): void {
  for (const [name, part] of Object.entries(value)) {
    if (!Array.isArray(part)) continue;
    if (part.length === 0)
      throw new QueryError(`lens.${name}: an empty list lets nothing through`, {
        hint: 'leave it out, or name at least one',
      });
    if (part.length > MOST_IDS)
      throw new QueryError(`lens.${name}: ${part.length} are too many`, {
        hint: `name at most ${MOST_IDS}`,
      });
  }
}

const facts = new Set(ontology.relations.filter(({ layer }) => layer === 'fact').map(({ name }) => name));
const isFact = (type: string): boolean => facts.has(type);

/** What is seen by those who ask for no lens: one object, by which their plans are known again. */
const USUAL = lensOf({}, { limits: defaultReadLimits });
