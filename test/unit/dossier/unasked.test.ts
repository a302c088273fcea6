import { expect, it } from 'vitest';
import type { SearchHit } from '../../../src/dossier/search-answer.ts';
import { unaskedLine } from '../../../src/dossier/unasked.ts';
import { unaskedIn } from '../../../src/search/leads/unasked.ts';

const hit = (name: string, kind: string, score = 60): SearchHit => ({
  entity: { id: name, name, kind, description: null },
  field: 'NAME',
  text: name,
  score,
});
const nothingElse = () => Promise.reject(new Error('nothing else is asked for'));
const incident = { kind: 'Incident', id: 'i', name: 'Shooting of Ann', mention: 'the shooting of Ann' };
const incidents = () => Promise.resolve({ incidents: { nodes: [incident] } });

it('a question that nothing fits is told so, with questions about what its words find', async () => {
  const unasked = await unaskedIn(
    'why did Anonymous leave',
    [hit('Anonymous', 'Group'), hit('OpKKK', 'Operation')],
    nothingElse,
  );
  expect(unasked).toEqual({
    words: 'Understood as a question, but nothing recorded here fits it: only its words are looked for.',
    examples: [
      'Who responded to OpKKK?',
      'What did Anonymous do?',
      'How are Anonymous and OpKKK connected?',
      'Date of OpKKK',
    ],
  });
  expect(unasked && unaskedLine(unasked, 1)).toBe(
    'Understood as a question, but nothing recorded here fits it: only its words are looked for. You can ask: “Who responded to OpKKK?”.',
  );
});

it('where its words find nothing that fits, the examples are of what was responded to', async () => {
  const unasked = await unaskedIn('how many moons are there', [hit('Des Moines', 'Place', 2)], incidents);
  expect(unasked?.words).toBe('Not understood as a question: only its words are looked for.');
  expect(unasked?.examples[0]).toBe('Who responded to the shooting of Ann?');
});

it('no example is about what has none of the names of the question', async () => {
  const hits = [hit('March of a few people elsewhere', 'Demonstration', 30)];
  const unasked = await unaskedIn('How many people protested in Minneapolis?', hits, incidents);
  expect(unasked?.examples[0]).toBe('Who responded to the shooting of Ann?');
});

it('a name that nobody has is told so, in a question and alone', async () => {
  const hits = [hit('Death of Ann', 'Incident', 30)];
  const words = async (text: string) => (await unaskedIn(text, hits, incidents, 'Bob Lee'))?.words;
  expect(await words('who responded to the death of Bob Lee')).toBe(
    'Nobody called “Bob Lee” is recorded here: only the other words are looked for.',
  );
  expect(await words('who is Bob Lee')).toBe('Nobody called “Bob Lee” is recorded here.');
  expect(await words('death of Bob Lee')).toMatch(/^Nobody called “Bob Lee”/);
});

it('a name is no question, also one that begins like one', async () => {
  expect(await unaskedIn('Anonymous', [hit('Anonymous', 'Group')], nothingElse)).toBeUndefined();
  expect(
    await unaskedIn('Evidence that it held', [hit('Evidence that it held', 'Content')], nothingElse),
  ).toBeUndefined();
});
