import { describe, expect, it } from 'vitest';
import { article, FINGERPRINT, problems, read } from './seed-folder.ts';

/** Another document beside the article, which says how it stands to it; it has two passages. */
const copy = (origin: string, more = '') => ({
  'article.yaml': article,
  'copy.yaml': `document:
  id: copy
  name: The same elsewhere
  sha256: ${FINGERPRINT.replaceAll('a', 'b')}
  length: 500
${origin
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
passages:
  s01: { start: 0, end: 90, sha256: ${FINGERPRINT}, note: Nothing is read from it here. }
  s02: { start: 100, end: 190, sha256: ${FINGERPRINT}, note: Nothing is read from it here. }
${more}`,
  'agency.yaml': 'entities:\n  MediaOutlet:\n    agency: Example Agency\n',
});

const linkOf = async (origin: string) => {
  const { links } = await read(copy(origin));
  return links.filter(({ document }) => document === 'copy').map(({ to, values }) => ({ to, ...values }));
};

describe('how a document stands to another', () => {
  it('is said in one word, if there is no more to say', async () => {
    expect(await linkOf('copies: article')).toEqual([{ to: 'article', how: 'COPIES' }]);
  });

  it('can be said with who says so, what was counted and which passages it is about', async () => {
    expect(
      await linkOf(
        'copies: { from: article, ground: MEASURED, share: 62, longestRun: 41, taken: s02, note: Both are of one day. }',
      ),
    ).toEqual([
      {
        to: 'article',
        how: 'COPIES',
        ground: 'MEASURED',
        share: 62,
        longestRun: 41,
        taken: ['copy-s02'],
        note: 'Both are of one day.',
      },
    ]);
  });

  it.each(['quotes', 'rewrites', 'syndicates', 'copies', 'corrects', 'updates', 'retracts'])(
    'can be: it %s it',
    async (how) => {
      expect(await linkOf(`${how}: article`)).toEqual([{ to: 'article', how: how.toUpperCase() }]);
    },
  );

  it.each<[name: string, origin: string, message: string]>([
    [
      'a measurement has its figures',
      'copies: { from: article, ground: MEASURED, share: 62 }',
      'a measurement needs its figures',
    ],
    ['figures are a measurement', 'rewrites: { from: article, share: 62 }', 'share is a measurement'],
    [
      'a share is of a hundred',
      'copies: { from: article, ground: MEASURED, share: 620, longestRun: 4 }',
      'share must be a whole number from 0 to 100',
    ],
    [
      'what says so is no secret copy',
      'copies: { from: article, ground: SAID }',
      'a copy that says so is none',
    ],
    [
      'where it says so is where it says so',
      'copies: { from: article, saidIn: s01 }',
      'saidIn names where the text says so',
    ],
    ['its passages are there', 'quotes: { from: article, saidIn: s07 }', 'there is no passage copy-s07'],
    ['it is one thing at a time', 'quotes: article\nrewrites: article', 'copy names article twice'],
    ['nothing is left to guess', 'copies: { from: article, how: COPIES }', 'a copies has no how'],
    [
      'a copy comes after what it copies',
      'copies: article\nedtf: "2014-11-20"\ndateBasis: PUBLICATION',
      'copy was published before article',
    ],
  ])('%s', async (_name, origin, message) => {
    expect(await problems(copy(origin))).toContain(message);
  });

  it('can be to a medium whose report is not at hand', async () => {
    expect(await linkOf('syndicates: agency')).toEqual([{ to: 'agency', how: 'SYNDICATES' }]);
  });

  it('never leads in a circle', async () => {
    const files = copy('copies: article');
    const circle = article.replace('  length: 500\n', '  length: 500\n  rewrites: copy\n');
    expect(await problems({ ...files, 'article.yaml': circle })).toContain(
      'these are made from each other in a circle: article -> copy -> article',
    );
  });
});
