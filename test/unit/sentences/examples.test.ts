import { describe, expect, it } from 'vitest';
import { dateInSentence } from '../../../src/ontology/index.ts';
import { withoutCircle } from '../../../src/sentences/circle.ts';
import {
  deedOf,
  finite,
  isMany,
  lowered,
  mentionOf,
  namesSeveral,
  towards,
  withWording,
} from '../../../src/sentences/index.ts';
import { ofSpeaker, owned } from '../../../src/sentences/noun.ts';
import { claimed, told, toldFact } from './told.ts';

const PLANNED = ['o1', 'march', 'OCCURRED', 'PLANNED'] as const;

it('who denies having organised it does not deny that it was done', () => {
  const denied = {
    ...claimed('band'),
    values: { ...claimed('band').values, polarity: 'NEGATED', role: 'ORGANIZER' },
  };
  expect(
    told([
      ['o1', 'march', 'OCCURRED', 'HAPPENED'],
      ['c1', 'band', 'PERFORMED', 'march', denied],
    ]),
  ).toBe('The Band itself says that it did not organise or call for the march of the band.');
});

it('behind a plan stands who says that it did not come about, and not that nobody says that it did', () => {
  const undone = { values: { polarity: 'NEGATED', asOf: '2016-07-15' } };
  const planned = told([['u1', 'march', 'OCCURRED', 'HAPPENED', undone], PLANNED]);
  expect(planned).toBe(
    'The march of the band was planned; the article on the fire says that it did not take place (as of 15 July 2016).',
  );
  expect(told([PLANNED])).toBe('The march of the band was planned; no source here says that it took place.');
  const doubtful = { values: { ...undone.values, modality: 'ALLEGED' } };
  expect(told([['u1', 'march', 'OCCURRED', 'HAPPENED', doubtful], PLANNED])).toContain('no source here says');
});

it('who denies a part in what was only planned says what they did not do, and not what they are not to do', () => {
  const no = (role: string) => ({
    ...claimed('band'),
    values: { ...claimed('band').values, polarity: 'NEGATED', role },
  });
  const called = ['o1', 'march', 'OCCURRED', 'CALLED_FOR'] as const;
  expect(told([called, ['c1', 'band', 'PERFORMED', 'march', no('ORGANIZER')]])).toBe(
    'The Band itself says that it did not organise or call for the march of the band.',
  );
  for (const plan of [PLANNED, called])
    for (const role of ['ORGANIZER', 'PARTICIPANT', 'AGENT', 'SUPPORTER'])
      expect(told([plan, ['c1', 'band', 'PERFORMED', 'march', no(role)]])).not.toContain(' was not to ');
  expect(told([PLANNED, ['c1', 'band', 'PERFORMED', 'march', no('PARTICIPANT')]])).toBe(
    'The Band itself says that it did not plan to take part in the march of the band.',
  );
});

describe('several who have no name but a number, or what they are', () => {
  it.each([
    ['Two witnesses', true],
    ['12 residents of the street', true],
    ['Dozens of officers', true],
    ['Officials of the city', true],
    ['Memphis protesters', true],
    ['Authorities', true],
    ['Seven Sisters', false],
    ['Three Percenters', false],
    ['Reporters Without Borders', false],
    ['Black Lives Matter', false],
    ['The Residents', false],
    ['Students Union', false],
  ])('%s: %s', (name, many) => {
    expect(namesSeveral(name)).toBe(many);
  });

  it('have a verb that agrees', () => {
    const says = (who: string) => told([['c1', 'ann', 'PERFORMED', 'fire', claimed(who)]]);
    expect(says('witnesses')).toBe('The two witnesses say that Ann carried out the fire in the hall.');
    expect(says('sisters')).toBe('Seven Sisters says that Ann carried out the fire in the hall.');
  });
});

it('a death is caused, and an order given, by whoever is behind it: neither is carried out by them', () => {
  expect(told([['c1', 'ann', 'PERFORMED', 'death', { values: { role: 'AGENT' } }]])).toBe(
    'Ann caused the death of Bob.',
  );
  expect(
    told([
      ['o1', 'order', 'OCCURRED', 'HAPPENED'],
      ['c1', 'ann', 'PERFORMED', 'order', { values: { role: 'AGENT' } }],
    ]),
  ).toBe('Ann gave the order to clear the hall.');
});

