import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Part } from '../../../src/operations/reading.ts';
import { ReadingHtml } from '../../../src/server/pages/reading.tsx';

const part = (name: string): Part => ({
  ...{ key: name, name, path: [name], many: false, below: undefined, words: undefined },
});

it('what differs only in its type is one row with all its types; what differs in anything else is not', () => {
  const records = [
    { id: 'day', name: 'Day', type: 'protest', basis: 'INFERRED', rid: '1' },
    { id: 'day', name: 'Day', type: 'solidarity', basis: 'INFERRED', rid: '2' },
    { id: 'day', name: 'Day', type: 'demand', basis: 'REPORTED', rid: '3' },
  ];
  const reading = {
    many: true,
    parts: ['id', 'name', 'type', 'basis', 'rid'].map(part),
    records: () => records,
  };
  const html = renderToStaticMarkup(h(ReadingHtml, { reading, data: undefined }));
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => row.replaceAll(/<[^>]+>/g, '|'));
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain('protest, solidarity');
  expect(rows[2]).toContain('demand');
});
