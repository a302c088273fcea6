import { describe, expect, it } from 'vitest';
import { filledIn } from '../../../src/desk/page/form/likely.ts';
import { phrasesFor } from '../../../src/desk/page/form/naming.ts';
import { deskOn } from './desk-folder.ts';
import { offersOn } from './offers.ts';

/** The whole claims that are offered on a sentence: "Ann Lee · age · 34". */
async function ready(sentence: string, day = '2023-03-14') {
  const { desk } = await deskOn(`Nothing is said here.\n\n${sentence}`);
  return offersOn(desk, day, (text) => text === sentence);
}

describe('whole claims are offered from the chosen words', () => {
  it('what somebody is, and how old', async () => {
    expect(await ready('A 34-year-old deckhand, Ilse Braun, was there.')).toEqual([
      'Ilse Braun · described as · 34-year-old deckhand',
      'Ilse Braun · age · 34',
    ]);
  });

  it('what somebody did or suffered, and with it that it took place', async () => {
    expect(await ready('A gunman shot and killed Ann Lee in the park.')).toContain(
      'Ann Lee · was harmed in · Shooting of Ann Lee · HAPPENED',
    );
    expect(await ready('About 120 crew members walked out in the morning.')).toContain(
      'Crew members · did · Walkout of crew members · HAPPENED',
    );
  });

  it('nothing of what is denied, planned or doubtful, as words do not tell who says what of it', async () => {
    expect(await ready('The police did not arrest Ann Lee.')).toEqual([]);
    expect(await ready('Ann Lee may have been shot.')).toEqual([]);
    expect(await ready('Crew members plan to have walked out by then.')).toEqual([]);
  });

  it('a day of the verb beside it only, and of no place', async () => {
    expect(await ready('Ann Lee died in Marlow on 2 March 2023.')).toContain(
      'Death of Ann Lee · dated · 2023-03-02',
    );
    expect(await ready('Ann Lee died, and on 2 March 2023 a bell rang in Marlow.')).not.toContainEqual(
      expect.stringContaining('dated'),
    );
    expect(await ready('The harbour of Marlow opened on 2 March 2023.')).toEqual([]);
  });

  it('an age only of the one person it stands beside', async () => {
    expect(await ready('About 200 people wept for Ann Lee, a 41-year-old teacher.')).toEqual([
      'Ann Lee · described as · 41-year-old teacher',
      'Ann Lee · age · 41',
    ]);
    expect(await ready('Ann Lee met a 41-year-old teacher.')).toEqual([]);
  });

  it('no judgement, which is of whom it speaks and not of whom it names', async () => {
    expect(await ready('The Seafarers’ Union called it “a shameless lie” once.')).not.toContainEqual(
      expect.stringContaining('evaluated as'),
    );
  });
});

describe('values are read from words', () => {
  it('with straight quotation marks as with others, and after “that”', async () => {
    const { predicates } = await (await deskOn()).desk.form();
    const says = predicates.find(({ name }) => name === 'SAYS');
    if (says === undefined) throw new Error('nothing says');
    expect(filledIn('She said that "all is lost" now.', says)).toEqual({ value: 'all is lost' });
    expect(filledIn('Ann told the Courier that the family wants the log.', says)).toEqual({
      value: 'the family wants the log',
    });
  });

  it('of somebody by their name', async () => {
    const { predicates } = await (await deskOn()).desk.form();
    const described = predicates.find(({ name }) => name === 'DESCRIBED_AS');
    if (described === undefined) throw new Error('nothing describes');
    const words = 'The mayor of Lindholm, Per Oster, wrote to the trade magazine Deck Log.';
    expect(filledIn(words, described, 'Per Oster')).toEqual({ value: 'mayor of Lindholm' });
    expect(filledIn(words, described, 'Deck Log')).toEqual({ value: 'trade magazine' });
  });
});

describe('a name that the words have is offered from its first letters', () => {
  it('with what hangs on it, and without what leads it', async () => {
    const { desk } = await deskOn('Quiet.\n\nThe union plans a torchlight march to the terminal on Friday.');
    const phrases = await desk.phrases();
    expect(phrasesFor('torch', { phrases })).toEqual([
      { name: 'Torchlight march to the terminal', isCut: true },
      { name: 'Torchlight march', isCut: true },
    ]);
    expect(phrasesFor('torchlight march', { phrases }).map(({ isCut }) => isCut)).toEqual([false]);
    expect(phrasesFor('to', { phrases })).toEqual([]);
  });
});
