import { isWordOf, type Phrase } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import type { Mood, Noun, Unmet } from '../../src/sentences/index.ts';
import { Occurrence } from '../ontology/event.ts';
import type { ReadClaim } from '../projection/claim.ts';
import { strongestOccurrence } from '../projection/events.ts';
import { hasFallen, type Objections } from '../projection/objections.ts';
import { asOf } from './trail.ts';

/** How it stands with an event: whether it happened, and whether anybody vouches for that. */
export interface State {
  readonly mood: Mood;
  /** "planned": why it did not happen; undefined if it did, or was left undone. */
  readonly only: string | undefined;
  /** What those did who would do it. */
  readonly meant: Phrase | undefined;
  /** Whether somebody says that it happened, whatever the rest say. */
  readonly happened: boolean;
  /** Whether that it happened is only claimed or assumed. */
  readonly doubted: boolean;
  /** Those who say that it did not happen, and up to when that holds. */
  readonly undone: Pick<Unmet, 'by' | 'asOf'>;
}

/** One end of what is said. */
export interface End {
  readonly noun: Noun;
  readonly entity: SeedEntity | undefined;
  /** How it stands with it, if it is an event. */
  readonly state: State | undefined;
}

/** Whether it was only planned, promised or threatened, and nobody says that it happened. */
export const isUnreal = (state: State | undefined): boolean => state?.only !== undefined && !state.happened;

/** An event that a source says was left undone, where its being left undone is what is spoken of: "the omitted relaying". */
export const omitted = ({ noun, state }: End): Noun =>
  state?.mood === 'undone' && !state.happened
    ? { ...noun, text: noun.text.replace(/^the /i, (article) => `${article}omitted `) }
    : noun;

/** What is to be said behind an event that was only planned: that nobody says that it took place, or who says that it did not. */
export const unmet = (
  { noun: { many }, state }: End,
  phrase: Phrase = Occurrence.words.HAPPENED.told,
): Unmet => ({ ...(state?.undone ?? NOBODY), subject: many ? 'they' : 'it', phrase });

const NOBODY = { by: [], asOf: undefined };

/** By the claims that say whether an event occurred. */
export function stateOf(
  claims: readonly ReadClaim[],
  objections: Objections,
  nounOf: (id: string) => Noun,
): State | undefined {
  const value = strongestOccurrence(claims, objections)?.value;
  if (!isWordOf(Occurrence, value)) return undefined;
  const word = Occurrence.words[value];
  const standing = claims.filter((claim) => claim.polarity === 'AFFIRMED' && !hasFallen(claim, objections));
  const real = standing.filter(
    (claim) => isWordOf(Occurrence, claim.value) && Occurrence.words[claim.value].real,
  );
  const undone = claims.filter(
    (claim) =>
      claim.value === 'HAPPENED' &&
      claim.polarity === 'NEGATED' &&
      claim.modality === 'ASSERTED' &&
      !hasFallen(claim, objections),
  );
  const until = new Set(undone.map(asOf));
  const meant = 'meant' in word ? word.meant : undefined;
  return {
    mood: word.real ? 'real' : meant === undefined ? 'undone' : 'toCome',
    only: meant === undefined ? undefined : word.said.replace('was ', ''),
    meant,
    happened: real.length > 0,
    undone: {
      by: [...new Set(undone.map(({ assertedBy }) => assertedBy))].sort().map(nounOf),
      asOf: until.size === 1 ? [...until][0]?.replace(/,$/, '') : undefined,
    },
    doubted:
      word.real && real.every(({ basis, modality }) => modality !== 'ASSERTED' || DOUBTED.includes(basis)),
  };
}

const DOUBTED: readonly string[] = ['CLAIMED', 'ASSUMED'];
