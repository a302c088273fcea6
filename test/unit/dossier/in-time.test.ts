import { expect, it } from 'vitest';
import { inTime, placeInTime } from '../../../src/dossier/in-time.ts';

const sorted = (...dates: string[]) =>
  dates
    .map((edtf) => ({ edtf, place: placeInTime({ when: { edtf } }) }))
    .toSorted(inTime)
    .map(({ edtf }) => edtf);

it('a date that is open at one end stands by the day that it names, behind what is sure to be of that day', () => {
  expect(sorted('2014-11-24/..', '2014-11-24', '2014-11-23')).toEqual([
    '2014-11-23',
    '2014-11-24',
    '2014-11-24/..',
  ]);
  expect(sorted('../2021-04-20', '[..2021-04-20]', '2020-05-25', '2021-04-21')).toEqual([
    '2020-05-25',
    '../2021-04-20',
    '[..2021-04-20]',
    '2021-04-21',
  ]);
});
