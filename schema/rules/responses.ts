import type { Asked, SeedRule } from '../../src/seed/model/seed-rules.ts';
import { field, fillIn, tell, word } from '../../src/seed/model/telling.ts';

/** Silence is a denial with an end. */
export const SILENCE: Asked = {
  needs: {
    asOf: 'The moment up to which no response had come: nobody can say that none will ever come. Usually the day of the article.',
  },
  only: { polarity: 'NEGATED' },
};

/** Silence is recorded only as a negated claim with a time limit. */
export const nonResponsesAreBounded: SeedRule = {
  name: 'non-responses-are-bounded',
  why: 'Nobody can say that a response will never come; a response that did come is an event of its own.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      if (claim.predicate !== 'DID_RESPOND') continue;
      const { polarity, asOf } = claim.values;
      if (polarity !== 'NEGATED' && polarity !== undefined) {
        yield index.issue(
          claim,
          ['polarity'],
          tell`DID_RESPOND records that no response came; it cannot be ${word(polarity, 'polarity')}`,
          'for a response, write the event that responds, who PERFORMED it, and what it RESPONDS_TO',
        );
      }
      if (asOf === undefined && !index.isWritten(claim, 'asOf')) {
        yield index.issue(claim, ['asOf'], tell`DID_RESPOND needs ${field('asOf')}`, [
          fillIn('asOf', 'the moment up to which no response had come'),
        ]);
      }
    }
  },
};
