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
  it('but do not repeat words that promise, call for or blame: people write what these do', async () => {
    expect((await facts('“We will not forget what you did,” Anonymous said.')).join()).not.toContain('SAYS');
  });

  const said = [
    'statement-of-anonymous-in-outage OCCURRED HAPPENED',
    'anonymous PERFORMED statement-of-anonymous-in-outage',
    'statement-of-anonymous-in-outage SAYS We have seen what you did says anonymous, QUOTED ASSERTED CLAIMED',
  ];

  it('directly before the verb, and the words are theirs', async () => {
    expect(await facts('“We have seen what you did,” Anonymous said in a statement.')).toEqual(said);
    expect(
      await facts('Anonymous exists. “We have seen what you did,” the group said in a statement.'),
    ).toEqual(said);
  });

  it.each([
    'One of the accounts of Anonymous said in a statement, “We have seen what you did.”',
    'A supporter of Anonymous said: “We have seen what you did.”',
    '“We have seen what you did,” the caller said of Anonymous.',
    'The Example Monthly said Anonymous had “hit a range of websites over the weekend.”',
    'Anonymous dislikes “the endless talk about what they did”.',
  ])('and not where it is somebody else: %s', async (text) => {
    expect(await facts(text)).toEqual([]);
  });

  it('and what they released', async () => {
    expect(await facts('Anonymous released a video on YouTube about it.')).toEqual([
      'video-message-of-anonymous-in-outage OCCURRED HAPPENED',
      'anonymous PERFORMED video-message-of-anonymous-in-outage',
      'video-message-of-anonymous-in-outage EMBODIED_IN recording-of-video-message-of-anonymous-in-outage',
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

describe('the rules find who blames whom', () => {
  it('in words that say so, as the words of the speaker', async () => {
    expect(await facts('Anonymous accused the Exampleton police of lies.')).toEqual([
      'words-of-anonymous-in-outage OCCURRED HAPPENED',
      'anonymous PERFORMED words-of-anonymous-in-outage',
      'words-of-anonymous-in-outage ACCUSES exampleton-police says anonymous, PARAPHRASED ASSERTED STATED',
    ]);
    expect(await facts('Anonymous released a video on Monday attacking the Exampleton police.')).toContain(
      'video-message-of-anonymous-in-outage CONDEMNS exampleton-police says anonymous, PARAPHRASED ASSERTED STATED',
    );
  });

  it.each([
    'Anonymous never condemned the Exampleton police.',
    'Anonymous allegedly condemned the Exampleton police.',
    'A friend of Anonymous condemned the Exampleton police.',
    'Anonymous condemned the Exampleton police’s chief.',
  ])('and not where that is not what is said: %s', async (text) => {
    expect((await facts(text)).filter((line) => line.includes('CONDEMNS'))).toEqual([]);
  });

  it('who claims to have done something: only in their own words', async () => {
    expect(
      await facts('A group calling itself Low Tide claimed responsibility for the attack on the website.'),
    ).toEqual([
      'words-of-low-tide-in-outage OCCURRED HAPPENED',
      'low-tide PERFORMED words-of-low-tide-in-outage',
      'attack-on-the-website OCCURRED HAPPENED says low-tide, PARAPHRASED ASSERTED CLAIMED',
      'words-of-low-tide-in-outage CLAIMS_CREDIT_FOR attack-on-the-website says low-tide, PARAPHRASED ASSERTED STATED',
      'low-tide PERFORMED attack-on-the-website says low-tide, PARAPHRASED ASSERTED CLAIMED',
    ]);
  });

  it('that somebody denied something; what, people write', async () => {
    expect(await facts('Exampleton police denied that anybody was hurt.')).toEqual([
      'words-of-exampleton-police-in-outage OCCURRED HAPPENED',
      'exampleton-police PERFORMED words-of-exampleton-police-in-outage',
    ]);
  });
});

describe('the rules find what somebody is', () => {
  it.each([
    ['The hacktivist group Anonymous exists.', 'anonymous DESCRIBED_AS hacktivist group'],
    ['Friends of the activist group Anonymous met.', 'anonymous DESCRIBED_AS activist group'],
    ['Ann Example, a dock worker, died.', 'ann-example DESCRIBED_AS a dock worker'],
  ])('in words beside the name: %s', async (text, fact) => {
    expect(await facts(text)).toContain(fact);
  });

  it.each([
    'Anonymous exists. The hate group threatened others.',
    'According to the Bay Tribune, the officer was suspended before.',
    'Neither of the other groups of hackers, Anonymous said, was there.',
  ])('and not in words about somebody else: %s', async (text) => {
    expect((await facts(text)).filter((line) => line.includes('DESCRIBED_AS'))).toEqual([]);
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
    const each = async (text: string) =>
      (await facts(text)).filter(
        (line) => / (?:OCCURRED|PERFORMED) /.test(line) && !/states-|-states/.test(line),
      );
    expect(await each('Some states including Georgia and Ohio have called in the National Guard.')).toEqual([
      'national-guard-called-in-by-georgia OCCURRED HAPPENED',
      'state-of-georgia PERFORMED national-guard-called-in-by-georgia',
      'national-guard-called-in-by-ohio OCCURRED HAPPENED',
      'state-of-ohio PERFORMED national-guard-called-in-by-ohio',
    ]);
  });

  it('how many, as exactly as it is said', async () => {
    expect(await facts('More than 1,200 protesters marched, and two officers were hurt.')).toEqual([
      'more-than-1-200-protesters-in-outage SIZE 1200',
      'march-of-more-than-1-200-protesters-in-outage OCCURRED HAPPENED',
      'more-than-1-200-protesters-in-outage PERFORMED march-of-more-than-1-200-protesters-in-outage',
      'two-officers-in-outage SIZE 2',
    ]);
  });

  it('that the places of a list are examples of more', async () => {
    const told = await facts('A number of large cities like Miami and Chicago have declared curfews.');
    expect(told).toEqual(
      expect.arrayContaining([
        'cities-with-curfews-in-outage PERFORMED curfews-in-cities-in-outage',
        'cities-with-curfews-in-outage SIZE several',
        'city-of-miami MEMBER_OF cities-with-curfews-in-outage',
        'curfew-in-chicago PART_OF curfews-in-cities-in-outage',
      ]),
    );
  });

  it('one protest in each place of a list, as sure as the list is', async () => {
    const told = await facts(
      'The list names protests allegedly planned at 37 locations from Miami, Chicago, and Boston to Denver.',
    );
    expect(told.filter((line) => line.includes(' OCCURRED '))).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/QUANTITY 37, OWN ALLEGED/),
        'protests-in-denver-outage OCCURRED PLANNED, OWN ALLEGED CLAIMED',
        'protests-in-denver-outage OCCURRED_AT denver, OWN ALLEGED CLAIMED',
      ]),
    );
    expect(await facts('No protests were held in Miami, Chicago and Boston.')).toEqual(
      await facts('It rained in Miami, Chicago and Boston.'),
    );
  });

  it('how many were arrested, or marched', async () => {
    expect(await facts('Police arrested three demonstrators. About 400 people marched.')).toEqual([
      'three-demonstrators-in-outage SIZE 3',
      'arrest-of-three-demonstrators-in-outage OCCURRED HAPPENED',
      'three-demonstrators-in-outage INVOLVED_IN arrest-of-three-demonstrators-in-outage',
      'about-400-people-in-outage SIZE 400',
      'march-of-about-400-people-in-outage OCCURRED HAPPENED',
      'about-400-people-in-outage PERFORMED march-of-about-400-people-in-outage',
    ]);
  });

  it('who was arrested', async () => {
    const arrested = [
      'arrest-of-ann-example OCCURRED HAPPENED',
      'ann-example INVOLVED_IN arrest-of-ann-example',
    ];
    const told = async (text: string) =>
      (await facts(`The arrest of Ann Example matters. ${text}`)).filter(
        (line) => !line.includes('DESCRIBED'),
      );
    expect(await facts('Ann Example was arrested.')).toEqual(arrested);
    expect(await told('Police arrested Ann Example.')).toEqual(arrested);
    expect(await facts('Ann Example, who died after police arrested her, was tall.')).toEqual([
      'death-of-ann-example OCCURRED HAPPENED',
      'ann-example HARMED_IN death-of-ann-example',
      ...arrested,
    ]);
    expect(await facts('The friends of Ann Example say: police have not arrested Ann Example.')).toEqual([]);
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
      'george-example DESCRIBED_AS Exampleton police officer',
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
