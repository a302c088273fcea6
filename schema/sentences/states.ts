import { isWordOf, type Phrase } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import type { Mood, Noun } from '../../src/sentences/index.ts';
import { Occurrence } from '../ontology/event.ts';
import type { ReadClaim } from '../projection/claim.ts';
import { strongestOccurrence } from '../projection/events.ts';
import { hasFallen, type Objections } from '../projection/objections.ts';

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

/** What nobody says of an event that was only planned. */
export const tookPlaceIt = ({ many }: Noun): string => `${many ? 'they' : 'it'} took place`;

/** By the claims that say whether an event occurred. */
export function stateOf(claims: readonly ReadClaim[], objections: Objections): State | undefined {
  const value = strongestOccurrence(claims, objections)?.value;
  if (!isWordOf(Occurrence, value)) return undefined;
  const word = Occurrence.words[value];
  const standing = claims.filter((claim) => claim.polarity === 'AFFIRMED' && !hasFallen(claim, objections));
  const real = standing.filter(
    (claim) => isWordOf(Occurrence, claim.value) && Occurrence.words[claim.value].real,
  );
  const meant = 'meant' in word ? word.meant : undefined;
  return {
    mood: word.real ? 'real' : meant === undefined ? 'undone' : 'toCome',
    only: meant === undefined ? undefined : word.said.replace('was ', ''),
    meant,
    happened: real.length > 0,
    doubted:
      word.real && real.every(({ basis, modality }) => modality !== 'ASSERTED' || DOUBTED.includes(basis)),
  };
}

const DOUBTED: readonly string[] = ['CLAIMED', 'ASSUMED'];
