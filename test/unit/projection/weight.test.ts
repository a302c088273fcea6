import { describe, expect, it } from 'vitest';
import { project } from '../../../schema/projection/index.ts';
import { NEVER } from '../../../schema/projection/weight.ts';
import { voices } from '../../support/voices.ts';

const claims = new Map(project(voices()).nodes.map(({ id, values }) => [id, values]));

describe('what a claim weighs', () => {
  it('has who says it, as which source that counts, and where', () => {
    expect(claims.get('v-owl')).toMatchObject({
      asserterId: 'owl',
      sourceId: 'night-owls',
      documentIds: ['radio'],
    });
  });

  it('has on which side of the matter its source stands', () => {
    expect(claims.get('v-owl')?.sides).toEqual(['0 of 1 ACTING']);
    expect(claims.get('v-gazette')?.sides).toBeUndefined();
  });

  it('has who denies it, from when on, and until when', () => {
    expect(claims.get('v-gazette')?.disputedBy).toEqual([
      '2015-03-15T23:59:59.999Z city city city-statement 2015-05-31T23:59:59.999Z',
    ]);
  });

  it('has since when it is shown to be wrong, for good', () => {
    expect(claims.get('v-own')).toMatchObject({
      refutedAt: '2016-02-01T23:59:59.999Z',
      refutedBy: [`2016-02-01T23:59:59.999Z ruling ruling ruling ${NEVER}`],
    });
  });

  it('tells the day in the words of its source', () => {
    expect(claims.get('v-gazette')?.knownAtDisplay).toBe('12 March 2015');
    expect(claims.get('v-radio')?.knownAtDisplay).toBe('May 2015');
    expect(claims.get('v-leaflet')?.knownAtDisplay).toBeUndefined();
  });
});