describe('who says so', () => {
  it('is not named where a source says it in its own voice', () => {
    expect(told([['c1', 'ann', 'PERFORMED', 'fire', { values: { role: 'AGENT' } }]])).toBe(
      'Ann carried out the fire in the hall.',
    );
  });

  it('is named there as well, if every source is to be', () => {
    const style = { length: 'full', attribution: 'always' } as const;
    expect(told([['c1', 'ann', 'PERFORMED', 'fire']], style)).toBe(
      'The article on the fire says that Ann carried out the fire in the hall.',
    );
  });

  it('is named where it is only claimed, hedged, assumed or considered', () => {
    const as = (values: Record<string, unknown>) =>
      told([['c1', 'ann', 'PERFORMED', 'fire', claimed('guards', values)]]);
    expect(as({})).toBe('The guards at the gate say that Ann carried out the fire in the hall.');
    expect(as({ modality: 'ALLEGED' })).toBe(
      'The guards at the gate say without certainty that Ann carried out the fire in the hall.',
    );
    expect(as({ modality: 'ASSUMED', basis: 'ASSUMED' })).toBe(
      'The guards at the gate assume that Ann carried out the fire in the hall; the article that cites them does not say so itself.',
    );
    expect(as({ modality: 'HYPOTHETICAL' })).toBe(
      'The guards at the gate consider it possible that Ann carried out the fire in the hall.',
    );
  });

  it('is the one who did it', () => {
    expect(told([['c1', 'band', 'PERFORMED', 'fire', claimed('band')]])).toBe(
      'The Band itself says that it carried out the fire in the hall.',
    );
    expect(told([['c1', 'guards', 'PERFORMED', 'fire', claimed('guards')]])).toBe(
      'The guards at the gate themselves say that they carried out the fire in the hall.',
    );
    expect(told([['c1', 'ann', 'PERFORMED', 'fire', claimed('ann')]])).toBe(
      'Ann personally says that they carried out the fire in the hall.',
    );
  });

  it('is passed on by others, in their order', () => {
    const through = claimed('ann', { voice: 'QUOTED' }, { relayedBy: ['wire', 'paper'] });
    expect(told([['c1', 'guards', 'PERFORMED', 'fire', through]])).toBe(
      'According to The Wire, Ann says that the guards at the gate carried out the fire in the hall.',
    );
    expect(
      told([['c1', 'guards', 'PERFORMED', 'fire', through]], { length: 'full', attribution: 'always' }),
    ).toBe(
      'According to The Wire, as the article on the fire quotes it, Ann says that the guards at the gate carried out the fire in the hall.',
    );
    expect(
      told([['c1', 'guards', 'PERFORMED', 'fire', through]], { length: 'short', attribution: 'needed' }),
    ).toBe('Ann says that the guards at the gate carried out the fire in the hall.');
  });

  it('is us, where nobody says it', () => {
    const reading = { assertedBy: 'curators', values: { voice: 'READING', basis: 'INFERRED' } } as const;
    const outside = { assertedBy: 'curators', values: { voice: 'READING', basis: 'EXTERNAL' } } as const;
    expect(told([['c1', 'ann', 'PERFORMED', 'fire', reading]])).toBe(
      'Our reading, no source says it outright: Ann carried out the fire in the hall.',
    );
    expect(
      told([['c1', 'ann', 'PERFORMED', 'fire', reading]], { length: 'short', attribution: 'needed' }),
    ).toBe('Our reading: Ann carried out the fire in the hall.');
    expect(told([['c1', 'ann', 'PERFORMED', 'fire', outside]])).toBe(
      'Known from outside the sources: Ann carried out the fire in the hall.',
    );
  });
});

