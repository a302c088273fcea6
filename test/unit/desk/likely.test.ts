import { describe, expect, it } from 'vitest';
import { fitsIn } from '../../../src/desk/page/form/fits.ts';
import { filledIn, likelyIn, namesAt } from '../../../src/desk/page/form/likely.ts';
import type { DeskForm } from '../../../src/desk/protocol.ts';
import { AMOUNTS_IN_NEWS } from './amounts-in-news.ts';
import { deskOn, words } from './desk-folder.ts';

const TEXT =
  'The man, Ann Lee, is a 34-year-old docker. He was shot on Saturday, and about 400 people marched. “I saw it,” said Bob Hill of the Bay Tribune.';

const predicate = async (name: string) => {
  const { predicates } = await form();
  const found = predicates.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const form = async (): Promise<DeskForm> => (await deskOn(TEXT)).desk.form();
const one = (kind: string) => ({ id: 'one', name: 'One', kind, isNew: false, fields: {} });
const likely = async (kind: string, said: string) =>
  likelyIn({
    form: await form(),
    claim: { first: one(kind), second: null, passages: [{ start: 0, end: 9 }] },
    claims: [],
    words: said,
  }).map(({ label, by }) => `${label}: ${by}`);

describe('what the chosen words seem to say is offered before anything is typed', () => {
  it('of a person an age, of a crowd its number, with the words that say it', async () => {
    expect(await likely('Person', 'a 34-year-old docker')).toContain('age: 34-year-old');
    expect(await likely('Group', 'about 400 people marched')).toContain('size: 400 people');
  });

  it('of an event first that it took place, as every event needs that, and then its day', async () => {
    const [first, ...others] = await likely('Incident', 'He was shot on Saturday');
    expect(first).toBe('occurred: ');
    expect(others).toContain('dated: on Saturday');
  });

  it('not what is claimed of it from these words already', async () => {
    const { desk } = await deskOn();
    const { claims } = await desk.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Person', name: 'Ann Lee' },
        predicate: 'AGE',
        fields: { value: 34 },
        passages: [{ start: 0, end: 9 }],
      },
    });
    const [{ subject } = { subject: one('Person') }] = claims;
    const found = likelyIn({
      form: await form(),
      claim: { first: { ...one('Person'), id: subject.id }, second: null, passages: [{ start: 0, end: 9 }] },
      claims,
      words: 'a 34-year-old docker',
    });
    expect(found.map(({ label }) => label)).not.toContain('age');
  });
});

it('“says” is offered of what can say something, and of nobody else', async () => {
  const quote = '“I saw it,” said Bob Hill';
  expect((await likely('Statement', quote)).some((one) => one.startsWith('says: '))).toBe(true);
  for (const kind of ['Person', 'Incident', 'Place', 'Website'])
    expect((await likely(kind, quote)).some((one) => one.startsWith('says: '))).toBe(false);
});

describe('a value that the words give is filled in', () => {
  it.each<readonly [predicate: string, words: string, fields: Readonly<Record<string, string>>]>([
    ['AGE', 'a 34-year-old docker', { value: '34' }],
    ['EVALUATED_AS', 'words like “moronic” to describe a police force', { value: 'moronic' }],
    ['DURATION', 'was inaccessible for much of the day on Monday', { value: 'much of the day' }],
    ['EFFECT', 'without arrests', { value: 'without arrests' }],
    ['EFFECT', 'The march ended without arrests.', {}],
    ['DURATION', 'was offline for almost three hours', { value: 'almost three hours' }],
    ['SAYS', '“your site is down.”', { value: 'your site is down' }],
    ['SAYS', '“Your site is down.', { value: 'Your site is down' }],
    ['AGE', 'a docker', {}],
    ['DATED', 'on Saturday', {}],
    ...AMOUNTS_IN_NEWS,
  ])('of %s in “%s”', async (name, said, fields) => {
    expect(filledIn(said, await predicate(name))).toEqual(fields);
  });
});

describe('who is named in an article', () => {
  const names = async () => {
    const { desk } = await deskOn(TEXT);
    return { names: await desk.names(), sentences: (await desk.state()).sentences };
  };

  it('is told with a kind where one is known, and stands in the text', async () => {
    const found = (await names()).names;
    const points = Array.from(TEXT);
    for (const { name, start, end } of found) expect(name).toContain(points.slice(start, end).join(''));
    expect(found).toMatchObject([
      { name: 'Ann Lee', kind: 'Person', id: null },
      { name: 'Bob Hill', kind: 'Person', id: null },
      { name: 'Bay Tribune' },
    ]);
  });

  it('comes first where the chosen words name it, then what else its sentence names', async () => {
    const all = await names();
    const at = namesAt(all.names, all.sentences, [words(TEXT, 'Bay Tribune')]);
    expect(at.map(({ name }) => name)).toEqual(['Bay Tribune', 'Bob Hill']);
  });
});

it('what only fits is told with its reason, as long as something else is chosen', () => {
  const issue = { message: 'it is done by speaking', hint: null, claim: null, field: 'basis', where: '' };
  const issues = [{ ...issue, fits: { basis: 'STATED' } }];
  expect(fitsIn(issues, { basis: 'CLAIMED' })).toEqual([
    { name: 'basis', value: 'STATED', why: 'it is done by speaking' },
  ]);
  expect(fitsIn(issues, { basis: 'STATED' })).toEqual([]);
});
