import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { factOf } from '../projection/claim.ts';
import { meetingIn } from '../projection/denials.ts';

/** A denial of something narrower ("no data were stolen") leaves what it does not reach ("there was an attack") as it stands. */
export const denialsRefuteWhatTheyDeny: SeedRule = {
  name: 'denials-refute-what-they-deny',
  why: 'Officials often deny less than the headline says: taken for more, a denial makes a true report look wrong.',
  *check(seed, index) {
    const meets = meetingIn(index);
    for (const claim of seed.claims) {
      if (claim.values.polarity !== 'NEGATED' || claim.values.note !== undefined) continue;
      for (const [place, id] of claim.refutes.entries()) {
        const other = index.claim(id);
        if (other === undefined || (reaches(claim, other, index) && meets(claim, other))) continue;
        yield index.issue(
          claim,
          ['refutes', place],
          `${claim.id} denies something else, or less, than ${id} says`,
          'write contradicts if both cannot be true, leave it out if both can, or add a note that says why it refutes it',
        );
      }
    }
  },
};

/** It denies the same, or that an event took place in which the other tells of a part. */
function reaches(denial: SeedClaim, claim: SeedClaim, index: SeedIndex): boolean {
  const of = (id: string) => index.canonical(id);
  if (factOf(denial, of) === factOf(claim, of)) return true;
  const ends = [claim.subject, ...(claim.object === undefined ? [] : [claim.object])].map(of);
  return denial.predicate === 'OCCURRED' && ends.includes(of(denial.subject));
}
