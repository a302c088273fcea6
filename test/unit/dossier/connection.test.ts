import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Connection } from '../../../src/dossier/connection.tsx';
import type { ConnectionAnswer, Way } from '../../../src/dossier/connection-answer.ts';

const named = (id: string) => ({ id, name: id });

const way = (...rungs: readonly (readonly [to: string, basis: string, status?: string])[]): Way => ({
  length: rungs.length,
  steps: [
    { entity: named('from'), basis: null, status: null, sentence: null },
    ...rungs.map(([to, basis, status = 'SINGLE_SOURCE']) => ({
      entity: named(to),
      basis,
      status,
      sentence: `Something led to ${to}.`,
    })),
  ],
});

function shown(ways: readonly Way[], own: Partial<ConnectionAnswer['paths']> = {}): string {
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
  return renderToStaticMarkup(Connection({ from: named('from'), to: named('to'), answer }))
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
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
