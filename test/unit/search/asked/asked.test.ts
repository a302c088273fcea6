import { describe, expect, it } from 'vitest';
import { formOf, spacedWords } from '../../../../src/search/forms.ts';
import { ASKED, FORMS } from '../../../../src/search/grammar.ts';
import { isQuestion, namedAlone, questionIn } from '../../../../src/search/question.ts';
import { VERBS } from '../../../../src/search/verbs.ts';
import { KINDS } from '../../../../src/vocabulary.ts';
import { BETWEEN } from './between.ts';
import { ALONE, DAYS } from './days.ts';
import { DOING } from './doing.ts';
import type { Questions } from './questions.ts';
import { TELLING } from './telling.ts';

type Asked = NonNullable<Questions[keyof Questions]>;
const ALL = [BETWEEN, DOING, TELLING, DAYS, ALONE]
  .flatMap(Object.entries<Asked>)
  .flatMap(([asks, all]) => all.map(([question, ...parts]) => ({ question, asks, parts })));

describe('a question is taken apart by its form', () => {
  it.each(ALL)('“$question” asks for $asks', ({ question, asks, parts }) => {
    const { asked } = questionIn(question);
    expect({
      asks: asked?.asks,
      parts: [asked?.one, asked?.other, asked?.by, asked?.about].filter((part) => part !== undefined),
    }).toEqual({ asks, parts });
  });

  it('every sort of question has a form', () =>
    expect([...new Set(FORMS.map(([asks]) => asks))].toSorted()).toEqual([...ASKED].toSorted()));

  it('the verb of a question tells which kinds of events it is looked up in', () => {
    expect(questionIn('who hacked the police').asked?.kinds).toEqual(['CyberAction']);
    expect(questionIn('when was Tamir Rice shot').asked).toMatchObject({
      kinds: ['Incident'],
      role: 'SHOOTER',
    });
    expect(questionIn('when was the press conference').asked?.kinds).toBeUndefined();
  });

  it('all kinds that verbs stand for are kinds of the graph, and no verb stands in two lines', () => {
    for (const { kinds } of VERBS) for (const kind of kinds) expect(KINDS.has(kind)).toBe(true);
    const all = VERBS.flatMap(({ verbs }) => verbs.split(' '));
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('a text that asks is told from a name, whether its form is known or not', () => {
  it.each([
    'why did the chicken cross the road',
    'which police',
    'how many died?',
    'Tamir Rice?',
    'was it so',
    'evidence that it was Anonymous',
    'chain of events',
    'who is Tamir Rice',
  ])('“%s” asks', (text) => expect(isQuestion(text)).toBe(true));

  it.each(['Tamir Rice', 'evidence', 'Washington Post', 'Day of Rage', 'Whataburger', 'Isaac', ''])(
    '“%s” does not',
    (text) => expect(isQuestion(text)).toBe(false),
  );

  it.each([
    ['who is Tamir Rice?', 'Tamir Rice'],
    ["what's OpKKK", 'OpKKK'],
    ['who are the KKK', 'KKK'],
    ['what is known about Frank Ancona', 'Frank Ancona'],
    ['tell me about Frank Ancona', 'Frank Ancona'],
    ['Anonymous?', 'Anonymous'],
    ['is Tamir Rice', undefined],
    ['where is Cleveland', undefined],
  ])('“%s” asks for what is named alone: %s', (text, name) => expect(namedAlone(text)).toBe(name));
});

describe('names, and questions that nothing could be looked up by, ask for nothing', () => {
  it.each([
    'Tamir Rice',
    'tango down',
    'Responders',
    'The Guardian',
    'Officers who responded to the call',
    'Response of two officers to the scene',
    'Call to the police about the attack on the website of Cleveland',
    'Officer who shot Tamir Rice',
    'who',
    'who is Tamir Rice',
    'what is OpKKK',
    'who did it',
    'why',
    'when was it',
    'did they do it',
    'Is Anonymous',
    'did Anonymous',
    'is the KKK',
    'who was killed in Dallas',
    'who was shot',
    'what did Anonymous not do',
    '?!',
    '',
  ])('“%s”', (text) => expect(questionIn(text).asked).toBeUndefined());
});

describe('a form', () => {
  const fits = (form: string, text: string) =>
    formOf(form, { be: 'is are', later: 'take-place' }).exec(spacedWords(text))?.groups ?? undefined;

  it('takes what may be missing, one of several words, and words of a list', () => {
    for (const text of ['who is behind it', 'who are behind it', 'who behind it', 'WHO  IS behind it?!'])
      expect(fits('who [<be>] (behind|for) {about}', text)).toEqual({ about: 'it' });
    expect(fits('who [<be>] (behind|for) {about}', 'who is it')).toBeUndefined();
  });

  it('takes as few words as it can before the next one, and two words as one of a list', () =>
    expect(fits('when {about} <later>', 'when does it or that take place')).toEqual({
      about: 'does it or that',
    }));

  it('knows a possessive by any apostrophe', () => {
    for (const text of ["Rice's death", 'Rice’s death', 'Rice`s death'])
      expect(fits('{by}(’s|’) {about}', text)).toEqual({ by: 'Rice', about: 'death' });
  });

  it('that names no list fails when the program starts', () =>
    expect(() => fits('who <nobody>', 'x')).toThrow('<nobody>'));

  it('is tried on long texts in no time, and on none that nobody asks', () => {
    const start = performance.now();
    for (const word of ['how are ', 'who ', 'and ', 'is it ', 'what did ', 'response to ', 'a ', 'to '])
      for (const letters of [60, 200, 20_000]) questionIn(word.repeat(letters / word.length));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(questionIn(`who hacked ${'the police '.repeat(30)}`).asked).toBeUndefined();
  });
});
