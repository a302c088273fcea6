import { expect, it } from 'vitest';
import { byForm } from '../../../src/dossier/form.ts';
import type { Responded } from '../../../src/dossier/responded-answer.ts';
import { type ResponseMatrix, responseMatrix } from '../../../src/dossier/response-matrix.ts';
import { answer, responded } from './responded.ts';

const matrix = (...events: readonly Responded[]) => responseMatrix(answer(events));

/** Each row as its actor and, for each column, how sure its marks are. */
const rows = ({ groups }: ResponseMatrix) =>
  groups.flatMap(({ rows: own }) =>
    own.map(({ actor, cells }) => [
      actor?.id,
      ...cells.map((marks) => marks.map(({ line }) => line).join(' ')),
    ]),
  );

const anonymous = [['anonymous', 'REPORTED']] as const;

it('a mark is as sure as the weaker of two: that it responds, and that this actor made it', () => {
  const shown = matrix(
    responded(
      'shooting',
      { id: 'shutdown', by: anonymous },
      { id: 'video', by: anonymous, basis: 'INFERRED' },
      { id: 'takedown', by: [['anonymous', 'ASSUMED']] },
    ),
  );
  expect(rows(shown)).toEqual([['anonymous', 'solid dashed dotted']]);
  expect(shown).toMatchObject({ totals: { HAPPENED: 2, CLAIMED: 1, PLANNED: 0 }, reported: 1 });
});

it('what is claimed of who made it is told as claimed, also where only our reading makes it a response', () => {
  const shown = matrix(
    responded('shooting', { id: 'video', by: [['anonymous', 'CLAIMED']], basis: 'INFERRED' }),
  );
  expect(shown.groups[0]?.rows[0]?.cells[0]).toMatchObject([
    { standing: 'CLAIMED', sure: 'claimed and our reading' },
  ]);
});

it('several types of one response are one mark, as sure as the surest of them', () => {
  const shown = matrix(
    responded(
      'shooting',
      { id: 'video', by: anonymous, type: 'DEMAND', basis: 'INFERRED' },
      { id: 'video', by: anonymous, type: 'SOLIDARITY', basis: 'REPORTED' },
    ),
  );
  expect(rows(shown)).toEqual([['anonymous', 'solid']]);
});

it('a response that nobody is named for stands in the last row, and counts', () => {
  const shown = matrix(responded('shooting', { id: 'protests' }, { id: 'video', by: anonymous }));
  expect(rows(shown)).toEqual([
    ['anonymous', 'solid'],
    [undefined, 'solid'],
  ]);
  expect(shown.totals.HAPPENED).toBe(2);
});

it('rows of one kind stand together, in each those with the most responses first', () => {
  const shown = matrix(
    responded(
      'protests',
      { id: 'curfew', by: [['city of x', 'REPORTED']] },
      { id: 'march', by: [['marchers', 'REPORTED']] },
      { id: 'video', by: anonymous },
      { id: 'statement', by: anonymous },
    ),
  );
  expect(shown.groups.map(({ kind, rows: own }) => [kind, own.map(({ actor }) => actor?.id)])).toEqual([
    ['Group', ['anonymous', 'marchers']],
    ['GovernmentBody', ['city of x']],
  ]);
});

it('what happened, what is only claimed and what was only planned are counted apart; one response to two events once', () => {
  const both = { id: 'march', by: anonymous, occurrence: 'CALLED_FOR' };
  const shown = matrix(
    responded('first', both, { id: 'video', by: anonymous }),
    responded('second', both, { id: 'removal', by: anonymous, basis: 'CLAIMED' }),
  );
  expect(shown.totals).toEqual({ HAPPENED: 1, CLAIMED: 1, PLANNED: 1, OMITTED: 0 });
  expect(shown.columns.map(({ totals }) => totals.PLANNED)).toEqual([1, 1]);
});

it('marks that look alike are counted together, the surest first, what did not take place last', () => {
  const shown = matrix(
    responded(
      'shooting',
      { id: 'threat', by: anonymous, occurrence: 'THREATENED' },
      { id: 'takedown', by: anonymous, basis: 'ASSUMED' },
      { id: 'shutdown', by: anonymous },
      { id: 'statement', by: anonymous },
    ),
  );
  const [marks = []] = shown.groups[0]?.rows[0]?.cells ?? [];
  expect(byForm(marks).map(({ form, count }) => [form.line, form.hollow, count])).toEqual([
    ['solid', false, 2],
    ['dotted', false, 1],
    ['solid', true, 1],
  ]);
});

it('of many actors and events those with the most responses are shown, the events still in time, and the rest is told', () => {
  const events = Array.from({ length: 30 }, (_, index) =>
    responded(
      `event ${index}`,
      ...Array.from({ length: index === 29 ? 50 : 1 }, (__, place) => ({
        id: `response ${index} ${place}`,
        by: [[`actor ${index} ${place}`, 'REPORTED']] as const,
      })),
    ),
  );
  const { columns, groups, totals, more } = responseMatrix(answer(events, true));
  expect(columns).toHaveLength(24);
  expect(columns.at(-1)?.event.id).toBe('event 29');
  expect(groups.flatMap(({ rows: own }) => own)).toHaveLength(40);
  expect(totals.HAPPENED).toBe(79);
  expect(more).toEqual({ actors: 39, columns: 6, events: true, responses: 0, doers: 0 });
});

it('responses and those who made them that were not read are told as well', () => {
  const event = responded('shooting', { id: 'video', by: anonymous });
  const [edge] = event.responses.edges;
  const performers = { totalCount: 8, edges: edge?.node.performers.edges ?? [] };
  const read = edge === undefined ? [] : [{ ...edge, node: { ...edge.node, performers } }];
  const { more } = matrix({ ...event, responses: { totalCount: 60, edges: read } });
  expect(more).toMatchObject({ responses: 59, doers: 7, events: false });
});
