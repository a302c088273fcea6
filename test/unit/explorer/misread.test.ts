import { describe, expect, it } from 'vitest';
import { STRINGS } from '../../../src/explorer/strings.ts';
import { readAddress, writeAddress } from '../../../src/explorer/view/address.ts';
import { misreadIn } from '../../../src/explorer/view/misread.ts';
import { understood } from '../../../src/explorer/view/readable.ts';

const told = (search: string) => misreadIn(search).map(STRINGS.misread);

describe('an address that is not understood', () => {
  it('is told by the name that means nothing, and the one that was most likely meant', () => {
    expect(told('?arround=anonymous')).toEqual([
      'The address of this page names “arround”, which means nothing here, did you mean around?',
    ]);
    expect(told('?around=anonymous&asOff=2016')).toEqual([
      'The address of this page names “asOff”, which means nothing here, did you mean asof?',
    ]);
  });

  it('is told by the value that is none, with those that are', () => {
    expect(told('?as=nonsense&around=anonymous')).toEqual([
      'The address of this page says “as=nonsense”, which is not understood, did you mean map, records or facts? The map is shown instead.',
    ]);
    expect(told('?view=chains')).toEqual([
      'The address of this page says “view=chains”, which is not understood, did you mean chain? What is around a record is shown.',
    ]);
    expect(told('?depth=far')).toEqual([
      'The address of this page says “depth=far”, which is not understood. Write it like “depth=2”. One step around is shown.',
    ]);
  });

  it.each(['yesterday', '10 July 2016', '2016-02-31', '2016-13-01'])(
    'a day that is none, %s, is told with how one is written and what is shown in its place',
    (day) => {
      const search = `?${new URLSearchParams({ around: 'anonymous', asof: day })}`;
      expect(told(search)).toEqual([
        `The address of this page says “asof=${day}”, which is not understood. Write it like “asof=2016-07-10”. What is known today is shown instead.`,
      ]);
      expect(readAddress(understood(search))).toEqual(readAddress('?around=anonymous'));
    },
  );

  it.each([
    '2016-07-10',
    '2016-07',
    '2016',
    '2016-07-10T12:00:00-05:00',
    '2016-07~',
    '[2016-07-09..2016-07-10]',
  ])('a date that the server reads, %s, stays as it is', (day) => {
    const search = `?${new URLSearchParams({ around: 'anonymous', asof: day, 'beside.asof': day })}`;
    expect(told(search)).toEqual([]);
    expect(understood(search)).toBe(search);
  });

  it('a lens asks for no ground that there is not, on neither side of a comparison', () => {
    const search = '?around=a&basis=SURE&beside=lens&beside.occurrence=MAYBE';
    expect(told(search)).toHaveLength(2);
    expect(readAddress(understood(search))).toEqual(readAddress('?around=a&beside=lens'));
  });

  it('is not said of what only tells a site where its readers come from', () => {
    expect(misreadIn('?around=anonymous&utm_source=newsletter')).toEqual([]);
  });

  it('is never one that the page itself writes', () => {
    const addresses = [
      '/?view=chain&around=a&through=AFTER&direction=BACK',
      '/?around=a&basis=REPORTED&told=b&document=c&asof=2016&occurrence=HAPPENED&beside=lens&beside.told=d',
      '/?around=a&depth=2&limit=250&as=facts&sort=-when&lanes=kind&at=1,-2,0.500&pin=a@1,2&time=2016-01-01T00:00/2017-01-01T00:00',
      '/?around=a&with=b&avoid=c&open=d&unfold=all&hide=Person&without=TARGETS&select=e',
    ];
    for (const address of addresses) {
      const search = address.slice(1);
      expect(misreadIn(search)).toEqual([]);
      expect(misreadIn(writeAddress(readAddress(search)).slice(1))).toEqual([]);
    }
  });
});
