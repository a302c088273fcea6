import { expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { groundsOf } from '../../../schema/projection/certainty.ts';
import { factOf, readIn } from '../../../schema/projection/claim.ts';
import { knownAtIn, placeOf } from '../../../schema/projection/known.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import { smallGraph } from '../../support/small-graph.ts';

it('what was said on a day or later stands behind what was said on that day, and before the next', () => {
  const dates = ['2014-11-25', '2014-11-24/..', '2014-11-24'];
  const view = storeOf(
    smallGraph(
      [
        ['march', 'Demonstration', { name: 'March' }],
        ...dates.map((edtf, place) => [`d${place}`, 'Document', { name: edtf, edtf }] as const),
      ],
      dates.map((_, place) => [`c${place}`, 'march', 'OCCURRED', 'HAPPENED', { in: [`d${place}`] }] as const),
    ),
    ontology,
    factOf,
  );
  const knownAt = knownAtIn(view, groundsOf(view));
  const known = [...view.claims()].flatMap((claim) => knownAt(readIn(view, claim)) ?? []);
  expect(known.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).map(({ edtf }) => edtf)).toEqual([
    '2014-11-24',
    '2014-11-24/..',
    '2014-11-25',
  ]);
});
