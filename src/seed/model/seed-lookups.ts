import type { SeedClaim, SeedEntity, SeedPassage } from './seed.ts';

/** Look-ups in a seed. They follow merged ids. */
export interface SeedLookups {
  /** The id that an id was finally merged into, or the id itself. */
  canonical(id: string): string;
  entity(id: string): SeedEntity | undefined;
  passage(id: string): SeedPassage | undefined;
  claim(id: string): SeedClaim | undefined;
  /** Claims by their predicate and subject. */
  claimsAbout(subject: string, predicate: string): readonly SeedClaim[];
  /** Claims by their predicate and object. */
  claimsTo(object: string, predicate: string): readonly SeedClaim[];
}
