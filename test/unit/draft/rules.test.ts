import { describe, expect, it } from 'vitest';
import { found } from './drafting.ts';

const DATED = '  edtf: "2020-05-31"\n  dateBasis: STATED\n';
/** Names stand in every text; what is looked at is the rest. */
const facts = async (text: string, document = '') =>
  (await found(text, document)).filter((line) => !line.includes(' NAMED '));

describe('the rules find who was harmed', () => {
  it('by the noun and the name: a shooting death is two events, and one led to the other', async () => {
    expect(await facts('People mourn the shooting death of Ann Example in Chicago.')).toEqual([
      'shooting-of-ann-example OCCURRED HAPPENED',
      'ann-example HARMED_IN shooting-of-ann-example',
      'death-of-ann-example OCCURRED HAPPENED',
      'ann-example HARMED_IN death-of-ann-example',
      'shooting-of-ann-example LED_TO death-of-ann-example',
      'shooting-of-ann-example OCCURRED_AT chicago',
    ]);
  });

  it('as hedged as the sentence is', async () => {
    expect(
      await facts('George Example was allegedly shot. The alleged killing of Ann Example is looked into.'),
    ).toEqual([
      'death-of-ann-example OCCURRED HAPPENED, OWN ALLEGED CLAIMED',
      'ann-example HARMED_IN death-of-ann-example, OWN ALLEGED CLAIMED',
    ]);
  });

  it('and when, if the document has a date to count from', async () => {
    const text = 'George Example died on Monday after a fall.';
    expect(await facts(text, DATED)).toContain('death-of-george-example DATED 2020-05-25');
    expect((await facts(text)).join()).not.toContain('DATED');
    expect(await facts('The death of George Example in April 2015 is remembered.')).toContain(
      'death-of-george-example DATED 2015-04',
    );
  });

  it('and not where somebody else is quoted', async () => {
    expect(await facts('"They will hide the death of George Example for ever", he said.')).toEqual([]);
  });
});

describe('the rules find who spoke', () => {
  const said = [
    'statement-of-anonymous-in-outage OCCURRED HAPPENED',
    'anonymous PERFORMED statement-of-anonymous-in-outage',
    'statement-of-anonymous-in-outage SAYS We will not forget what you did says anonymous, QUOTED ASSERTED CLAIMED',
  ];

  it('directly before the verb, and the words are theirs', async () => {
    expect(await facts('“We will not forget what you did,” Anonymous said in a statement.')).toEqual(said);
    expect(
      await facts('Anonymous exists. “We will not forget what you did,” the group said in a statement.'),
    ).toEqual(said);
  });

  it.each([
    'One of the accounts of Anonymous said in a statement, “We will not forget what you did.”',
    'A supporter of Anonymous said: “We will not forget what you did.”',
    '“We will not forget what you did,” the caller said of Anonymous.',
    'The Example Post said Anonymous had “hit a range of websites over the weekend.”',
    'Anonymous dislikes “the endless talk about what they did”.',
  ])('and not where it is somebody else: %s', async (text) => {
    expect(await facts(text)).toEqual([]);
  });

  it('and what they released', async () => {
    expect(await facts('Anonymous released a video on YouTube about it.')).toEqual([
      'video-message-of-anonymous-in-outage OCCURRED HAPPENED',
      'anonymous PERFORMED video-message-of-anonymous-in-outage',
      'video-message-of-anonymous-in-outage PUBLISHED_VIA youtube',
    ]);
  });
});

