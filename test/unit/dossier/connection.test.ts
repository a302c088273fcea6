import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Connection } from '../../../src/dossier/connection.tsx';
import type { ConnectionAnswer, Way } from '../../../src/dossier/connection-answer.ts';

const named = (id: string) => ({ id, name: id });

const NO_LINK = { relation: null, rid: null, assertedBy: [], basis: null, status: null, sentence: null };

const way = (...rungs: readonly (readonly [to: string, basis: string, status?: string])[]): Way => ({
  length: rungs.length,
  steps: [
    { entity: named('from'), ...NO_LINK },
    ...rungs.map(([to, basis, status = 'SINGLE_SOURCE']) => ({
      entity: named(to),
      relation: 'PERFORMED',
      rid: `fact-of-${to}`,
      assertedBy: [{ ...named('an-article'), entity: { title: 'What was done', dateDisplay: '1 May 2014' } }],
      basis,
      status,
      sentence: `Something led to ${to}.`,
    })),
  ],
});

const shown = (ways: readonly Way[], own?: Partial<ConnectionAnswer['paths']>): string =>
  pageOf(ways, own)
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

function pageOf(ways: readonly Way[], own: Partial<ConnectionAnswer['paths']> = {}): string {
  const answer: ConnectionAnswer = {
    paths: {
      total: ways.length,
      truncated: false,
      within: 8,
      stepsApart: null,
      paths: ways,
      ...own,
    },
  };
  return renderToStaticMarkup(Connection({ from: named('from'), to: named('to'), answer }));
}

it('says first whether anything connects the two directly, and how many ways there are', () => {
  expect(shown([way(['to', 'REPORTED'])])).toContain('They are connected directly.');
  expect(shown([way(['a', 'REPORTED'], ['to', 'REPORTED'])], { total: 12, truncated: true })).toMatch(
    /No source here connects them directly: the shortest way has 2 steps\. 1 of at least 12 ways/,
  );
});

it('marks the weakest rung, and none where all are equally sure', () => {
  const marked = shown([way(['a', 'REPORTED'], ['b', 'ASSUMED'], ['to', 'REPORTED'])]);
  expect(marked).toContain('Something led to b. assumed, the weakest step');
  expect(marked.match(/weakest step/g)).toHaveLength(1);
  expect(shown([way(['a', 'REPORTED'], ['to', 'REPORTED'])])).not.toContain('weakest');
});

it('a disputed rung is told as disputed', () => {
  expect(shown([way(['to', 'REPORTED', 'DISPUTED'])])).toContain('disputed');
});

it('tells what is too far apart from what nothing connects', () => {
  expect(shown([], { stepsApart: 9 })).toContain('They are 9 steps apart');
  expect(shown([])).toContain('No source here connects them, in however many steps');
});

it('every rung says who says so, and leads to the evidence', () => {
  const ways = [way(['a', 'REPORTED'], ['to', 'STATED'])];
  expect(shown(ways)).toMatch(/says who: “What was done” , 1 May 2014 · why .* says who: the same · why/);
  expect(shown(ways).match(/What was done/g)).toHaveLength(1);
  expect(pageOf(ways)).toContain('href="/q/evidence?rid=fact-of-a"');
  expect(pageOf(ways)).toContain('href="/e/an-article"');
});

it('of many ways those that differ are shown, and how many there are', () => {
  const all = ['a', 'b', 'c', 'd'].map((stop) => way([stop, 'REPORTED'], ['to', 'REPORTED']));
  expect(shown(all)).toContain('3 of 4 ways are shown, those that differ most.');
  expect(shown(all)).not.toContain('Something led to d.');
});

it('a further way tells only what it has of its own, and keeps the numbers of its steps', () => {
  const ways = [
    way(['a', 'REPORTED'], ['b', 'REPORTED'], ['c', 'ASSUMED'], ['to', 'REPORTED']),
    way(['x', 'REPORTED'], ['b', 'REPORTED'], ['c', 'ASSUMED'], ['to', 'REPORTED']),
  ];
  expect(shown(ways)).toContain('As above from b to to , 2 steps, with the weakest step.');
  expect(shown(ways).match(/Something led to c\./g)).toHaveLength(1);
  expect(pageOf(ways)).toContain('<li value="3" class="quiet">');
});