describe('what is said', () => {
  it('is not so, or not known', () => {
    const of = (polarity: string) =>
      told([['c1', 'fire', 'DESCRIBED_AS', 'Real', claimed('ann', { polarity }, { relayedBy: ['paper'] })]]);
    expect(of('AFFIRMED')).toBe('Ann describes the fire in the hall as real.');
    expect(of('NEGATED')).toBe('Ann says that the fire in the hall is not real.');
    expect(of('OPEN')).toBe('Ann says that they do not know whether the fire in the hall is real.');
    expect(told([['c1', 'fire', 'DESCRIBED_AS', 'Real', { values: { polarity: 'OPEN' } }]])).toBe(
      'It is not known whether the fire in the hall is real.',
    );
    expect(told([['c1', 'fire', 'REASON', 'Why it burned', { values: { polarity: 'OPEN' } }]])).toBe(
      'It is not known why it burned (the fire in the hall).',
    );
    const unknown = { values: { polarity: 'OPEN', of: 'people expected', value: undefined } };
    expect(told([['c1', 'fire', 'QUANTITY', '', unknown]])).toBe(
      'It is not known how large the number of people expected is for the fire in the hall.',
    );
  });

  it('was only planned, promised, threatened or called for', () => {
    const threatened = ['o1', 'march', 'OCCURRED', 'THREATENED'] as const;
    expect(told([PLANNED])).toBe(
      'The march of the band was planned; no source here says that it took place.',
    );
    expect(told([threatened, ['c1', 'band', 'PERFORMED', 'march']])).toBe(
      'The Band threatened to march through the town; no source here says that it happened.',
    );
    expect(told([PLANNED, ['c1', 'march', 'RESPONDS_TO', 'fire', { values: { type: 'PROTEST' } }]])).toBe(
      'The march of the band was to respond to the fire in the hall in protest; no source here says that it took place.',
    );
    expect(told([PLANNED, ['c1', 'march', 'DATED', '2016-07-15']])).toBe(
      'The march of the band was to take place on 15 July 2016; no source here says that it took place.',
    );
    expect(told([PLANNED, ['c1', 'leaflet', 'ABOUT', 'march']])).toBe(
      'The leaflet of the band was about the march of the band, which was only planned.',
    );
  });

  it('says nothing of a plan that somebody says was carried out', () => {
    const happened = ['o2', 'march', 'OCCURRED', 'HAPPENED', claimed('ann')] as const;
    expect(told([happened, PLANNED])).toBe('The march of the band was planned.');
  });

  it('was left undone', () => {
    const omitted = ['o1', 'march', 'OCCURRED', 'OMITTED'] as const;
    expect(told([omitted, ['c1', 'guards', 'LEFT_UNDONE', 'march', claimed('ann')]])).toBe(
      'Ann says that the guards at the gate did not march through the town.',
    );
    expect(told([omitted, ['c1', 'ann', 'TARGETED_BY', 'march']])).toBe(
      'Ann would have been a target of the march of the band.',
    );
  });

  it('is called alleged, where what it is about is only claimed', () => {
    const alleged = ['o1', 'march', 'OCCURRED', 'HAPPENED', claimed('ann')] as const;
    expect(told([alleged, ['c1', 'leaflet', 'ABOUT', 'march']])).toBe(
      'The leaflet of the band was about the alleged march of the band.',
    );
    expect(told([alleged, ['c1', 'leaflet', 'ABOUT', 'march', claimed('ann')]])).toBe(
      'Ann says that the leaflet of the band was about the march of the band.',
    );
  });

  it('has the words of the source in it, where they stand there as they are', () => {
    const judged = (value: string, wording: string) =>
      told([['c1', 'fire', 'EVALUATED_AS', value, claimed('ann', { wording })]]);
    expect(judged('Not necessary', 'not necessary')).toBe('Ann calls the fire in the hall “not necessary”.');
    expect(judged('Not needed', 'unnecessary')).toBe('Ann calls the fire in the hall not needed.');
    const denied = claimed('ann', { polarity: 'NEGATED', wording: 'feared for their lives' });
    expect(told([['c1', 'fire', 'REASON', 'The guards feared for their lives', denied]])).toBe(
      'Ann rejects this reason for the fire in the hall: the guards “feared for their lives”.',
    );
  });

  it('has its date and where that comes from', () => {
    const values = { dateBasis: 'RELATIVE', dateText: 'over the weekend' };
    expect(told([['c1', 'fire', 'DATED', '[2014-11-22..2014-11-23]', { values }]])).toBe(
      'The fire in the hall took place on 22 or 23 November 2014 (worked out from “over the weekend”).',
    );
    const silence = { values: { polarity: 'NEGATED', asOf: '2016-07-10' } };
    expect(told([['c1', 'ann', 'RESPONDS_TO', 'fire', silence]])).toBe(
      'As of 10 July 2016, Ann did not respond to the fire in the hall.',
    );
  });

  it('counts', () => {
    const counted = (value: number, of: string) =>
      told([['c1', 'fire', 'QUANTITY', '', { values: { value, of } }]]);
    expect(counted(2, 'shots fired')).toBe('Two shots were fired in the fire in the hall.');
    expect(counted(1, 'shots fired')).toBe('One shot was fired in the fire in the hall.');
    expect(counted(12, 'guards')).toBe('In the fire in the hall there were 12 guards.');
    const sized = (values: Record<string, unknown>) => told([['c1', 'guards', 'SIZE', '', { values }]]);
    expect(sized({ value: 500, comparator: 'MORE_THAN', unit: 'people' })).toBe(
      'The guards at the gate number more than 500.',
    );
    expect(sized({ value: 200, comparator: 'FEWER_THAN', unit: 'people' })).toBe(
      'The guards at the gate number fewer than 200.',
    );
    const age = { value: 12, comparator: 'FEWER_THAN' };
    expect(told([['c1', 'ann', 'AGE', '', { values: age }]])).toBe('Ann was less than 12 years old.');
    expect(sized({ value: 'several', comparator: 'SEVERAL' })).toBe(
      'The guards at the gate are several in number.',
    );
  });

  it('tells what became of somebody', () => {
    const harmed = (outcome: string) =>
      told([['c1', 'ann', 'HARMED_IN', 'fire', { values: { role: 'VICTIM', outcome } }]]);
    expect(harmed('DIED')).toBe('Ann died in the fire in the hall.');
    expect(harmed('NOT_STATED')).toBe('Ann was a victim of the fire in the hall.');
  });
});

