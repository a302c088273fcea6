import { describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../../src/explorer/api/answers.ts';
import { edgeName } from '../../../src/explorer/canvas/elements.ts';
import { edgeData } from '../../../src/explorer/canvas/looks.ts';
import { record, relation } from './scenes.ts';

const deed = (own: Partial<GraphEdge>) => ({ ...relation('group', 'PERFORMED', 'takedown'), ...own });

describe('the word on a line', () => {
  it.each([
    ['reported', { basis: 'REPORTED', status: 'SINGLE_SOURCE' }, 'did'],
    ['assumed', { basis: 'ASSUMED', status: 'UNVERIFIED' }, 'assumed: did'],
    ['claimed', { basis: 'CLAIMED', status: 'UNVERIFIED', role: 'AGENT' }, 'claimed: did (agent)'],
    ['disputed', { basis: 'REPORTED', status: 'DISPUTED' }, '≠ disputed: did'],
    ['read by a curator', { basis: 'INFERRED', status: 'SINGLE_SOURCE' }, 'our reading: did'],
  ] as const)('is no bare verb unless a source reports it: %s', (_, own, words) => {
    expect(edgeName(deed(own))).toBe(words);
  });

  it('is the type of a response, with the doubt where it is claimed or assumed', () => {
    const response = (basis: string) => ({
      ...relation('vow', 'RESPONDS_TO', 'shooting'),
      ...{ basis, type: 'THREAT', status: 'SINGLE_SOURCE' },
    });
    expect(edgeName(response('ASSUMED'))).toBe('assumed: threat');
    expect(edgeName(response('INFERRED'))).toBe('threat');
  });

  it('of what was only threatened says so: nobody did it', () => {
    expect(edgeName(deed({ basis: 'STATED', role: 'AGENT' }), 'THREATENED')).toBe('only threatened: agent');
  });

  it('has one colon, however much is to be remarked', () => {
    const called = deed({ basis: 'STATED', status: 'DISPUTED', role: 'ORGANIZER' });
    expect(edgeName(called, 'CALLED_FOR')).toBe('≠ disputed, only called for: organizer');
  });
});

describe('a line of what did not take place', () => {
  const nodes = (occurrence: string) =>
    new Map([
      ['call', { ...record('call', 'Demonstration'), occurrence }],
      ['death', record('death', 'Incident')],
    ]);
  const response = {
    ...relation('call', 'RESPONDS_TO', 'death'),
    basis: 'REPORTED',
    status: 'SINGLE_SOURCE',
  };

  it('is not that of a response that happened', () => {
    expect(edgeData(response, nodes('CALLED_FOR')).unmet).toBe(true);
    expect(edgeData(response, nodes('HAPPENED')).unmet).toBe(false);
  });

  it('hangs on the response, not on what it responds to', () => {
    const undone = new Map([
      ['call', record('call', 'Statement', { occurrence: 'HAPPENED' })],
      ['death', record('death', 'Act', { occurrence: 'OMITTED' })],
    ]);
    expect(edgeData(response, undone).unmet).toBe(false);
  });
});
