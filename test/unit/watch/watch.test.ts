import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { factOf, readClaim } from '../../../schema/projection/claim.ts';
import { projection } from '../../../schema/projection/index.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import { readCited, writeCited } from '../../../src/watch/cited.ts';
import { asMarkdown, asText } from '../../../src/watch/report.ts';
import { standingsInSeeds } from '../../../src/watch/seeds.ts';
import { citedNow, type Watched, watch } from '../../../src/watch/watch.ts';
import { type Said, smallGraph } from '../../support/small-graph.ts';

type Claim = readonly [id: string, subject: string, predicate: string, said: string, more?: Said];

const RECORDS = [
  ['paper', 'Document', { name: 'The Paper' }],
  ['herald', 'Document', { name: 'The Herald' }],
  ['ann', 'Person', { name: 'Ann' }],
  ['union', 'Group', { name: 'Mill Union' }],
  ['march', 'Demonstration', { name: 'March', mention: 'the march' }],
] as const;
const MARCH: Claim = ['c1', 'march', 'OCCURRED', 'HAPPENED'];
const BY_UNION: Claim = ['c2', 'union', 'PERFORMED', 'march'];
const AGE: Claim = ['c6', 'ann', 'AGE', '12', { values: { value: 12 } }];
const HERALD = { in: ['herald'], assertedBy: 'herald' } as const;
const DENIED: Claim = ['c3', 'union', 'PERFORMED', 'march', { ...HERALD, values: { polarity: 'NEGATED' } }];

const seedOf = (claims: readonly Claim[], merged: readonly (readonly [string, string])[] = []) => ({
  ...smallGraph(RECORDS, claims),
  merged: new Map(merged),
});
const standingsOf = (seed: ReturnType<typeof seedOf>) =>
  standingsInSeeds(storeOf(seed, ontology, factOf), projection, 'the seeds');

const keyOf = (claim: Claim): string => {
  const found = seedOf([claim]).claims[0];
  if (found === undefined) throw new Error('a claim');
  return readClaim(found, (id) => id).rid;
};

/** What a file that cites things as they stood in some seeds says of others. */
async function between(
  ids: readonly string[],
  before: readonly Claim[],
  after: readonly Claim[],
  merged: readonly (readonly [string, string])[] = [],
): Promise<readonly Watched[]> {
  const stood = await standingsOf(seedOf(before)).find(ids);
  const text = ids.map((id) => {
    const stands = stood.get(id);
    if (stands === undefined) throw new Error(id);
    return writeCited({ written: id, comment: stands.name }, citedNow(stands, '2026-11-01'));
  });
  return watch(readCited(text.join('\n')), standingsOf(seedOf(after, merged)));
}

const briefly = (all: readonly Watched[]) =>
  all.map(({ what, differs, claims }) => ({
    what,
    ...Object.fromEntries(Object.entries(differs).map(([name, { before, now }]) => [name, [before, now]])),
    claims: claims.map((claim) => `${claim.what} ${claim.id}`),
  }));