describe('what all say of a fact', () => {
  const says = (who: string, values = {}) => ['ann', 'PERFORMED', 'fire', claimed(who, values)] as const;
  const assumed = { modality: 'ASSUMED', basis: 'ASSUMED' };

  it('is told by those who put it alike, and who else does', () => {
    expect(
      toldFact([
        ['c1', ...says('band', assumed)],
        ['c2', ...says('guards', assumed)],
      ]),
    ).toBe(
      'The guards at the gate and The Band assume that Ann carried out the fire in the hall; the article that cites them does not say so itself.',
    );
    expect(
      toldFact([
        ['c1', ...says('band', assumed)],
        ['c2', ...says('guards')],
      ]),
    ).toBe(
      'The guards at the gate say that Ann carried out the fire in the hall; The Band assumes that it is so.',
    );
  });

  it('is told without them, if a source reports it in its own voice', () => {
    expect(
      toldFact([
        ['c1', ...says('band', assumed)],
        ['c2', 'ann', 'PERFORMED', 'fire'],
      ]),
    ).toBe('Ann carried out the fire in the hall.');
  });

  const denied = ['c1', ...says('band', { polarity: 'NEGATED' })] as const;
  const reported = ['c2', 'ann', 'PERFORMED', 'fire'] as const;
  const wrong = ['c1', 'leaflet', 'ABOUT', 'ann', { assertedBy: 'wire', refutes: ['c2'] }] as const;
  const takenBack = ['c1', 'leaflet', 'ABOUT', 'ann', { assertedBy: 'band', retracts: ['c2'] }] as const;

  it('has both sides, each with its name', () => {
    expect(toldFact([denied, reported])).toBe(
      'The article on the fire says that Ann carried out the fire in the hall; The Band says otherwise.',
    );
    expect(toldFact([wrong, reported])).toBe(
      'The article on the fire says that Ann carried out the fire in the hall; The Wire says that this was shown to be wrong.',
    );
  });

  it('was taken back', () => {
    expect(toldFact([takenBack, ['c2', ...says('band')]])).toBe(
      'The Band says that Ann carried out the fire in the hall, but took it back.',
    );
  });

  it('stands beside none of its claims without a name, if it is denied, wrong, or taken back', () => {
    expect(told([denied, reported])).toBe(
      'The article on the fire says that Ann carried out the fire in the hall.',
    );
    expect(told([wrong, reported])).toBe(
      'The article on the fire says that Ann carried out the fire in the hall; The Wire says that this was shown to be wrong.',
    );
    expect(told([takenBack, ['c2', ...says('band')]])).toBe(
      'The Band says that Ann carried out the fire in the hall, but took it back.',
    );
  });
});

