import { evidenceAddress, recordAddress } from '../dossier/address.ts';
import type { ChangedFact } from './change.ts';

/** Where what changed is told: for people, and as feeds; of one record, if one is named. */
export const changesAddress = (about?: string): string =>
  about === undefined ? '/changes' : `/changes?about=${encodeURIComponent(about)}`;

/** The page of one load; of what it changed of one record, if one is named. */
export const loadAddress = (load: string, about?: string): string =>
  `/changes?${new URLSearchParams({ ...(about === undefined ? {} : { about }), load })}`;

export const atomAddress = (about?: string): string =>
  about === undefined ? '/changes.atom' : `${recordAddress(about)}.atom`;

export const JSON_FEED = '/changes.json';

/** Where a fact that changed has its claims; none once nothing is left of it, or where only its record tells of it. */
export const factAddress = ({
  rid,
  subject,
  after,
}: Pick<ChangedFact, 'rid' | 'subject' | 'after'>): string | undefined =>
  after === null || rid === subject.id ? undefined : evidenceAddress(rid);
