import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { either } from '../../src/seed/model/telling.ts';
import { literals } from './literals.ts';

const forms: ReadonlyMap<string, (typeof literals)[keyof typeof literals]> = new Map(
  Object.entries(literals),
);
const COUNTED = ['QUANTITY', 'SIZE'];
/** Comparators that stand in for a number. */
const UNCOUNTED = ['SEVERAL', 'COUNTLESS'];

const isUncounted = (comparator: unknown): boolean =>
  typeof comparator === 'string' && UNCOUNTED.includes(comparator);

/** A literal claim says something. */
export const literalsHaveValues: SeedRule = {
  name: 'literals-have-values',
  why: 'Only an open question, or a number that a source does not give, can go without a value.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { value, comparator, polarity } = claim.values;
      if (
        value !== undefined ||
        forms.get(claim.predicate)?.value === undefined ||
        index.isWritten(claim, 'value')
      )
        continue;
      if (polarity === 'OPEN' || (COUNTED.includes(claim.predicate) && isUncounted(comparator))) continue;
      const hint = COUNTED.includes(claim.predicate)
        ? [
            either(
              `without a number, write comparator: ${UNCOUNTED.join(' or ')}`,
              'without a number, choose “several” or “countless”',
            ),
          ]
        : [either('write value: and what is said', 'fill in what is said')];
      yield index.issue(claim, ['predicate'], `${claim.predicate} needs a value`, hint);
    }
  },
};

/** A number is a number, and words such as "several" are none. */
export const numbersAreMeantSomehow: SeedRule = {
  name: 'numbers-are-meant-somehow',
  why: 'A number can be compared and added up; "several" cannot, and must not look as if it could.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      if (!COUNTED.includes(claim.predicate)) continue;
      const { value, comparator } = claim.values;
      if (typeof value === 'string' && !isUncounted(comparator)) {
        yield index.issue(claim, ['value'], `the value of ${claim.predicate} must be a number`, [
          either(
            `for "several" or "countless", write comparator: ${UNCOUNTED.join(' or ')}`,
            'without a number, leave it empty and choose “several” or “countless”',
          ),
        ]);
      }
      if (typeof value === 'number' && isUncounted(comparator)) {
        yield index.issue(
          claim,
          ['comparator'],
          `${comparator} says that there is no number, but value gives one`,
          'write EXACT, ABOUT, AT_LEAST, MORE_THAN, AT_MOST or FEWER_THAN',
        );
      }
    }
  },
};
