import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { Modality, type Status } from '../ontology/certainty.ts';
import { byStrength, type ReadClaim, UNVERIFIED_FROM } from './claim.ts';
import { type Meets, meetingIn } from './denials.ts';
import { type Objection, type Objections, readObjections } from './objections.ts';
import { Parties } from './parties.ts';
import { Roots } from './roots.ts';

export type StatusWord = typeof Status extends EnumType<infer Word> ? Word : never;

/** How sure a fact is: what every fact edge and every event carries. */
export interface Certainty {
  readonly status: StatusWord;
  readonly modality: string;
  readonly basis: string;
  readonly basisRank: number;
  /** How many independent sources put it as surely as anybody does; curators, and those who pass it on, do not count. */
  readonly sources: number;
  readonly documentCount: number;
}

/** What has to be known of the whole seed to say how sure one fact is. */
export interface Grounds {
  readonly objections: Objections;
  readonly roots: Roots;
  readonly parties: Parties;
  /** Whether a denial reaches as far as a claim. */
  readonly meets: Meets;
  /** The document of a passage. */
  readonly documentOf: (passage: string) => string | undefined;
}

export function groundsOf(view: SeedView): Grounds {
  const objections = readObjections(view);
  const roots = new Roots(view, objections);
  return {
    objections,
    roots,
    parties: new Parties(view, objections, roots),
    meets: meetingIn(view),
    documentOf: (id) => {
      const document = view.passage(id)?.document;
      return document === undefined ? undefined : view.canonical(document);
    },
  };
}

/**
 * Works out how sure a fact is from the claims that affirm it and those that deny it. A claim that was taken back
 * counts for nothing as long as another one stands.
 */
export function certaintyOf(
  affirmed: readonly ReadClaim[],
  denied: readonly ReadClaim[],
  grounds: Grounds,
): Certainty {
  const { standing, roots } = sourcesOf(affirmed, grounds);
  const counted = standing.length > 0 ? standing : affirmed;
  const [strongest] = [...counted].sort(byStrength);
  if (strongest === undefined) throw new TypeError('a fact needs a claim that affirms it');
  return {
    status: standing.length === 0 ? 'RETRACTED' : statusOf(standing, denied, grounds),
    modality: strongestModality(counted),
    basis: strongest.basis,
    basisRank: strongest.basisRank,
    sources: roots.size,
    documentCount: new Set(
      affirmed.flatMap(({ seed }) => seed.passages.flatMap((id) => grounds.documentOf(id) ?? [])),
    ).size,
  };
}

/** The claims for a fact that were not taken back, and its independent sources: of those who put it most surely, each root once. */
export function sourcesOf(
  affirmed: readonly ReadClaim[],
  grounds: Grounds,
): { readonly standing: readonly ReadClaim[]; readonly roots: ReadonlySet<string> } {
  const standing = affirmed.filter(({ id }) => !grounds.objections.retracted.has(id));
  return { standing, roots: rootsOf(surest(heardIn(standing, grounds)), grounds) };
}

function statusOf(
  standing: readonly ReadClaim[],
  denied: readonly ReadClaim[],
  grounds: Grounds,
): StatusWord {
  const { retracted, refuted, against } = grounds.objections;
  if (standing.some(({ id }) => refuted.has(id))) return 'REFUTED';
  const live = (claim: Objection) => !retracted.has(claim.id);
  const disputed = standing.some((claim) =>
    [...deniersOf(claim, denied, grounds), ...(against.get(claim.id) ?? [])].some(
      (other) => live(other) && other.assertedBy !== claim.assertedBy,
    ),
  );
  if (disputed) return 'DISPUTED';
  const heard = heardIn(standing, grounds);
  if (surest(heard.length > 0 ? heard : standing).every(({ sureness }) => sureness >= UNVERIFIED_FROM))
    return 'UNVERIFIED';
  if (heard.length === 0) return 'CURATED';
  const said = surest(heard);
  if (said.every(isOwnWord)) return 'SELF_CLAIMED';
  if (isOneSided(said, grounds)) return 'ONE_SIDED';
  return rootsOf(said, grounds).size >= 2 ? 'CORROBORATED' : 'SINGLE_SOURCE';
}

