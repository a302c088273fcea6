import type { Entry, NewOne } from './typist.ts';

const TAKEDOWN: NewOne = {
  name: 'Takedown of the Marlow city website',
  kind: 'cyber',
  fields: { Type: 'takedown' },
};
const SHOOTING: NewOne = {
  name: 'Shooting of Daniel Okafor',
  kind: 'incident',
  fields: { Type: 'shooting' },
};
const MARCH: NewOne = { name: 'March for Daniel Okafor', kind: 'demonstration' };
const SECOND: NewOne = { name: 'Second march in Marlow', kind: 'demonstration' };
const UNION: NewOne = {
  name: 'Statement of the Marlow police union',
  kind: 'statement',
  fields: { Form: 'text' },
};

/** What a newcomer reads out of the article, in its order. */
export const ENTRIES: readonly Entry[] = [
  { sentence: 2, first: TAKEDOWN, said: ['occ', 'occurred'], fields: { Occurred: 'happened' } },
  { sentence: 2, first: SHOOTING, said: ['occ', 'occurred'], fields: { Occurred: 'happened' } },
  // From the other end: the claim's subject is Daniel Okafor.
  {
    sentence: 2,
    first: SHOOTING.name,
    said: ['harmed', 'harmed'],
    second: { name: 'Daniel Okafor', kind: 'person' },
    fields: { Role: 'victim', Outcome: 'killed' },
  },
  { sentence: 2, first: TAKEDOWN.name, said: ['came a', 'came after'], second: SHOOTING.name },
  // "Daniel Okafor, 19", word by word from the end.
  {
    sentence: 2,
    words: ['End', ...Array<string>(8).fill('ArrowLeft'), 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
    first: 'Daniel Okafor',
    said: ['age', 'age'],
    fields: { Age: '19' },
  },
  // What somebody says of themselves, retold.
  {
    sentence: 3,
    first: { name: 'Night Lantern', kind: 'group' },
    said: ['did', 'did'],
    second: TAKEDOWN.name,
    fields: { Role: 'attacker' },
    saying: {
      'Who says so': 'Night Lantern',
      'Whose words': 'para',
      'What it rests on': 'claimed',
      'How it is known who did it': 'self',
    },
  },
  // The same speaker, in quotation marks.
  {
    sentence: 4,
    first: TAKEDOWN.name,
    said: ['reason', 'reason'],
    fields: { Reason: 'Marlow has not said one word about Daniel' },
    saying: { 'Who says so': 'Night Lantern', 'What it rests on': 'stated' },
  },
  // Denied, by one who was not named before.
  {
    sentence: 6,
    first: TAKEDOWN.name,
    said: ['occ', 'occurred'],
    fields: { Occurred: 'happened' },
    saying: {
      'Who says so': { name: 'Helen Brandt', kind: 'person' },
      'Whose words': 'para',
      'Yes, no or unknown': 'no',
    },
  },
  {
    sentence: 9,
    first: SHOOTING.name,
    said: ['eval', 'evaluated as'],
    fields: { 'Evaluated as': 'a tragedy' },
    saying: { 'Who says so': { name: 'Paul Reyes', kind: 'person' }, 'Whose words': 'para' },
  },
  {
    sentence: 13,
    first: MARCH,
    said: ['occ', 'occurred'],
    fields: { Occurred: 'happened' },
    saying: 'the article',
  },
  {
    sentence: 13,
    words: ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight'],
    first: MARCH.name,
    said: ['size', 'size'],
    fields: { Size: '300', Comparator: 'about' },
  },
  { sentence: 15, first: SECOND, said: ['occ', 'occurred'], fields: { Occurred: 'planned' } },
  {
    sentence: 15,
    first: SECOND.name,
    said: ['dated', 'dated'],
    fields: { Dated: '2021-03-14', 'Date basis': 'stated' },
  },
  { sentence: 19, first: UNION, said: ['occ', 'occurred'], fields: { Occurred: 'happened' } },
  { sentence: 19, first: UNION.name, said: ['condemn', 'condemns'], second: 'Night Lantern' },
  {
    sentence: 21,
    first: { name: 'Investigation of the shooting of Daniel Okafor', kind: 'proceeding' },
    said: ['occ', 'occurred'],
    fields: { Occurred: 'happened' },
  },
];
