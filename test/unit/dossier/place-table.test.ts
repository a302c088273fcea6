import { expect, it } from 'vitest';
import type { Happening, PlaceAnswer } from '../../../src/dossier/place-answer.ts';
import { placeTable } from '../../../src/dossier/place-table.ts';
import { respondedWords } from '../../../src/dossier/responded-words.ts';
import { UNSTATED } from './responded.ts';

const happening = (id: string, display: string | null = '2020', occurrence = 'HAPPENED'): Happening => ({
  ...{ rid: id, basis: 'REPORTED', status: 'SINGLE_SOURCE', sentence: `${id} was here.`, assertedBy: [] },
  node: {
    ...{ kind: 'Incident', id, name: id, occurrence, when: { edtf: display, display } },
    ...UNSTATED,
    performers: { edges: [] },
    responseCount: 0,
    meantResponseCount: 0,
  },
});
const place = (edges: readonly Happening[], inside: readonly Happening[] = []): PlaceAnswer => {
  const eventsOf = (all: readonly Happening[]) => ({ totalCount: all.length, edges: [...all] });
  const within = { id: 'street', name: 'Street', events: eventsOf(inside) };
  return { id: 'town', name: 'Town', events: eventsOf(edges), contains: { totalCount: 1, nodes: [within] } };
};
const rowsOf = (...given: Parameters<typeof placeTable>) =>
  placeTable(...given).groups.flatMap(({ standing, rows }) =>
    rows.map(({ event, within, dateHidden }) => ({ standing, id: event.id, within: within?.id, dateHidden })),
  );

it('what happened in a place and in one within it is listed once, apart from what was only planned', () => {
  const rows = rowsOf(place([happening('plan', '2019', 'PLANNED'), happening('raid')], [happening('raid')]));
  expect(rows.map(({ standing, id, within }) => [standing, id, within])).toEqual([
    ['HAPPENED', 'raid', undefined],
    ['PLANNED', 'plan', undefined],
  ]);
});

it('what a lens hides of a place is counted, and a date that it hides is not told as unknown', () => {
  const whole = place([happening('raid'), happening('march')], [happening('fire')]);
  const seen = place([happening('raid', null), happening('undated', null)]);
  expect(placeTable(seen, whole).hidden).toBe(1);
  expect(rowsOf(seen, whole).map(({ id, dateHidden }) => [id, dateHidden])).toEqual([
    ['raid', true],
    ['undated', false],
  ]);
  expect(placeTable(whole).hidden).toBe(0);
});

it('how many responses an event had says that claimed ones are among them, and keeps those apart that were only meant', () => {
  const words = (responseCount: number | null, meantResponseCount: number | null) =>
    respondedWords({ responseCount, meantResponseCount });
  expect(words(6, 0)).toBe('6 responses, reported, claimed or our reading');
  expect(words(1, 3)).toBe(
    '1 response, reported, claimed or our reading; 3 only planned, called for or threatened',
  );
  expect(words(0, 2)).toBe('2 responses only planned, called for or threatened');
  expect([words(0, 0), words(null, null)]).toEqual(['', '']);
});
