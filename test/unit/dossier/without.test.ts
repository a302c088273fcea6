import { describe, expect, it } from 'vitest';
import { withoutSentences } from '../../../src/dossier/without.tsx';
import type { Fall } from '../../../src/dossier/without-answer.ts';

const fall = (change: string, object: string | null = 'site'): Fall => ({
  change,
  rid: `${change} ${object}`,
  sentence: 'Night Owls did it.',
  status: 'SINGLE_SOURCE',
  statusWithout: change === 'LOST' ? null : 'UNVERIFIED',
  occurrenceWithout: null,
  subject: { kind: 'Group', id: 'night-owls', name: 'Night Owls' },
  object: object === null ? null : { kind: 'Website', id: object, name: object },
  claims: { nodes: [] },
});

describe('what falls with a source', () => {
  it('tells first what nobody else says, then what would stand otherwise', () => {
    const nodes = [fall('LOST'), fall('LOST', null), fall('WEAKER'), fall('STRONGER')];
    expect(withoutSentences({ totalCount: 4, nodes })).toEqual([
      '2 facts would be lost: nobody else here says so. Now they are told by one source. Of 1 event nobody else would say that it took place or was planned.',
      '1 fact would be less sure: unverified.',
      '1 fact would be surer: it speaks against it, or what it says of it was denied.',
    ]);
  });

  it('claims no number that it did not count', () => {
    expect(withoutSentences({ totalCount: 900, nodes: [fall('LOST')] })).toEqual([
      'At least 1 fact would be lost: nobody else here says so. Now it is told by one source.',
    ]);
  });

  it('does not count what was only claimed or read as if it had been told', () => {
    const nodes = ['ONE_SIDED', 'CURATED', 'ONE_SIDED', 'SINGLE_SOURCE'].map((status, at) => ({
      ...fall('LOST', `site ${at}`),
      status,
    }));
    expect(withoutSentences({ totalCount: 4, nodes })).toEqual([
      '4 facts would be lost: nobody else here says so. Now they are claimed by one side only (2); our reading, which no source says outright (1); told by one source (1).',
    ]);
  });

  it('an event that others know as planned is not one of which nobody speaks', () => {
    const known = { ...fall('LOST', null), occurrenceWithout: 'PLANNED' };
    expect(withoutSentences({ totalCount: 1, nodes: [known] })).toEqual([
      '1 fact would be lost: nobody else here says so. Now it is told by one source.',
    ]);
  });

  it('says that nothing changes where others say the same', () => {
    expect(withoutSentences({ totalCount: 0, nodes: [] })).toEqual([
      'Nothing here would stand otherwise without it.',
    ]);
  });
});