describe('the rules tell what is ahead from what has happened', () => {
  it('a pledge is made, and what it promises is only promised', async () => {
    expect(await facts('Anonymous vowed to expose the police.')).toEqual([
      'pledge-of-anonymous-expose-the-police OCCURRED HAPPENED',
      'anonymous PERFORMED pledge-of-anonymous-expose-the-police',
      'pledge-of-anonymous-expose-the-police PLEDGES expose-the-police says anonymous, PARAPHRASED ASSERTED STATED',
      'expose-the-police OCCURRED PLEDGED says anonymous, PARAPHRASED ASSERTED STATED',
      'anonymous PERFORMED expose-the-police says anonymous, PARAPHRASED ASSERTED STATED',
    ]);
  });

  it('a call is no deed of the caller', async () => {
    const lines = await facts('Anonymous called for a day of rage against the police.');
    expect(lines).toContain(
      'day-of-rage-against-the-police OCCURRED CALLED_FOR says anonymous, PARAPHRASED ASSERTED STATED',
    );
    expect(lines.filter((line) => line.includes('HAPPENED'))).toEqual([
      expect.stringMatching(/^call-of-anonymous/),
    ]);
  });

  it.each([
    'Anonymous will shut down Exampleton’s website.',
    'Anonymous vowed to shut down Exampleton’s website',
    'Users assume that Exampleton’s website was taken down by Anonymous.',
    'If Exampleton’s website was taken down, nobody noticed.',
  ])('nothing was taken down: %s', async (text) => {
    expect((await facts(text)).filter((line) => /HAPPENED/.test(line) && /takedown/.test(line))).toEqual([]);
  });
});

describe('the rules find what was done', () => {
  it('whose website went down, and who did it where the same words say so', async () => {
    const text = 'Anonymous shut down Chicago’s website. Chicago’s website was inaccessible on Monday.';
    expect(await facts(text)).toEqual([
      'takedown-of-website-of-chicago OCCURRED HAPPENED',
      'website-of-chicago TARGETED_BY takedown-of-website-of-chicago',
      'anonymous PERFORMED takedown-of-website-of-chicago',
    ]);
  });

  it('what protests respond to', async () => {
    expect((await facts('The protests against the death of Ann Example went on.')).slice(2)).toEqual([
      'protests-against-death-of-ann-example OCCURRED HAPPENED',
      'protests-against-death-of-ann-example RESPONDS_TO death-of-ann-example',
    ]);
    const apart =
      'The shooting of Ann Example, the death of Ann Example: the protests over Ann Example’s death went on.';
    expect((await facts(apart)).join()).not.toContain('RESPONDS_TO');
  });

  it('measures of several places', async () => {
    expect(await facts('Some states including Georgia and Ohio have called in the National Guard.')).toEqual([
      'national-guard-called-in-by-georgia OCCURRED HAPPENED',
      'state-of-georgia PERFORMED national-guard-called-in-by-georgia',
      'national-guard-called-in-by-ohio OCCURRED HAPPENED',
      'state-of-ohio PERFORMED national-guard-called-in-by-ohio',
    ]);
  });

  it('how many, as exactly as it is said', async () => {
    expect(await facts('More than 1,200 protesters marched, and two officers were hurt.')).toEqual([
      'more-than-1-200-protesters-in-outage SIZE 1200',
      'two-officers-in-outage SIZE 2',
    ]);
  });

  it('posts that are shown, with their accounts and days', async () => {
    expect(await facts('Look at this #Outage — A Name (@aname) May 31, 2020')).toEqual([
      'post-by-aname-2020-05-31 OCCURRED HAPPENED, EMBEDDED ASSERTED REPORTED',
      'post-by-aname-2020-05-31 DATED 2020-05-31, EMBEDDED ASSERTED REPORTED',
      'account-aname PERFORMED post-by-aname-2020-05-31, EMBEDDED ASSERTED REPORTED',
      'post-by-aname-2020-05-31 PUBLISHED_VIA account-aname, EMBEDDED ASSERTED REPORTED',
      'post-by-aname-2020-05-31 MENTIONS hashtag-outage, EMBEDDED ASSERTED REPORTED',
    ]);
  });

  it('people without their titles', async () => {
    expect(await found('Exampleton police Chief Ann Example met President George Other.')).toEqual([
      'ann-example EMPLOYED_BY exampleton-police',
      'ann-example NAMED Ann Example',
      'george-other NAMED George Other',
    ]);
  });

  it('ages, names and employers', async () => {
    expect(await found('Exampleton police officer George Example, 34, was there. Example left.')).toEqual([
      'george-example EMPLOYED_BY exampleton-police',
      'george-example NAMED George Example',
      'george-example AGE 34',
      'george-example NAMED Example',
    ]);
  });
});

it('in another language only known names are looked for', async () => {
  const text = 'Anonymous ricorda la morte di George Example a Chicago.';
  expect(await found(text, '', 'it')).toEqual(['anonymous NAMED Anonymous']);
});
