import { describe, expect, it } from 'vitest';
import { dated } from '../../../src/desk/page/form/dated.ts';
import { dateReadings } from '../../../src/desk/read-date.ts';
import { ARTICLE_DAY, DATES_IN_NEWS } from './dates-in-news.ts';

/** A Monday. */
const day = '2018-03-12';
const read = (text: string, sentence = text) => dateReadings(text, { day, sentence }).readings;
const shown = (text: string) => read(text).map(({ edtf, basis, words }) => `${edtf} ${basis} “${words}”`);

describe('a date is read as people write it', () => {
  it.each([
    ['24 Nov 2014', '2014-11-24 STATED “24 Nov 2014”'],
    ['Nov. 24, 2014', '2014-11-24 STATED “Nov. 24, 2014”'],
    ['May 2016', '2016-05 STATED “May 2016”'],
    ['in 2015', '2015 STATED “2015”'],
    ['the 1960s', '196X STATED “1960s”'],
    ['about May 2016', '2016-05~ STATED “about May 2016”'],
    ['between 9 and 10 July', '[2018-07-09..2018-07-10] RELATIVE “between 9 and 10 July”'],
    ['on 9 or 10 July 2016', '[2016-07-09..2016-07-10] STATED “on 9 or 10 July 2016”'],
    ['from 3 to 5 May 2016', '2016-05-03/2016-05-05 STATED “from 3 to 5 May 2016”'],
    ['before 3 March 2015', '[..2015-03-02] STATED “before 3 March 2015”'],
    ['since March 2015', '2015-03/.. STATED “since March 2015”'],
    [
      'on Friday, 9 July 2016 at about 10 p.m.',
      '2016-07-09T22:00 STATED “on Friday, 9 July 2016 at about 10 p.m.”',
    ],
    ['[2016-07-03..2016-07-09]', '[2016-07-03..2016-07-09] STATED “”'],
  ])('“%s”', (text, first) => expect(shown(text)[0]).toBe(first));

  it.each([
    ['on Saturday', '2018-03-10 RELATIVE “on Saturday”'],
    ['Monday', '2018-03-12 RELATIVE “Monday”'],
    ['On Sunday evening the site was offline', '2018-03-11 RELATIVE “On Sunday evening”'],
    ['about 3:30 a.m. Monday', '2018-03-12T03:30 RELATIVE “about 3:30 a.m. Monday”'],
    ['yesterday', '2018-03-11 RELATIVE “yesterday”'],
    ['last night', '2018-03-11 RELATIVE “last night”'],
    ['three days ago', '2018-03-09 RELATIVE “three days ago”'],
    ['last week', '[2018-03-05..2018-03-11] RELATIVE “last week”'],
    ['next Tuesday', '2018-03-20 RELATIVE “next Tuesday”'],
    ['hit by a van on 24 February', '2018-02-24 RELATIVE “on 24 February”'],
    ['on Sunday that it would stay until somebody is charged', '2018-03-11 RELATIVE “on Sunday”'],
    ['by Friday', '[..2018-03-16] RELATIVE “by Friday”'],
    ['on Saturday 24 March', '2018-03-24 RELATIVE “on Saturday 24 March”'],
  ])('“%s”, counted from the day of the article', (text, first) => {
    expect(shown(text)[0]).toBe(first);
    expect(read(text)[0]?.isCounted).toBe(true);
  });

  it('a weekday is past or to come as its verb says; where that says neither, both are offered', () => {
    const on = (sentence: string) => read('on Saturday', sentence).map(({ edtf }) => edtf);
    expect(on('He was shot on Saturday.')).toEqual(['2018-03-10']);
    expect(on('The union plans a march on Saturday.')).toEqual(['2018-03-17']);
    expect(on('The union said that it would march on Saturday.')).toEqual(['2018-03-17', '2018-03-10']);
    expect(on('March on Saturday')).toEqual(['2018-03-10', '2018-03-17']);
  });

  it('of a date in numbers alone both readings are offered, as countries differ', () => {
    expect(read('03/04/2016').map(({ label }) => label)).toEqual(['4 March 2016', '3 April 2016']);
    expect(read('24/11/2014').map(({ label }) => label)).toEqual(['24 November 2014']);
  });

  it('a time that is only about so comes with the day alone, which claims no more', () => {
    expect(read('about 3:30 a.m. Monday').map(({ edtf }) => edtf)).toContain('2018-03-12');
  });

  it.each(['Police fired three shots', 'a march', 'they may go', 'at 4:05', '34-year-old', ''])(
    '“%s” says no day',
    (text) => expect(read(text)).toEqual([]),
  );

  it('without a day of the article a weekday is not guessed', () => {
    expect(dateReadings('on Saturday', {})).toMatchObject({ readings: [], lacksDay: true });
    expect(dateReadings('24 Nov 2014', {}).readings).toHaveLength(1);
  });

  it('what counts from another event is no day, and is said so', () => {
    expect(dateReadings('two days later about 400 people marched', { day })).toMatchObject({
      readings: [],
      fromEvent: 'two days later',
    });
  });
});

