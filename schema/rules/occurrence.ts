import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';

/** Every event says whether it happened. */
export const eventsSayWhetherTheyOccurred: SeedRule = {
  name: 'events-say-whether-they-occurred',
  why: 'That something happened and who did it are two claims; without the first, an event looks as if nobody doubted it.',
  *check(seed, index) {
    for (const entity of seed.entities) {
      if (!index.isA(entity.id, 'Event') || occurrences(index, entity.id).length > 0) continue;
      yield index.issue(
        entity,
        ['id'],
        `no claim says whether ${entity.id} occurred`,
        `write a claim: subject: ${entity.id}, predicate: OCCURRED, value: HAPPENED, PLANNED, THREATENED ...`,
      );
    }
  },
};

/** How an event stands by a statement that calls for it, promises or threatens it. */
export const FITTING = { CALLS_FOR: 'CALLED_FOR', PLEDGES: 'PLEDGED', THREATENS: 'THREATENED' } as const;
/** An event that is there or planned anyway can be called for, promised or threatened as well. */
const ANYWAY = ['HAPPENED', 'ONGOING', 'PLANNED'];

/** What a statement calls for, promises or threatens is an event of that standing. */
export const whatIsCalledForFits: SeedRule = {
  name: 'what-is-called-for-fits',
  why: 'A threat is not a promise, and something only talked about must not look as if it had taken place.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { predicate, object, values } = claim;
      if (
        !isWish(predicate) ||
        values.polarity !== 'AFFIRMED' ||
        object === undefined ||
        !index.isA(object, 'Event')
      )
        continue;
      const found = occurrences(index, object);
      const fitting = FITTING[predicate];
      if (found.length === 0 || found.some((word) => word === fitting || ANYWAY.includes(word))) continue;
      yield index.issue(
        claim,
        ['object'],
        `${predicate} leads to ${object}, whose claims say ${found.join(', ')}`,
        `add a claim OCCURRED with value: ${fitting}, or choose another event`,
      );
    }
  },
};

const isWish = (predicate: string): predicate is keyof typeof FITTING => Object.hasOwn(FITTING, predicate);

/** What the affirmed claims say of an event's occurrence; '?' for a value that was refused already. */
function occurrences(index: SeedIndex, event: string): readonly string[] {
  const affirmed = index
    .claimsAbout(event, 'OCCURRED')
    .filter(({ values }) => values.polarity === 'AFFIRMED');
  return [...new Set(affirmed.map(({ values }) => String(values.value ?? 'HAPPENED')))];
}
