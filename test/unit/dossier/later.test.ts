import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { WhatCameLater } from '../../../src/dossier/later.tsx';
import type { SaidWhen } from '../../../src/dossier/later-answer.ts';
import { laterThan } from '../../../src/dossier/later-than.ts';

const said = (id: string, knownAt: string | null): SaidWhen => ({
  ...{ id, knownAt, sentence: `${id} was said.`, basis: 'REPORTED', asOfDisplay: null },
  assertedBy: { id: 'paper', name: 'Paper' },
  passages: { nodes: [] },
});
const answer = (...nodes: readonly SaidWhen[]) => ({
  node: { claims: { totalCount: nodes.length, nodes: [...nodes] } },
});
const [first, second, third, undated] = [
  said('first', '2020-05-28T23:59:59.999Z'),
  said('second', '2020-05-31T23:59:59.999Z'),
  said('third', '2021-04-21T23:59:59.999Z'),
  said('undated', null),
];

describe('what became known later than a day', () => {
  const later = laterThan(answer(third, undated, first, second), answer(first));

  it('is what the day hides, in time, apart from what nobody dates', () => {
    expect(later.dated.map(({ id }) => id)).toEqual(['second', 'third']);
    expect([later.undated, later.isCut]).toEqual([1, false]);
  });

  it('is listed by day, each with how sure it is and who says so', () => {
    const text = renderToStaticMarkup(h(WhatCameLater, { later }))
      .replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toMatch(
      /What became known only later: 3 claims By 31 May 2020 second was said\. reported; says who: Paper/,
    );
    expect(text).toMatch(
      /By 21 April 2021 third was said\. .* Of 1 claim more nobody knows by which day it was said\./,
    );
  });

  it('is nothing where the day hides nothing', () =>
    expect(renderToStaticMarkup(h(WhatCameLater, { later: laterThan(answer(first), answer(first)) }))).toBe(
      '',
    ));
});
