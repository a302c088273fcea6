import { describe, expect, it } from 'vitest';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { recordColumns } from '../../../src/explorer/table/columns.ts';
import { recordRows } from '../../../src/explorer/table/rows.ts';
import { sortedBy } from '../../../src/explorer/table/sort.ts';
import { record, scene } from './scenes.ts';

describe('a table sorted by when events were', () => {
  const rows = [
    record('undated', 'Statement'),
    record('later', 'Statement', { start: '2016-07-09T00:00:00Z', end: '2016-07-09T23:59:59Z' }),
    record('somebody', 'Person'),
    record('earlier', 'Statement', { end: '2014-11-24T23:59:59Z' }),
  ];
  const drawn = scene(rows, []);
  const visible = visibleOf(drawn);
  const when = recordColumns(visible).find(({ name }) => name === 'When');

  it.each([
    [false, ['earlier', 'later']],
    [true, ['later', 'earlier']],
  ])('has those without a date last, whichever way it runs', (down, dated) => {
    expect(sortedBy(recordRows(drawn, visible), when, down).map(({ id }) => id)).toEqual([
      ...dated,
      'undated',
      'somebody',
    ]);
  });
});
