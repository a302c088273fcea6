import { z } from 'zod';
import {
  type ClaimState,
  claimIn,
  type FactStanding,
  Standing,
  standingIn,
  standingOfClaims,
} from './standing.ts';

const Told = z.object({ id: z.string(), sentence: z.string() });

const Stands = z.object({
  /** The id that was asked about. */
  asked: z.string(),
  /** Where that leads to now: another one for a record that was merged. */
  id: z.string(),
  what: z.enum(['fact', 'event', 'record', 'claim', 'unknown']),
  /** What people call it: of a fact, its sentence. */
  name: z.string(),
  /** Null for what nobody says, and for a record, which is in the data or not. */
  standing: Standing.nullable(),
  /** The key of the fact that it is about, if it is a claim or an event. */
  rid: z.string().nullable(),
  /** The claims about it, and those that speak against them. */
  claims: z.array(Told),
  /** Whether these are all: of a fact with very many claims, some are left out. */
  isWhole: z.boolean(),
  /** When a load last changed it; null where no load that is remembered did, and where none is, as in seeds. */
  changedAt: z.string().nullable(),
});

/** How something with an id stands now: a fact by its key, an event or another record, or a claim. */
export type Stands = z.infer<typeof Stands>;
export const STANDINGS_ANSWER = z.object({ standings: z.array(Stands) });

type Values = Readonly<Record<string, unknown>>;

/** What is stored under an id. */
export interface StoredUnder {
  readonly asked: string;
  /** The record or claim that has the id, merged ones followed. */
  readonly node: { readonly id: string; readonly values: Values } | undefined;
  /** The relation that has it as its key, or the event. */
  readonly fact: Values | undefined;
  /** The claims that have it as the key of their fact; of a claim or an event, those about the same fact. */
  readonly claims: readonly ClaimState[];
  /** Claims that speak against one of these. */
  readonly against: readonly ClaimState[];
  /** Whether these are all claims about it. */
  readonly isWhole: boolean;
}

/** Works out how it stands; the same from a graph and from seeds. */
export function standsIn({ asked, node, fact, claims, against, isWhole }: StoredUnder): Stands {
  const told = [
    ...new Map([...claims, ...against].map(({ id, sentence }) => [id, { id, sentence }])).values(),
  ];
  const rest = { claims: told, isWhole, changedAt: null };
  if (node === undefined) {
    const standing = standingIn(fact ?? {}) ?? standingOfClaims(claims) ?? null;
    const what = standing === null ? 'unknown' : 'fact';
    return { asked, id: asked, what, name: standing?.sentence ?? asked, standing, rid: null, ...rest };
  }
  const { id, values } = node;
  const rid = typeof values.rid === 'string' ? values.rid : null;
  if ('polarity' in values) {
    const claim = claimIn(id, values);
    return { asked, id, what: 'claim', name: claim.sentence, standing: standingOfClaim(claim), rid, ...rest };
  }
  const standing = standingIn(values) ?? null;
  const what = standing === null ? 'record' : 'event';
  return { asked, id, what, name: String(values.name ?? id), standing, rid, ...rest };
}

/** A claim that denies is no denied claim: what counts is whether it holds itself. */
const standingOfClaim = ({ sentence, basis, modality, withdrawn, contested }: ClaimState): FactStanding => ({
  sentence,
  status: withdrawn ? 'WITHDRAWN' : contested ? 'CONTESTED' : 'SAID',
  basis,
  modality,
  sources: null,
  details: {},
});
