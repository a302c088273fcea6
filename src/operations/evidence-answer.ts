import { z } from 'zod';
import { type GivenDate, givenDate } from '../dossier/dates-answer.ts';
import type { Voice } from '../dossier/origins.ts';
import type {
  EvidenceClaim,
  EvidenceDocument,
  EvidencePassage,
  Opposed,
  Reference,
} from '../export/evidence.ts';

/*
 * The answers of the saved operations on one record, claim or passage, in the one shape that pages and files use. They
 * select more or less of a claim; what is not selected is missing.
 */

const Named = z.object({ id: z.string(), name: z.string() });
const Document = Named.extend({
  title: z.string().nullish(),
  url: z.string().nullish(),
  edtf: z.string().nullish(),
  dateDisplay: z.string().nullish(),
  publishedBy: z.object({ nodes: z.array(Named) }).optional(),
});
const Place = z.object({ id: z.string(), start: z.number(), end: z.number() });
const Passage = Place.extend({
  sentenceNumber: z.number(),
  isPartOfSentence: z.boolean(),
  sha256: z.string().nullish(),
  text: z.string().nullish(),
  document: Document,
});

const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .object({ nodes: z.array(shape) })
    .transform(({ nodes }) => nodes)
    .prefault({ nodes: [] });
const edgesOf = <Shape extends z.ZodObject>(shape: Shape) =>
  z.object({
    edges: z.array(z.object({ node: shape, stance: z.string().optional(), how: z.string().optional() })),
  });

/** Passages in a list, and beside it, if it is asked, what each does for the claim. */
const PassageList = z
  .object({
    nodes: z.array(Passage),
    edges: z.array(z.object({ stance: z.string(), node: z.object({ id: z.string() }) })).default([]),
  })
  .transform(({ nodes, edges }) =>
    nodes.map(
      (node): EvidencePassage => ({
        ...node,
        stance: edges.find((edge) => edge.node.id === node.id)?.stance,
      }),
    ),
  );
const Passages = z.union([PassageList, edgesOf(Passage)]).optional();
const Other = Named.extend({ sentence: z.string().optional(), assertedBy: Named });
const Against = z.union([listOf(Other), edgesOf(Other)]).optional();

const ClaimShape = Named.extend({
  subject: Named.nullable(),
  object: Named.nullable(),
  assertedBy: Named,
  relayedBy: listOf(Named),
  reviewedBy: listOf(Named),
  madeIn: listOf(Named),
  passages: Passages,
  contradicts: Against,
  contradictedBy: Against,
}).loose();

const Claim = ClaimShape.transform(
  ({
    id,
    name,
    subject,
    object,
    assertedBy,
    relayedBy,
    reviewedBy,
    madeIn,
    passages = [],
    contradicts,
    contradictedBy,
    ...rest
  }): EvidenceClaim => ({
    id,
    name,
    subject,
    object,
    assertedBy,
    relayedBy,
    reviewedBy,
    madeIn,
    passages: Array.isArray(passages)
      ? passages
      : passages.edges.map(({ node, stance }): EvidencePassage => ({ ...node, stance })),
    contradicts: opposed(contradicts),
    contradictedBy: opposed(contradictedBy),
    details: Object.fromEntries(Object.entries(rest).filter(isDetail)),
  }),
);

function opposed(against: z.infer<typeof Against> = []): readonly Opposed[] {
  if (Array.isArray(against)) return against;
  return against.edges.map(({ node, how }) => ({ ...node, how }));
}

type Detail = readonly [string, string | number | boolean];
const isDetail = (entry: [string, unknown]): entry is [...Detail] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]) && entry[0] !== 'kind';

/** A record with the claims about it. */
export interface RecordEvidence extends Reference {
  readonly kind: string;
  readonly names: readonly string[];
  readonly description: string | null;
  /** What is known of an event or a document, by the names of the API. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** Of an event, the dates that are given for it. */
  readonly dates: readonly GivenDate[];
  readonly documents: readonly EvidenceDocument[];
  /** The passages of a document. */
  readonly passages: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** Of an event, who says that it occurred. */
  readonly roots: readonly Voice[];
  readonly claims: readonly EvidenceClaim[];
  readonly total: number;
}

/** Who says that an event took place, as `originsOf` asks for it. */
const RootShape = z
  .object({
    asserter: Named,
    why: z.string(),
    reason: z.string().nullish(),
    root: z.object({ id: z.string() }).nullish(),
    documents: listOf(z.object({ id: z.string() })),
  })
  .transform(
    ({ asserter, why, reason = null, root, documents }): Voice => ({
      asserter,
      why,
      reason,
      root: root?.id ?? null,
      documents: documents.map(({ id }) => id),
    }),
  );

const RecordShape = Named.extend({
  kind: z.string(),
  names: z.array(z.string()),
  description: z.string().nullable(),
  when: z.record(z.string(), z.unknown()).nullish(),
  dates: listOf(givenDate),
  documents: listOf(Document),
  passages: listOf(Place),
  roots: z.array(RootShape).nullish(),
  claims: z.object({ totalCount: z.number(), nodes: z.array(Claim) }),
}).loose();

/** Reads the answer of the operation on one record. */
export function recordEvidence(data: unknown): RecordEvidence {
  const { id, name, kind, names, description, when, dates, documents, passages, roots, claims, ...rest } = z
    .object({ node: RecordShape })
    .parse(data).node;
  return {
    id,
    name,
    kind,
    names,
    description,
    dates,
    documents,
    passages,
    roots: roots ?? [],
    details: Object.fromEntries([...Object.entries(when ?? {}), ...Object.entries(rest)].filter(isDetail)),
    claims: claims.nodes,
    total: claims.totalCount,
  };
}

/** Reads the answer of the operation on one claim. */
export const claimEvidence = (data: unknown): EvidenceClaim => z.object({ node: Claim }).parse(data).node;

/** Reads the answer of the operation on all claims about one fact; `more` if there are others. */
export function factEvidence(data: unknown): {
  readonly claims: readonly EvidenceClaim[];
  readonly more: boolean;
} {
  const { nodes, pageInfo } = FactShape.parse(data).claims;
  return { claims: nodes, more: pageInfo.hasNextPage };
}

const FactShape = z.object({
  claims: z.object({ nodes: z.array(Claim), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
});

/** A passage with the claims it bears. */
export interface PassageEvidence extends Reference {
  readonly passage: EvidencePassage;
  readonly note: string | null;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly claims: readonly (EvidenceClaim & { readonly stance: string | undefined })[];
  readonly total: number;
}

const PassageShape = Named.extend({
  ...Place.shape,
  sentenceNumber: z.number(),
  isPartOfSentence: z.boolean(),
  sha256: z.string(),
  text: z.string().nullable(),
  note: z.string().nullable(),
  document: Document,
  previous: Place.nullable(),
  next: Place.nullable(),
  bears: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ stance: z.string(), node: Claim })),
  }),
});

/** Reads the answer of the operation on one passage. */
export function passageEvidence(data: unknown): PassageEvidence {
  const { id, name, note, document, previous, next, bears, ...place } = z
    .object({ node: PassageShape })
    .parse(data).node;
  const passage = { id, ...place, document };
  return {
    id,
    name,
    passage,
    note,
    previous: previous?.id,
    next: next?.id,
    claims: bears.edges.map(({ stance, node }) => ({
      ...node,
      passages: [{ ...passage, stance }],
      stance,
    })),
    total: bears.totalCount,
  };
}
