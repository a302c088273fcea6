import { edtfBounds } from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedLookups } from '../../src/seed/model/seed-lookups.ts';
import { textOf } from './claim.ts';

/** What of a claim says how far it reaches. */
type Reaching = Pick<SeedClaim, 'subject' | 'object' | 'values'>;

/** Whether a denial reaches as far as what it denies: a narrower one leaves it as it stands. */
export type Meets = (denial: Reaching, claim: Reaching) => boolean;

/** That something may not be so, or is only supposed not to be, disputes nothing that somebody says. */
const SUPPOSED: ReadonlySet<string> = new Set(['HYPOTHETICAL', 'ASSUMED']);

/**
 * A denial under a condition denies only what is said under the same; one that holds up to a moment says nothing of what
 * began later, or is said of a later moment.
 */
export const meetingIn =
  (view: Pick<SeedLookups, 'claimsAbout' | 'canonical'>): Meets =>
  (denial, claim) => {
    const { condition, asOf, zone, modality } = denial.values;
    if (SUPPOSED.has(String(modality))) return false;
    if (condition !== undefined && condition !== claim.values.condition) return false;
    const until = boundsOf(asOf, zone)?.end;
    if (!until) return true;
    const later = boundsOf(claim.values.asOf, claim.values.zone)?.end;
    if (later && later > until) return false;
    const ends = [claim.subject, ...(claim.object === undefined ? [] : [claim.object])];
    return !ends.some((id) => beganAfter(view.canonical(id), until, view));
  };

/** Whether whatever dates something has all begin after a moment. */
function beganAfter(id: string, moment: string, view: Pick<SeedLookups, 'claimsAbout'>): boolean {
  const starts = view
    .claimsAbout(id, 'DATED')
    .filter(({ values }) => (values.polarity ?? 'AFFIRMED') === 'AFFIRMED')
    .map(({ values }) => boundsOf(values.value, values.zone)?.start);
  return starts.length > 0 && starts.every((start) => start && start > moment);
}

function boundsOf(edtf: unknown, zone: unknown): ReturnType<typeof edtfBounds> | undefined {
  const date = textOf(edtf);
  return date === undefined ? undefined : edtfBounds(date, textOf(zone));
}
