import { isMeant, isUnreal } from '../drawing/certainty.ts';
import { labelOf, termOf } from '../vocabulary.ts';
import { capital } from './capital.ts';
import { type MaybeUndone, undoneWords } from './undone.ts';

/** What is known of how sure something is. */
export interface Grounds {
  readonly status: string;
  readonly basis: string | null;
  readonly sources: number | null | undefined;
  /** Of an event, or of the event in which somebody has a part, whether it happened. */
  readonly occurrence: string | null | undefined;
}

/** What something rests on, in one line: "Reported by one source." In the same words wherever it stands. */
export function groundsText({ status, basis, sources, occurrence }: Grounds): string {
  const told = toldOf(occurrence);
  if (status === 'SINGLE_SOURCE')
    return `${basis === 'STATED' ? 'Stated' : 'Reported'} by one source${told && `: ${told}`}.`;
  if (status === 'CORROBORATED')
    return `Told by ${sources ?? LEAST_MANY} independent sources${told && `: ${told}`}.`;
  const text = TEXTS[basis === 'EXTERNAL' ? basis : status] ?? `${capital(labelOf('Status', status))}.`;
  return `${text}${told && ` This is about whether it ${saidOf(occurrence)}${isMeant(occurrence) ? ', not whether it took place' : ''}.`}`;
}

/** Of what did not take place nobody is to read that sources tell of it as of a deed: "that it was called for, not that it took place". */
const toldOf = (occurrence: string | null | undefined): string =>
  isUnreal(occurrence)
    ? `that it ${saidOf(occurrence)}${isMeant(occurrence) ? ', not that it took place' : ''}`
    : '';

/** "was called for": that much is said of an event. */
export const saidOf = (occurrence: string | null | undefined): string =>
  termOf('Occurrence', occurrence ?? '')?.said ?? '';

/** The same through a lens on who says so, and by when: it counts only those whom the lens lets through. */
export function groundsThrough({ basis, sources, occurrence }: Omit<Grounds, 'status'>): string {
  const who =
    typeof sources === 'number' && sources > 0
      ? `, by ${sources === 1 ? 'one source' : `${sources} independent sources`} that the lens lets through`
      : '';
  const told = toldOf(occurrence);
  return `${capital(basis === null ? 'told' : labelOf('Basis', basis))}${who}${told && `: ${told}`}. ${HIDDEN_STATUS}`;
}

const HIDDEN_STATUS = 'What all other sources say of it is hidden by the lens.';

/** What is worked out from how many say so in all, and so from others than a lens on who says so lets through. */
const OF_ALL_SOURCES: ReadonlySet<string> = new Set([
  'CURATED',
  'SELF_CLAIMED',
  'ONE_SIDED',
  'SINGLE_SOURCE',
  'CORROBORATED',
]);

/** A status as a lens on who says so, and by when, shows it; that something is in doubt is never left out. */
export const statusThrough = (status: string | null): string | null =>
  status !== null && OF_ALL_SOURCES.has(status) ? null : status;

const LEAST_MANY = 2;

const TEXTS: Readonly<Record<string, string>> = {
  RETRACTED: 'Everyone who said so has taken it back.',
  REFUTED: 'Shown to be wrong, as another source says.',
  DISPUTED: 'Disputed: another source says otherwise.',
  UNVERIFIED: 'Unverified: alleged or assumed, confirmed by no source.',
  CURATED: 'Our reading; no source says it outright.',
  EXTERNAL: 'Known from outside the sources.',
  SELF_CLAIMED: 'Its own claim: no source reports it as a fact.',
  ONE_SIDED: 'Claimed by one side only.',
};

/**
 * Whether an event happened, or how far it got: "Called for. No source here says that it took place." Where one says that it did
 * not, that is told instead.
 */
export function occurrenceText(occurrence: string, claims: readonly MaybeUndone[] = []): string {
  const entry = termOf('Occurrence', occurrence);
  if (entry === undefined || entry.real === true) return capital(labelOf('Occurrence', occurrence));
  // What was left undone is said not to have been done; of all else nobody says that it was.
  return occurrence === 'OMITTED'
    ? 'Left undone, as a source says.'
    : `${capital(entry.label)}. ${undoneWords(claims) || 'No source here says that it took place.'}`;
}
