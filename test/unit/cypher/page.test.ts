import { describe, expect, it } from 'vitest';
import { cypher, raw, render } from '../../../src/cypher/fragment.ts';
import { decodeCursor, encodeCursor, keyset, orderBy, reversed } from '../../../src/cypher/page.ts';
import type { Order } from '../../../src/cypher/plan.ts';

const scope = { node: raw('n'), edge: raw('r') };
const byDate: readonly Order[] = [
  { of: 'node', property: 'date', direction: 'DESC', write: (text) => cypher`datetime(${text})` },
  { of: 'edge', property: 'rid', direction: 'ASC' },
];

describe('a page of a list', () => {
  it('continues after the values of its last row, with a separate condition on the first so that an index finds it', () => {
    expect(render(keyset(byDate, ['2020', 'r1'], scope))).toEqual({
      text: 'n.date <= datetime($p0) AND ((n.date < datetime($p1)) OR (n.date = datetime($p2) AND r.rid > $p3))',
      params: { p0: '2020', p1: '2020', p2: '2020', p3: 'r1' },
    });
  });

  it('goes back in reverse order', () => {
    expect(render(orderBy(reversed(byDate), scope)).text).toBe('ORDER BY n.date, r.rid DESC');
    expect(render(keyset(reversed(byDate), ['2020', 'r1'], scope)).text).toBe(
      'n.date >= datetime($p0) AND ((n.date > datetime($p1)) OR (n.date = datetime($p2) AND r.rid < $p3))',
    );
  });

  it('in one step is one comparison', () => {
    const [, byRid] = byDate;
    expect(render(keyset(byRid ? [byRid] : [], ['r1'], scope)).text).toBe('r.rid > $p0');
  });
});

describe('a cursor', () => {
  it('leads back to the values of its row', () => {
    expect(decodeCursor(byDate, encodeCursor(byDate, ['2020', 'r1']), 'after')).toEqual(['2020', 'r1']);
  });

  it.each([
    ['of a list in another order', encodeCursor(reversed(byDate), ['2020', 'r1']), /another order/],
    ['of a longer list', encodeCursor(byDate, ['2020', 'r1', 'x']), /another kind of list/],
    ['that holds something else', encodeCursor(byDate, ['2020', { x: 1 }]), /not a cursor/],
    ['that is none', 'nonsense', /not a cursor/],
  ])('%s is refused, with a hint', (_, cursor, message) => {
    expect(() => decodeCursor(byDate, cursor, 'after')).toThrow(message);
    expect(() => decodeCursor(byDate, cursor, 'after')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('pass a cursor unchanged') }),
    );
  });
});