describe('words inside a sentence', () => {
  it.each([
    ['Shooting of Ann', 'common', 'the shooting of Ann'],
    ['Video of Ann (statement)', 'common', 'the video of Ann'],
    ['Ann’s video', 'common', 'Ann’s video'],
    ['What the post links to', 'common', 'what the post links to'],
    ['A prominent account', 'common', 'a prominent account'],
    ['911 call', 'common', 'the 911 call'],
    ['KKK websites', 'common', 'the KKK websites'],
    ['National Guard call-up', 'common', 'the National Guard call-up'],
    ['City of Cleveland', 'proper', 'the City of Cleveland'],
    ['Minneapolis Police Department', 'proper', 'the Minneapolis Police Department'],
    ['Ann', 'proper', 'Ann'],
    ['Police brutality', 'bare', 'police brutality'],
    ['Expect us', 'quoted', '“Expect us”'],
  ] as const)('%s, %s: %s', (name, naming, text) => expect(mentionOf(name, naming)).toBe(text));

  it.each([
    ['the officers who responded', true],
    ['the officers involved in it', true],
    ['people of the town', true],
    ['the shooting of officers', false],
    ['the “many crimes” of which he speaks', true],
    ['the news of the planned protests', false],
  ])('%s: several %s', (text, many) => expect(isMany(text)).toBe(many));

  it.each([
    ['Officers with guns', [], 'officers with guns'],
    ['Anonymous respects it', ['Anonymous'], 'Anonymous respects it'],
    ['A child', [], 'a child'],
    ['African American man', [], 'African American man'],
    ['BB gun', [], 'BB gun'],
  ])('%s as %s', (text, names, inside) => expect(lowered(text, names)).toBe(inside));

  it.each([
    ['at hand', 'hand', 'at “hand”'],
    ['handful', 'hand', 'handful'],
    ['at “hand”', 'hand', 'at “hand”'],
  ])('the words of a source in “%s”', (value, wording, text) =>
    expect(withWording(value, wording)).toBe(text),
  );

  it.each([
    ['take down the site', 'took down the site', 'would have taken down the site'],
    ['commit violence', 'committed violence', 'would have committed violence'],
    ['plan it', 'planned it', 'would have planned it'],
    ['carry it out', 'carried it out', 'would have carried it out'],
    ['release a list', 'released a list', 'would have released a list'],
  ])('the deed: %s', (bare, past, would) => {
    expect(finite(deedOf(bare), { many: true })).toBe(past);
    expect(finite(deedOf(bare), { many: false, mood: 'undone' })).toBe(would);
  });

  it('a threat is of a deed', () => {
    const threat = towards({ said: 'threatened to', denied: 'did not threaten to' }, deedOf('shoot'));
    expect(finite(threat, { many: false })).toBe('threatened to shoot');
    expect(finite(threat, { many: false, denied: true })).toBe('did not threaten to shoot');
  });

  it.each([
    ['2016-07-15', 'on 15 July 2016'],
    ['2016-07', 'in July 2016'],
    ['2016', 'in 2016'],
    ['2020-05-29~', 'on about 29 May 2020'],
    ['[2014-11-22..2014-11-23]', 'on 22 or 23 November 2014'],
    ['[2014-11-22..2014-11-25]', 'between 22 and 25 November 2014'],
    ['[..2016-07-10]', 'on 10 July 2016 or earlier'],
    ['2016-07-09/2016-07-10', 'from 9 to 10 July 2016'],
    ['2016-07-15T19:00', 'on 15 July 2016 at 19:00'],
    ['../2016-07-10', 'until 10 July 2016'],
  ])('the date %s: %s', (edtf, text) => expect(dateInSentence(edtf)).toBe(text));
});

describe('what would be said twice', () => {
  const crowd = (name: string) => ({ ...CROWD, text: name });
  const CROWD = { id: 'crowd', text: '', many: true, person: false };
  const officer = { id: 'officer', text: 'the officer who shot Ann', many: false, person: false };

  it('is said once: somebody known only by a deed is one of their kind who did it', () => {
    expect(withoutCircle(officer, 'shot Ann')).toBe('an officer');
    expect(withoutCircle(officer, 'fired in the shooting of Ann')).toBe('an officer');
    expect(withoutCircle(crowd('the states that called in the guard'), 'called in the guard')).toBe('states');
    expect(withoutCircle(crowd('police at the march'), 'beat people during the march')).toBe('police');
  });

  it('stays where it tells who is meant', () => {
    expect(withoutCircle(officer, 'arrested Ann')).toBeUndefined();
    expect(withoutCircle(crowd('members of the band'), 'left the band')).toBeUndefined();
    expect(withoutCircle(crowd('accounts affiliated with the band'), 'passed on the band')).toBeUndefined();
  });

  it('is no name that the sentence has anyway', () => {
    expect(told([['c1', 'ann', 'NAMED', 'Ann']])).toBe('The name “Ann” is used.');
    expect(told([['c1', 'ann', 'NAMED', 'Annie']])).toBe('Ann is called “Annie”.');
  });

  it('is no name of the speaker in what the speaker says', () => {
    const speaker = { id: 'city', text: 'the city', many: false, person: false };
    expect(ofSpeaker('the officers whom the city blames', speaker)).toBe('the officers whom it blames');
  });

  it('is not whose it is', () => {
    expect(owned('the posts by the band on the fire', { ...CROWD, text: 'the band', many: false })).toBe(
      'its posts on the fire',
    );
  });
});

