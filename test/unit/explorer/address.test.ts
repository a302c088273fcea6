import {
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  option,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/explorer/view/address.ts';
import { HOME, hasLens, isHome, LEAST_LIMIT, type View } from '../../../src/explorer/view/view.ts';
import { LIMITS } from '../../../src/vocabulary.ts';

const text = string({ minLength: 1, maxLength: 12 }).filter((one) => one.isWellFormed());
const ids = uniqueArray(text, { maxLength: 4 });
const perhaps = <T>(...values: T[]) => constantFrom(undefined, ...values);
const MINUTE = 60_000;
const place = integer({ min: -99_999, max: 99_999 });

const lens = record({
  minBasis: perhaps('REPORTED', 'STATED'),
  assertedBy: ids,
  documents: ids,
  asOf: perhaps('2016', '2020-05-31'),
  withoutAssertedBy: ids,
  withoutDocuments: ids,
  occurrence: ids,
});

const view = record({
  scope: constantFrom<View['scope'][]>('around', 'chain', 'all'),
  around: ids,
  joined: perhaps('cleveland'),
  avoided: ids,
  opened: ids,
  unfolded: ids,
  depth: integer({ min: 1, max: LIMITS.neighborhoodSteps }),
  limit: integer({ min: 1, max: LIMITS.graphNodes }),
  direction: constantFrom<View['direction'][]>('FORWARD', 'BACK'),
  through: ids,
  lens,
  beside: option(lens, { nil: undefined }),
  hiddenKinds: ids,
  hiddenRelations: ids,
  time: record({
    from: integer({ min: 0, max: 10_000_000 }),
    minutes: integer({ min: 1, max: 10_000_000 }),
  }).map(({ from, minutes }) => ({ from: from * MINUTE, to: (from + minutes) * MINUTE })),
  reading: perhaps('cleveland-article'),
  selected: perhaps('tamir-rice', '65cf:RESPONDS_TO'),
  pins: uniqueArray(text, { maxLength: 3 }).map(
    (of) => new Map(of.map((id, at) => [id, { x: at * 7, y: 3 - at }])),
  ),
  form: constantFrom<View['form'][]>('map', 'records', 'facts'),
  sorting: option(record({ by: constantFrom('when', 'sure'), down: boolean() }), { nil: undefined }),
  lanes: constantFrom<View['lanes'][]>('who', 'kind'),
  camera: record({ x: place, y: place, zoom: double({ min: 0.01, max: 20, noNaN: true }) }).map((camera) => ({
    ...camera,
    zoom: Number(camera.zoom.toFixed(3)),
  })),
});

/** The first screen has no lens. */
const isShown = (one: View): boolean => one.scope !== 'around' || !isHome(one) || !hasLens(one.lens);

const search = (address: string) => address.slice(1);

describe('the address of a view', () => {
  it('leads back to the same view, whatever it shows', () => {
    assert(
      property(view.filter(isShown), (one) => {
        expect(readAddress(search(writeAddress(one)))).toEqual(one);
      }),
    );
  });

  it('that names only a lens is about everything seen through it', () => {
    expect(readAddress('?told=motherboard')).toEqual(readAddress('?view=all&told=motherboard'));
    expect(readAddress('?around=kkk&told=motherboard').scope).toBe('around');
  });

  it('is empty for the first screen', () => {
    expect(writeAddress(HOME)).toBe('/');
    expect(readAddress('')).toEqual(HOME);
  });

  it('treats what it cannot read as the default', () => {
    const odd = '?view=sideways&depth=99&limit=-4&direction=UP&time=later/never&pin=nowhere&at=1,2,0&as=poem';
    expect(readAddress(odd)).toEqual({ ...HOME, depth: LIMITS.neighborhoodSteps, limit: LEAST_LIMIT });
  });

  it('names each id once, however often it was written', () => {
    expect(readAddress('?around=a&around=a&around=&around=b').around).toEqual(['a', 'b']);
  });
});
