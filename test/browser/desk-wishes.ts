import type { Wanted, Wish } from './quick-typist.ts';

/** An article of about 300 words: what happened, who says so, what they deny, and what is to come. */
export const FERRY = `Ferry crews walk out after deckhand is crushed at Lindholm terminal

Harbour Courier, 14 March 2023

A 34-year-old deckhand, Ilse Braun, was crushed between a ferry and the quay at the Lindholm terminal on Thursday evening and died in hospital the next morning. Two witnesses said the captain had been told that the rear ramp was not locked.

Northline Ferries, which runs the terminal, said in a statement on Friday that Braun "was not where she was supposed to be". The Seafarers' Union called the statement "a shameless lie" and said the company had ignored three warnings since January about the ramp. Northline has not said whether it received them.

About 120 crew members walked out on Saturday in response to the death, the union said; the company put the number at "fewer than 60". All sailings to Grevik were cancelled. On Sunday, masked people threw paint at Northline's headquarters in Torsby. A group calling itself Cold Water claimed responsibility on Telegram and threatened to publish the private messages of the company's directors unless the captain was suspended by Wednesday. Police said they could not confirm that the group was behind the attack.

The mayor of Lindholm, Per Oster, condemned the paint attack but asked the Accident Board to open an inquiry. The board announced on Monday that it would examine the ramp; a report is expected in June.

Braun's brother, Tomas Braun, told the Courier that the family wants to see the ship's log. "Nobody from the company has called us," he said. The captain, who was not named, did not answer a request for comment.

The union plans a torchlight march to the terminal on Friday. Northline announced it would meet the union before then. A similar accident at the Grevik terminal in 2019, which Northline denied was its fault, led to a fine of 40,000 euros, according to the trade magazine Deck Log.
`;

const BRAUN: Wanted = { name: 'Ilse Braun', kind: 'person' };
const ACCIDENT: Wanted = { name: 'Accident at Lindholm terminal', kind: 'incident' };
const NORTHLINE: Wanted = { name: 'Northline Ferries', kind: 'organization' };
const STATEMENT: Wanted = { name: 'Statement of Northline Ferries', kind: 'statement' };
const UNION: Wanted = { name: 'Seafarers', kind: 'organization' };
const WALKOUT: Wanted = { name: 'Walkout of crew members', kind: 'demonstration' };
const ATTACK: Wanted = { name: 'Paint attack on Northline headquarters', kind: 'incident' };
const MARCH: Wanted = { name: 'Torchlight march to the terminal', kind: 'demonstration' };

/** Twenty claims of it, of as many sorts as there are. */
export const WISHES: readonly Wish[] = [
  { sentence: 3, first: BRAUN, said: ['age', 'age'], fields: { value: '34' } },
  {
    sentence: 3,
    first: BRAUN,
    said: ['harmed', 'was harmed in'],
    second: ACCIDENT,
    fields: { role: 'victim', outcome: 'killed' },
    occurred: 'happened',
  },
  {
    sentence: 3,
    first: ACCIDENT,
    said: ['where', 'is placed in'],
    second: { name: 'Lindholm terminal', kind: 'place' },
  },
  { sentence: 3, first: ACCIDENT, said: ['when', 'dated'], fields: { value: '2023-03-09' } },
  {
    sentence: 4,
    first: { name: 'Warning about the rear ramp', kind: 'statement' },
    said: ['says', 'says'],
    fields: { value: 'the rear ramp was not locked' },
    by: { name: 'Two witnesses', kind: 'group' },
    occurred: 'happened',
  },
  { sentence: 5, first: NORTHLINE, said: ['did', 'did'], second: STATEMENT, occurred: 'happened' },
  { sentence: 5, first: STATEMENT, said: ['about', 'is about'], second: BRAUN },
  {
    sentence: 5,
    first: STATEMENT,
    said: ['says', 'says'],
    fields: { value: 'was not where she was supposed to be' },
    by: NORTHLINE,
  },
  {
    sentence: 6,
    first: STATEMENT,
    said: ['eval', 'evaluated as'],
    fields: { value: 'a shameless lie' },
    by: UNION,
  },
  {
    sentence: 8,
    first: WALKOUT,
    said: ['resp', 'responded to'],
    second: { name: 'Death of Ilse Braun', kind: 'incident' },
    by: UNION,
    occurred: 'happened',
  },
  {
    sentence: 8,
    first: WALKOUT,
    said: ['size', 'size'],
    fields: { value: '120', comparator: 'about' },
    by: UNION,
  },
  {
    sentence: 10,
    first: { name: 'Masked people', kind: 'group' },
    said: ['did', 'did'],
    second: ATTACK,
    occurred: 'happened',
  },
  { sentence: 10, first: ATTACK, said: ['when', 'dated'], fields: { value: '2023-03-12' } },
  {
    sentence: 11,
    first: { name: 'Cold Water', kind: 'group' },
    said: ['did', 'did'],
    second: { name: 'Claim of responsibility of Cold Water', kind: 'statement' },
    occurred: 'happened',
  },
  {
    sentence: 13,
    first: { name: 'Per Oster', kind: 'person' },
    said: ['job', 'described as'],
    fields: { value: 'mayor of Lindholm' },
  },
  {
    sentence: 13,
    first: { name: 'Statement of Per Oster', kind: 'statement' },
    said: ['cond', 'condemns'],
    second: ATTACK,
    occurred: 'happened',
  },
  {
    sentence: 15,
    first: { name: 'Tomas Braun', kind: 'person' },
    said: ['brother', 'is linked with'],
    second: BRAUN,
    fields: { role: 'brother or sister' },
  },
  { sentence: 18, first: UNION, said: ['did', 'did'], second: MARCH, occurred: 'planned' },
  { sentence: 18, first: MARCH, said: ['when', 'dated'], fields: { value: '2023-03-17' } },
  {
    sentence: 20,
    first: { name: 'Deck Log', kind: 'media outlet' },
    said: ['job', 'described as'],
    fields: { value: 'trade magazine' },
  },
];