describe('in sentences of news each date is read by its own verb, and nothing else is one', () => {
  it.each(DATES_IN_NEWS)('%s', (sentence, expected) => {
    const { readings, fromEvent } = dateReadings(sentence, { day: ARTICLE_DAY, sentence });
    const likeliest = readings.filter(
      ({ words }, place) => readings.findIndex((other) => other.words === words) === place,
    );
    const told = likeliest.map(({ edtf, isInferred }) => `${isInferred ? '?' : ''}${edtf}`).join(', ');
    expect(told || (fromEvent === undefined ? 'none' : 'event')).toBe(expected);
  });

  it('none is stated whose year does not stand there', () => {
    for (const [sentence] of DATES_IN_NEWS)
      for (const { basis, edtf, words } of dateReadings(sentence, { day: ARTICLE_DAY, sentence }).readings)
        if (basis === 'STATED') expect(words).toContain(/\d{3}/.exec(edtf)?.[0]);
  });
});

describe('a date that was read fills in what it rests on', () => {
  const document = { id: 'art', name: 'Article', kind: 'Document' };
  const take = (text: string, words: string) => {
    const [first] = read(text, words);
    if (first === undefined) throw new Error(`no date in ${text}`);
    return dated({}, first, { words, document, curator: { id: 'me', name: 'Me', kind: 'Curator' } });
  };

  it('by words of the claim: basis, words and what they count from', () => {
    expect(take('on Saturday', 'A man was shot on Saturday')).toEqual({
      fields: { value: '2018-03-10', dateBasis: 'RELATIVE', dateText: 'on Saturday', dateAnchor: 'art' },
      lacks: undefined,
    });
    expect(take('in 2015', 'once before, in 2015').fields).toMatchObject({
      dateBasis: 'STATED',
      dateAnchor: null,
    });
  });

  it('by words that give no year, whoever chooses one says so, and not the article', () => {
    expect(take('in June', 'He was hired in June').fields).toEqual({
      value: '2017-06',
      dateBasis: 'RELATIVE',
      dateText: 'June',
      dateAnchor: 'art',
      assertedBy: 'me',
      relayedBy: null,
      voice: 'READING',
      modality: 'ASSERTED',
      basis: 'INFERRED',
    });
    expect(take('on 24 February', 'hit on 24 February').fields).not.toHaveProperty('assertedBy');
  });

  it('by words that do not stand there, the basis is still to be said', () => {
    expect(take('10 March 2018', 'A man was shot')).toEqual({
      fields: { value: '2018-03-10' },
      lacks: 'dateBasis',
    });
  });

  it('worked out from “two days later”, what that counts from is still to be said', () => {
    expect(take('12 March 2018', 'and two days later about 400 people marched')).toEqual({
      fields: { value: '2018-03-12', dateBasis: 'RELATIVE', dateText: 'two days later', dateAnchor: null },
      lacks: 'dateAnchor',
    });
  });
});
