import { expect, it } from 'vitest';
import { headOf } from '../../../src/desk/page/article/head-of.ts';
import { deskOn } from './desk-folder.ts';

const head = async (text: string, id = 'article') =>
  headOf({ text, id, kinds: (await (await deskOn()).desk.form()).kinds });
const BODY =
  'A ferry hit the quay on Thursday evening. Nobody was hurt, police said on Friday, and all is well.';

it('a headline, and a line with an outlet and a day, are what the article is called, from whom and of when', async () => {
  expect(
    await head(`Ferry hits quay at Lindholm terminal\n\nHarbour Courier, 14 March 2023\n\n${BODY}`),
  ).toEqual({
    title: 'Ferry hits quay at Lindholm terminal',
    day: { edtf: '2023-03-14', basis: 'STATED', words: '14 March 2023' },
    outlet: 'Harbour Courier',
  });
});

it.each([
  ['a byline', `By Ann Lee | Bay Tribune\nMarch 3, 2021\n${BODY}`, '2021-03-03', 'Bay Tribune'],
  ['“Posted on”', `Posted on 3 March 2021 by Bay Tribune\n${BODY}`, '2021-03-03', undefined],
  ['a dateline', `TORSBY, March 3, 2021 — ${BODY}`, '2021-03-03', undefined],
  ['a line below', `${BODY}\n© 2021 Bay Tribune`, undefined, 'Bay Tribune'],
])('%s tells it', async (_what, text, day, outlet) => {
  const found = await head(text);
  expect(found.day?.edtf).toBe(day);
  if (outlet !== undefined) expect(found.outlet).toBe(outlet);
});

it('where the text is silent the name of its file tells it, as known from outside', async () => {
  expect(await head(BODY, 'harbour-courier-2023-03-14')).toEqual({
    day: {
      edtf: '2023-03-14',
      basis: 'EXTERNAL',
      words: 'the name of the file, harbour-courier-2023-03-14',
    },
    outlet: 'Harbour Courier',
  });
});

it('days and outlets that its sentences speak of are not its own', async () => {
  expect(
    await head(`${BODY} The Harbour Courier was founded on 3 March 1921 by a sailor who had no ship.`),
  ).toEqual({});
});