/** Those who say the opposite of a claim (about the same fact), or stand against it in words. */
export function opposedTo(
  claim: ReadClaim,
  sameFact: readonly ReadClaim[],
  grounds: Grounds,
): readonly Objection[] {
  const { retracted, against } = grounds.objections;
  const opposite = claim.polarity === 'AFFIRMED' ? 'NEGATED' : 'AFFIRMED';
  return [
    ...(claim.polarity === 'OPEN'
      ? []
      : sameFact.filter(
          (other) =>
            other.polarity === opposite &&
            (opposite === 'NEGATED'
              ? grounds.meets(other.seed, claim.seed)
              : grounds.meets(claim.seed, other.seed)),
        )),
    ...(against.get(claim.id) ?? []),
  ].filter((other) => !retracted.has(other.id) && other.assertedBy !== claim.assertedBy);
}

/** Those of some denials that reach as far as a claim; another value in the place of its own is no denial, and always does. */
function deniersOf(claim: ReadClaim, denied: readonly ReadClaim[], { meets }: Grounds): readonly ReadClaim[] {
  return denied.filter((denial) => denial.polarity !== 'NEGATED' || meets(denial.seed, claim.seed));
}

/** The denials that reach as far as one of the claims that affirm a fact: only those speak against it. */
export const denialsOf = (
  affirmed: readonly ReadClaim[],
  denied: readonly ReadClaim[],
  grounds: Grounds,
): readonly ReadClaim[] =>
  denied.filter((denial) => affirmed.some((claim) => deniersOf(claim, [denial], grounds).length > 0));

/** What somebody says and not only the curators read. */
const heardIn = (claims: readonly ReadClaim[], { roots }: Grounds): readonly ReadClaim[] =>
  claims.filter(({ assertedBy }) => !roots.isCurator(assertedBy));

/** The roots of those who say so. */
export const rootsOf = (claims: readonly ReadClaim[], { roots }: Grounds): ReadonlySet<string> =>
  new Set(claims.map((claim) => roots.ofClaim(claim).root));

/** Whether only the one who did it says so. */
function isOwnWord({ seed, predicate, subject, assertedBy }: ReadClaim): boolean {
  return seed.values.attributionBasis === 'SELF' || (predicate === 'PERFORMED' && subject === assertedBy);
}

/**
 * Whether only one side says so: those who have a part in the matter, or, as the basis CLAIMED tells, speak of their own
 * deed or accuse another of it. Where those who did it and those to whom it was done say the same, there are two sides.
 * What only the one who speaks can know (a motive, a plan), and what a statement says of itself, nobody else could say,
 * and it is no weaker for that.
 */
function isOneSided(said: readonly ReadClaim[], grounds: Grounds): boolean {
  const [first] = said;
  if (first === undefined || said.some(isOwnToSay)) return false;
  const speaking = [...rootsOf(said, grounds)];
  const matters = grounds.parties.of(first);
  const together = matters.some((sides) =>
    [...sides.values()].some((side) => speaking.every((root) => side.has(root))),
  );
  if (together || said.some(({ basis }) => basis !== 'CLAIMED')) return together;
  const opposed = matters.some(
    (sides) => sides.size > 1 && [...sides.values()].every((side) => speaking.some((root) => side.has(root))),
  );
  return !opposed;
}

const isOwnToSay = ({ basis, seed }: ReadClaim): boolean =>
  basis === 'STATED' || seed.madeIn.includes(seed.subject);

/** Those of the claims that count the most surely. */
function surest(claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const best = Math.min(...claims.map(({ sureness }) => sureness));
  return claims.filter(({ sureness }) => sureness === best);
}

/** The strongest way in which any of the claims is put. */
const strongestModality = (claims: readonly ReadClaim[]): string =>
  wordsOf(Modality).find((word) => claims.some(({ modality }) => modality === word)) ?? 'HYPOTHETICAL';
