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
      '2 facts would be lost: nobody else here says so. Of 1 event nobody else would say whether it took place.',
      '1 fact would be less sure.',
      '1 fact would be surer: it speaks against it, or what it says of it was denied.',
    ]);
  });

  it('claims no number that it did not count', () => {
    expect(withoutSentences({ totalCount: 900, nodes: [fall('LOST')] })).toEqual([
      'At least 1 fact would be lost: nobody else here says so.',
    ]);
  });

  it('says that nothing changes where others say the same', () => {
    expect(withoutSentences({ totalCount: 0, nodes: [] })).toEqual([
      'Nothing here would stand otherwise without it.',
    ]);
  });
});
