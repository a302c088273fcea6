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
  if (status === 'CORROBORATED') return `Told by ${sources ?? LEAST_MANY} independent sources.`;
  return TEXTS[basis === 'EXTERNAL' ? basis : status] ?? `${capital(labelOf('Status', status))}.`;
}

/** The same through a lens on who says so, and by when: it counts only those whom the lens lets through. */
export function groundsThrough({ basis, sources }: Pick<Grounds, 'basis' | 'sources'>): string {
  const who =
    typeof sources === 'number' && sources > 0
      ? `, by ${sources === 1 ? 'one source' : `${sources} independent sources`} that the lens lets through`
      : '';
  return `${capital(basis === null ? 'told' : labelOf('Basis', basis))}${who}. ${HIDDEN_STATUS}`;
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

/** Whether an event happened, or how far it got: "Called for. No source here says that it took place." */
export function occurrenceText(occurrence: string): string {
  const entry = termOf('Occurrence', occurrence);
  if (entry === undefined || entry.real === true) return capital(labelOf('Occurrence', occurrence));
  // What was left undone is said not to have been done; of all else nobody says that it was.
  return occurrence === 'OMITTED'
    ? 'Left undone, as a source says.'
    : `${capital(entry.label)}. No source here says that it took place.`;
}