describe('somebody or something is called as English does', () => {
  const CALLED = [
    ['student', 'Person', { name: 'A student who asked not to be named' }],
    ['prosecutor', 'Person', { name: 'State prosecutor' }],
    ['spokesman', 'Person', { name: 'Spokesman for Free Banks' }],
    ['hooks', 'Person', { name: 'bell hooks' }],
    ['brigade', 'Organization', { name: 'Fire brigade' }],
    ['sera', 'MediaOutlet', { name: 'Corriere della sera' }],
    ['held', 'Group', { name: 'People arrested during the march' }],
    ['dozen', 'Group', { name: 'Fewer than a dozen people held', type: 'CROWD' }],
    ['questions', 'Communication', { name: 'Questions' }],
    ['dam', 'Place', { name: 'Osprey Dam' }],
    ['velden', 'Place', { name: 'Velden' }],
    ['marched', 'Demonstration', { name: 'March in Velden' }],
    ['warned', 'Communication', { name: 'Warning to the police in Velden' }],
    ['off', 'Act', { name: 'Getting off the bicycle' }],
    ['out', 'Act', { name: 'Pulling out of the gun' }],
    ['police', 'PoliceDepartment', { name: 'Velden Police' }],
    ['outage', 'Incident', { name: 'Outage of the Velden Police website' }],
    ['pushing', 'Incident', { name: 'Pushing of two witnesses into the water' }],
  ] as const;
  it.each([
    ['student', 'PERFORMED', 'fire', 'A student who asked not to be named carried out the fire in the hall.'],
    [
      'questions',
      'ADDRESSED_TO',
      'student',
      'Questions were addressed to a student who asked not to be named.',
    ],
    ['prosecutor', 'PERFORMED', 'fire', 'The state prosecutor carried out the fire in the hall.'],
    ['spokesman', 'PERFORMED', 'fire', 'The spokesman for Free Banks carried out the fire in the hall.'],
    ['brigade', 'PERFORMED', 'fire', 'The fire brigade carried out the fire in the hall.'],
    ['hooks', 'PERFORMED', 'fire', 'Bell hooks carried out the fire in the hall.'],
    ['sera', 'PERFORMED', 'fire', 'Corriere della sera carried out the fire in the hall.'],
    [
      'held',
      'HARMED_IN',
      'fire',
      'The people arrested during the march were harmed in the fire in the hall.',
    ],
    ['dozen', 'HARMED_IN', 'fire', 'Fewer than a dozen people held were harmed in the fire in the hall.'],
    ['questions', 'ADDRESSED_TO', 'band', 'Questions were addressed to The Band.'],
    ['marched', 'OCCURRED_AT', 'dam', 'The march in Velden took place at Osprey Dam.'],
    ['marched', 'OCCURRED_AT', 'velden', 'The march took place in Velden.'],
    ['warned', 'OCCURRED_AT', 'velden', 'The warning to the police in Velden took place in Velden.'],
    ['ann', 'PERFORMED', 'off', 'Ann did this: getting off the bicycle.'],
    ['off', 'OCCURRED', 'HAPPENED', 'Getting off the bicycle took place.'],
    ['out', 'OCCURRED', 'HAPPENED', 'The pulling out of the gun took place.'],
    [
      'police',
      'HARMED_IN',
      'outage',
      'The Velden Police were harmed in the outage of the Velden Police website.',
    ],
    [
      'witnesses',
      'HARMED_IN',
      'pushing',
      'The two witnesses were harmed in the pushing of two witnesses into the water.',
    ],
    ['ann', 'DESCRIBED_AS', 'Chief Constable', 'Ann is described as Chief Constable.'],
  ] as const)('%s %s %s', (from, predicate, to, sentence) => {
    expect(told([['c1', from, predicate, to]], undefined, CALLED)).toBe(sentence);
  });
});

it('who is to organise what was only threatened has not done so', () => {
  const organised = { values: { role: 'ORGANIZER' } } as const;
  expect(
    told([
      ['o1', 'march', 'OCCURRED', 'THREATENED'],
      ['c1', 'band', 'PERFORMED', 'march', organised],
    ]),
  ).toMatch(/^The Band would organise or call for the march of the band/);
});