describe('what became of facts that were cited', () => {
  const all = [MARCH, BY_UNION, AGE];

  it('is nothing where they stand as they did', async () => {
    const ids = [keyOf(BY_UNION), 'march', 'c2', keyOf(AGE), 'ann'];
    expect((await between(ids, all, all)).map(({ what }) => what)).toEqual(ids.map(() => 'same'));
  });

  it('is how a fact stood, how it stands, and which claim did it', async () => {
    const found = await between([keyOf(BY_UNION), 'c2'], all, [...all, DENIED]);
    expect(briefly(found)).toEqual([
      { what: 'changed', status: ['SINGLE_SOURCE', 'DISPUTED'], claims: ['new c3'] },
      { what: 'changed', status: ['SAID', 'CONTESTED'], claims: ['new c3'] },
    ]);
    expect(asText(found.slice(0, 1), 'the seeds')).toEqual([
      'Of 1 cited, compared with the seeds: 1 stands otherwise.',
      '',
      'Stand otherwise than when they were cited',
      '- line 1: The Paper says that the Mill Union held the march; the Herald says otherwise.',
      '    how it stands: told by one source -> disputed',
      '    cited on 2026-11-01',
      '    new claim c3: The Herald says that the Mill Union did not hold the march.',
    ]);
  });

  it('is that an event did not only stay planned', async () => {
    const planned: Claim = ['c1', 'march', 'OCCURRED', 'PLANNED'];
    expect(briefly(await between(['march'], [planned], [MARCH]))).toMatchObject([
      { what: 'changed', occurrence: ['PLANNED', 'HAPPENED'] },
    ]);
  });

  it('says nothing of claims where not all are known', async () => {
    const known = standingsOf(seedOf([...all, DENIED]));
    const cut = {
      ...known,
      find: async (ids: readonly string[]) =>
        new Map(
          [...(await known.find(ids))].map(([id, one]) => [id, { ...one, claims: [], isWhole: false }]),
        ),
    };
    const cited =
      'cited=2026-11-01 status=SINGLE_SOURCE basis=REPORTED modality=ASSERTED sources=1 claims=c2';
    expect(briefly(await watch(readCited(`${keyOf(BY_UNION)} ${cited}`), cut))).toEqual([
      { what: 'changed', status: ['SINGLE_SOURCE', 'DISPUTED'], claims: [] },
    ]);
  });

  it('is that a value is contradicted', async () => {
    const ten: Claim = ['c7', 'ann', 'AGE', '10', { ...HERALD, values: { value: 10 } }];
    expect(briefly(await between([keyOf(AGE)], all, [...all, ten]))).toMatchObject([
      { what: 'changed', status: ['SAID', 'CONTESTED'] },
    ]);
  });

  it('is that sources give parts of a fact that exclude each other, though both tell it', async () => {
    const hurt: Claim = ['c8', 'ann', 'HARMED_IN', 'march', { values: { outcome: 'INJURED' } }];
    const killed: Claim = ['c9', 'ann', 'HARMED_IN', 'march', { ...HERALD, values: { outcome: 'KILLED' } }];
    const found = await between([keyOf(hurt), 'c8'], [...all, hurt], [...all, hurt, killed]);
    expect(briefly(found)).toMatchObject([
      { what: 'changed', status: ['SINGLE_SOURCE', 'CORROBORATED'], sources: ['1', '2'], claims: ['new c9'] },
      { what: 'changed', status: ['SAID', 'CONTESTED'], claims: ['new c9'] },
    ]);
  });

  it('names every claim, of a fact and of a document that make many', async () => {
    const many = Array.from(
      { length: 14 },
      (_, at): Claim => [`p${at}`, 'union', 'PERFORMED', 'march', { values: { order: at } }],
    );
    const before = [MARCH, ...many];
    const found = await between([keyOf(BY_UNION), 'paper'], before, [...before, DENIED]);
    expect(briefly(found)).toMatchObject([{ what: 'changed', claims: ['new c3'] }, { what: 'same' }]);
    const gone = await between([keyOf(BY_UNION)], [...before, DENIED], before.slice(0, -1));
    expect(briefly(gone)).toMatchObject([{ what: 'changed', claims: ['gone c3', 'gone p13'] }]);
  });

  it('is worked out without how facts came to stand so, and is the same as with it', () => {
    const store = storeOf(seedOf([...all, DENIED]), ontology, factOf);
    const standing = (rows: Iterable<{ readonly values: Readonly<Record<string, unknown>> }>) =>
      [...rows].map(({ values: { history, restsOn, falls, ...values } }) => values);
    for (const rows of ['nodes', 'edges'] as const) {
      const whole = [...projection[rows](store)];
      expect(whole.some(({ values }) => values.history !== undefined)).toBe(true);
      const short = [...projection[rows](store, { standsOnly: true })];
      expect(short.some(({ values }) => values.history !== undefined)).toBe(false);
      expect(standing(short)).toEqual(standing(whole));
    }
  });

  it('is that a fact is gone, told in the words of the file', async () => {
    const found = await between([keyOf(BY_UNION)], all, [MARCH]);
    expect(briefly(found)).toMatchObject([{ what: 'vanished', claims: ['gone c2'] }]);
    expect(found[0]?.sentence).toBe('The Mill Union held the march.');
  });

  it('is what its claim says now, if that is another fact', async () => {
    const byAnn: Claim = ['c2', 'ann', 'PERFORMED', 'march'];
    expect(await between([keyOf(BY_UNION)], all, [MARCH, byAnn])).toMatchObject([
      { what: 'changed', now: keyOf(byAnn), sentence: 'Ann held the march.' },
    ]);
  });

  it('is nothing where a record was merged into another, and the file is told where its id leads', async () => {
    const asked = readCited(
      'demo cited=2026-11-01 status=SINGLE_SOURCE basis=REPORTED modality=ASSERTED sources=1 occurrence=HAPPENED claims=c1',
    );
    expect(await watch(asked, standingsOf(seedOf(all, [['demo', 'march']])))).toMatchObject([
      { what: 'same', id: 'demo', now: 'march' },
    ]);
  });

  it('is an id that nobody knows, with those that are like it, and a line that is recorded now', async () => {
    const found = await watch(readCited('marsh\nmarch'), standingsOf(seedOf(all)));
    expect(found).toMatchObject([
      { what: 'unknown', suggestions: ['march'] },
      { what: 'recorded', sentence: 'The march took place.' },
    ]);
    expect(asMarkdown(found, 'the *seeds*').join('\n')).toContain('compared with the \\*seeds\\*');
  });
});
