import { describe, expect, it } from 'vitest';
import { idIn, readCited, withLines, writeCited } from '../../../src/watch/cited.ts';

const KEY = '477422ab4dd08be7443b02cd1232e31b';

describe('a file of citations', () => {
  it('names a fact, an event or a claim as pages, tables and edges do', () => {
    for (const written of [
      KEY,
      `${KEY}:PERFORMED`,
      `/q/evidence?rid=${KEY}`,
      `https://graph.example.org/q/evidence.csv?first=5&rid=${KEY}#top`,
    ])
      expect(idIn(written)).toBe(KEY);
    for (const written of [
      'march',
      '/e/march',
      'http://127.0.0.1:4000/e/march.json',
      '/?around=march&depth=2',
    ])
      expect(idIn(written)).toBe('march');
  });

  it('has comments and empty lines, and a # in an address begins none', () => {
    const text = '# what we print\n\nmarch   # on page 3\n/e/union#claims\n';
    expect(readCited(text)).toEqual([
      { line: 3, id: 'march', written: 'march', comment: 'on page 3', cited: undefined },
      { line: 4, id: 'union', written: '/e/union#claims', comment: '', cited: undefined },
    ]);
  });

  it('reads back what it writes', () => {
    const cited = { on: '2026-11-28', states: { status: 'DISPUTED', sources: '2' }, claims: ['c1', 'c2'] };
    const written = writeCited({ written: '/e/march', comment: 'The march # 3.' }, cited);
    expect(written).toBe('/e/march cited=2026-11-28 status=DISPUTED sources=2 claims=c1,c2 # The march # 3.');
    expect(readCited(written)).toEqual([
      { line: 1, id: 'march', written: '/e/march', comment: 'The march # 3.', cited },
    ]);
    expect(
      readCited(writeCited({ written: 'a', comment: '' }, { ...cited, claims: [] }))[0]?.cited?.claims,
    ).toEqual([]);
  });

  it('keeps a name with line breaks on the line that it is about', () => {
    const written = writeCited(
      { written: 'march', comment: 'The\nmarch\r\nunion ' },
      { on: '2026-11-28', states: {}, claims: [] },
    );
    expect(written).toBe('march cited=2026-11-28 claims=- # The march union');
    expect(readCited(written)).toHaveLength(1);
  });

  it('keeps that there were more claims than it names', () => {
    const cited = { on: '2026-11-28', states: {}, claims: ['c1'], isCut: true };
    const written = writeCited({ written: 'march', comment: '' }, cited);
    expect(written).toBe('march cited=2026-11-28 claims=c1,*');
    expect(readCited(written)[0]?.cited).toEqual(cited);
  });

  it('is changed line by line, and all else in it stays', () => {
    const text = '# ours\nmarch\r\n\nunion # the union\n';
    expect(withLines(text, new Map([[2, 'march cited=2026-11-28']]), ['ann'])).toBe(
      '# ours\nmarch cited=2026-11-28\n\nunion # the union\nann\n',
    );
    expect(withLines('', new Map(), ['ann'])).toBe('ann\n');
  });

  it('says which line it does not understand', () => {
    expect(() => readCited('march\nunion yesterday')).toThrow('line 2: "yesterday" is not understood');
  });
});
