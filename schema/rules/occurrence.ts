import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { either, record, tell } from '../../src/seed/model/telling.ts';

/** Every event says whether it happened. */
export const eventsSayWhetherTheyOccurred: SeedRule = {
  name: 'events-say-whether-they-occurred',
  why: 'That something happened and who did it are two claims; without the first, an event looks as if nobody doubted it. What is only denied stands as what did not take place: a denial of what nobody says would be a dispute with nobody.',
  *check(seed, index) {
    for (const entity of seed.entities) {
      if (!index.isA(entity.id, 'Event') || occurrences(index, entity.id).length > 0) continue;
      const denials = deniedIn(index, entity.id);
      for (const claim of denials)
        yield index.issue(
          claim,
          ['polarity'],
          tell`${record(entity.id)} is only denied: nobody says that it took place`,
          tell`${either('write value: OMITTED, affirmed, by', 'say that it was omitted (“omitted”, and “yes”), as the word of')} the one who denies it: it then reads that it did not take place`,
          { fits: { value: 'OMITTED', polarity: 'AFFIRMED' } },
        );
      if (denials.length > 0) continue;
      yield index.issue(entity, ['id'], tell`no claim says whether ${record(entity.id)} occurred`, [
        either(
          `write a claim: subject: ${entity.id}, predicate: OCCURRED, value: HAPPENED, PLANNED, THREATENED ...`,
          'make a claim about it that says so: that it happened, was planned, was threatened …',
        ),
      ]);
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
        tell`${predicate} leads to ${record(object)}, whose claims say ${found.join(', ')}`,
        tell`${either(`add a claim OCCURRED with value: ${fitting}`, `add a claim that it was ${fitting}`)}, or choose another event`,
      );
    }
  },
};

/** Claims that an event took place or goes on, which deny it: a denial needs something that it denies. */
const deniedIn = (index: SeedIndex, event: string): readonly SeedClaim[] =>
  index
    .claimsAbout(event, 'OCCURRED')
    .filter(({ values: { polarity, value = 'HAPPENED' } }) => polarity === 'NEGATED' && isDone(value));

const isDone = (value: unknown): boolean => value === 'HAPPENED' || value === 'ONGOING';

const isWish = (predicate: string): predicate is keyof typeof FITTING => Object.hasOwn(FITTING, predicate);

/** What the affirmed claims say of an event's occurrence; '?' for a value that was refused already. */
function occurrences(index: SeedIndex, event: string): readonly string[] {
  const affirmed = index
    .claimsAbout(event, 'OCCURRED')
    .filter(({ values }) => values.polarity === 'AFFIRMED');
  return [...new Set(affirmed.map(({ values }) => String(values.value ?? 'HAPPENED')))];
}
