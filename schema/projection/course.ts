import type { Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import type { ReadClaim } from './claim.ts';
import { historyIn } from './history.ts';
import { lossesIn } from './losses.ts';
import type { Reading } from './standing.ts';

/** How a fact came to stand as it does, and how it would without some who speak of it: what is kept of that. */
export type Course = (claims: readonly ReadClaim[], read: Reading) => Values;

export function courseIn(view: SeedView, grounds: Grounds): Course {
  const historyOf = historyIn(view, grounds);
  const lossesOf = lossesIn(view, grounds);
  return (claims, read) => {
    const { restsOn, falls } = lossesOf(claims, read);
    return {
      ...kept('history', historyOf(claims, read)),
      ...kept('restsOn', restsOn),
      ...kept('falls', falls),
    };
  };
}

/** For who asks only how a fact stands now. */
export const noCourse: Course = () => ({});

const kept = (name: string, rows: readonly string[]): Values => (rows.length === 0 ? {} : { [name]: rows });
