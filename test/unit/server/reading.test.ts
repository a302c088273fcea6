import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Part } from '../../../src/operations/reading.ts';
import { ReadingHtml } from '../../../src/server/pages/reading.tsx';

const part = (name: string): Part => ({
  ...{ key: name, name, path: [name], many: false, below: undefined, words: undefined },
});

it('a list of which only the number is known is told as so many, in words', () => {
  const total: Part = { ...part('totalCount') };
  const reading = {
    many: true,
    parts: [part('id'), part('name'), { ...part('asserts'), below: [total], counts: 'Claim' }],
    records: () => [
      { id: 'one', name: 'One', asserts: { totalCount: 1 } },
      { id: 'many', name: 'Many', asserts: { totalCount: 38 } },
    ],
  };
  const html = renderToStaticMarkup(h(ReadingHtml, { reading, data: undefined }));
  expect(html).toContain('data-label="Says in its own voice">1 claim<');
  expect(html).toContain('data-label="Says in its own voice">38 claims<');
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
