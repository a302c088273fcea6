import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Claim } from '../../../src/explorer/api/answers.ts';
import { ClaimList } from '../../../src/explorer/panel/claim-card.tsx';
import { Grounds } from '../../../src/explorer/panel/grounds.tsx';

const assumed = (id: string, modality: string): Claim => ({
  ...{ id, name: id, sentence: `${id} says so.`, predicate: 'PERFORMED', subject: null, object: null },
  ...{ value: null, polarity: 'AFFIRMED', modality, basis: 'ASSUMED', voice: 'EMBEDDED' },
  ...{ attributionBasis: null, condition: null, contested: false, wording: null },
  ...{ assertedBy: { id: 'account', name: 'account' }, relayedBy: { nodes: [] } },
  ...{ reviewedBy: { nodes: [] }, passages: { nodes: [] } },
});

const told = (...modalities: readonly string[]) =>
  renderToStaticMarkup(
    h(Grounds, {
      ...{ status: 'UNVERIFIED', basis: 'ASSUMED', sources: null, occurrence: 'HAPPENED', children: '' },
      claims: modalities.map((modality, at) => assumed(`claim-${at}`, modality)),
    }),
  );

it('a claim in full says who has read it a second time, and nothing where nobody has', () => {
  const card = (...readers: readonly string[]) => {
    const reviewedBy = { nodes: readers.map((name) => ({ id: name, name })) };
    return renderToStaticMarkup(
      h(ClaimList, { claims: [{ ...assumed('claim', 'ASSERTED'), reviewedBy }] }),
    ).replaceAll(/<[^>]*>/g, '');
  };
  expect(card('Cleo', 'Dan')).toContain('Read a second time by Cleo, Dan.');
  expect(card()).not.toContain('second time');
});

it('where all are told to assume it, the panel says how many of them say so flatly, and why they count as assumptions', () => {
  expect(told('ASSUMED', 'ASSERTED', 'ASSERTED', 'ASSERTED')).toContain(
    '3 of 4 claims say so flatly; the source that shows them tells of an assumption.',
  );
  expect(told('ASSERTED')).toContain('It is said flatly; the source that shows it tells of an assumption.');
  expect(told('ASSUMED')).not.toContain('flatly');
});
