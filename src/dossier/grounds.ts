import { labelOf, termOf } from '../vocabulary.ts';
import { capital } from './capital.ts';

/** What is known of how sure something is. */
export interface Grounds {
  readonly status: string;
  readonly basis: string | null;
  readonly sources: number | null | undefined;
}

/** What something rests on, in one line: "Reported by one source." In the same words wherever it stands. */
export function groundsText({ status, basis, sources }: Grounds): string {
  if (status === 'SINGLE_SOURCE') return `${basis === 'STATED' ? 'Stated' : 'Reported'} by one source.`;
  if (status === 'CORROBORATED') return `Confirmed by ${sources ?? LEAST_MANY} independent sources.`;
  return TEXTS[basis === 'EXTERNAL' ? basis : status] ?? `${capital(labelOf('Status', status))}.`;
}

const LEAST_MANY = 2;

const TEXTS: Readonly<Record<string, string>> = {
  RETRACTED: 'Everyone who said so has taken it back.',
  REFUTED: 'Shown to be wrong, as another source says.',
  DISPUTED: 'Disputed: another source says otherwise.',
  UNVERIFIED: 'Unverified: alleged or assumed, confirmed by no source.',
  CURATED: 'Our reading; no source says it outright.',
  EXTERNAL: 'Known from outside the sources.',
  SELF_CLAIMED: 'Claimed only by whoever did it.',
  ONE_SIDED: 'Claimed by one side only.',
};

/** Whether an event happened, or how far it got: "Called for. No source here says that it took place." */
export function occurrenceText(occurrence: string): string {
  const entry = termOf('Occurrence', occurrence);
  if (entry === undefined || entry.real === true) return capital(labelOf('Occurrence', occurrence));
  // What was left undone is said not to have been done; of all else nobody says that it was.
  return occurrence === 'OMITTED'
    ? 'Left undone, as a source says.'
    : `${capital(entry.label)}. No source here says that it took place.`;
}
