import { describe, expect, it } from 'vitest';
import { article, claim, problems, read } from './seed-folder.ts';

describe('a claim', () => {
  it('is read as written, with full ids of its passages', async () => {
    const seed = await read(claim({ role: 'VICTIM' }));
    expect(seed.claims.find(({ id }) => id === 'b1')).toEqual({
      id: 'b1',
      predicate: 'HARMED_IN',
      subject: 'rice',
      object: 'shooting',
      assertedBy: 'article',
      relayedBy: [],
      reviewedBy: [],
      madeIn: [],
      passages: ['article-s01'],
      context: [],
      contradicts: [],
      refutes: [],
      retracts: [],
      values: { polarity: 'AFFIRMED', role: 'VICTIM', voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED' },
      at: { file: 'b.yaml', line: 2, column: 5 },
    });
  });

  it.each<[name: string, fields: Record<string, string>, message: string]>([
    [
      'has no unknown fields',
      { polarty: 'NEGATED' },
      'b.yaml:11:5: a claim has no polarty\n    did you mean polarity?',
    ],
    [
      'has the required fields',
      { voice: '' },
      'b.yaml:2:5: this claim has no voice\n    voice is one of OWN, QUOTED, PARAPHRASED, EMBEDDED, READING',
    ],
    ['has no empty fields', { basis: '~' }, 'b.yaml:9:12: basis is empty\n    give it a value'],
    [
      'uses the words of the ontology',
      { modality: 'ASERTED' },
      'b.yaml:8:15: modality must be one of ASSERTED, ALLEGED, ASSUMED, HYPOTHETICAL\n    did you mean ASSERTED?',
    ],
    [
      'does not give what is derived',
      { basisRank: '2' },
      'b.yaml:11:5: basisRank is derived and cannot be written\n    leave it out',
    ],
    [
      'names its passages',
      { passages: '{ a: b, c: d }' },
      'b.yaml:10:15: passages must be a single value, not a map\n    write passages: and the value after it',
    ],
    [
      'names at least one passage',
      { passages: '[]' },
      'b.yaml:10:15: this claim names no passage\n    write passages: [s01] with the keys of the sentences that bear it',
    ],
    [
      'has a predicate that is known',
      { predicate: 'HARMD_IN' },
      'b.yaml:4:16: HARMD_IN is neither a relation nor a literal predicate\n    did you mean HARMED_IN?',
    ],
    [
      'writes its evidence in fields, not as relations',
      { predicate: 'ASSERTED_BY' },
      'b.yaml:4:16: ASSERTED_BY is neither a relation nor a literal predicate\n    the evidence of a claim is written in its own fields',
    ],
    [
      'has an object where its predicate is a relation',
      { object: '' },
      'b.yaml:2:5: this claim has no object\n    HARMED_IN goes from Actor to Event',
    ],
    [
      'has no value where its predicate is a relation',
      { value: 'badly' },
      'b.yaml:11:5: HARMED_IN is a relation: it has an object and no value\n    remove it, or choose another predicate',
    ],
    [
      'has the details of its relation alone',
      { moment: 'DURING' },
      'b.yaml:11:5: HARMED_IN has no moment\n    moment goes with DEPICTS',
    ],
    [
      'begins at an allowed kind',
      { subject: 'cleveland' },
      'b.yaml:3:14: the subject cleveland is a Place\n    HARMED_IN goes from Actor to Event',
    ],
    [
      'ends at an allowed kind',
      { object: 'caller' },
      'b.yaml:5:13: the object caller is a Person\n    HARMED_IN goes from Actor to Event',
    ],
    [
      'is about something that exists',
      { subject: 'rise' },
      'b.yaml:3:14: there is no entity rise\n    did you mean rice?',
    ],
    [
      'is about entities',
      { object: 'a1' },
      'b.yaml:5:13: a1 is a claim, not an entity\n    HARMED_IN goes from Actor to Event',
    ],
    [
      'names passages that exist',
      { passages: '[article-s01, article-s07]' },
      'b.yaml:10:29: there is no passage article-s07\n    did you mean article-s01?',
    ],
    [
      'is made by actors and documents',
      { assertedBy: 'cleveland', relayedBy: '[article]' },
      'b.yaml:6:17: the asserter cleveland is a Place\n    claims are made by Actor or Document',
    ],
    [
      'is made in statements and communications',
      { madeIn: '[shooting]' },
      'b.yaml:11:14: madeIn: shooting is an Incident\n    claims are made in Statement or Communication',
    ],
    [
      'does not oppose itself',
      { contradicts: '[b1]' },
      'b.yaml:11:19: a claim cannot contradict itself\n    name another claim',
    ],
    [
      'opposes claims that exist',
      { refutes: '[a9]' },
      'b.yaml:11:15: there is no claim a9\n    did you mean a1?',
    ],
    [
      'does not relate a thing to itself',
      { predicate: 'AFFILIATED_WITH', object: 'rice' },
      'b.yaml:5:13: AFFILIATED_WITH leads from rice to itself\n    name two different entities',
    ],
    [
      'has an id of its own',
      { id: 'a1' },
      'b.yaml:2:9: the id a1 is taken by the claim at article.yaml:37\n    choose another id',
    ],
    [
      'quotes a number where text is meant',
      { wording: '1.10' },
      'b.yaml:11:14: wording must be text (put it in quotes)\n    write "1.10"',
    ],
  ])('%s', async (_name, fields, message) => {
    expect(await problems(claim(fields))).toBe(message);
  });
});

describe('a literal claim', () => {
  const literal = (fields: Record<string, string>) => claim({ object: '', ...fields });

  it.each<[name: string, fields: Record<string, string>]>([
    ['a number', { predicate: 'AGE', value: '12' }],
    [
      'a number with a comparator',
      { predicate: 'SIZE', subject: 'anonymous', value: '2', comparator: 'AT_LEAST' },
    ],
    ['no number where there are several', { predicate: 'SIZE', subject: 'anonymous', comparator: 'SEVERAL' }],
    [
      'words where there are several',
      { predicate: 'SIZE', subject: 'anonymous', value: 'several', comparator: 'SEVERAL' },
    ],
    ['no value where the source leaves it open', { predicate: 'QUANTITY', of: 'people', polarity: 'OPEN' }],
    [
      'a date with its basis',
      { predicate: 'DATED', subject: 'shooting', value: '"2014-11-22"', dateBasis: 'STATED' },
    ],
  ])('takes %s', async (_name, fields) => {
    expect(await problems(literal(fields))).toBe('ok');
  });

  it.each<[name: string, fields: Record<string, string>, message: string]>([
    [
      'needs a value',
      { predicate: 'NAMED' },
      'b.yaml:4:16: NAMED needs a value\n    write value: and what is said',
    ],
    [
      'needs a number, or a word that there is none',
      { predicate: 'SIZE' },
      'b.yaml:4:16: SIZE needs a value\n    without a number, write comparator: SEVERAL or COUNTLESS',
    ],
    [
      'counts in numbers',
      { predicate: 'SIZE', value: 'many' },
      'b.yaml:10:12: the value of SIZE must be a number\n    for "several" or "countless", write comparator: SEVERAL or COUNTLESS',
    ],
    [
      'does not count what is uncounted',
      { predicate: 'SIZE', value: '3', comparator: 'SEVERAL' },
      'b.yaml:11:17: SEVERAL says that there is no number, but value gives one\n    write EXACT, ABOUT, AT_LEAST, MORE_THAN, AT_MOST or FEWER_THAN',
    ],
    [
      'gives an age in numbers',
      { predicate: 'AGE', value: 'twelve' },
      'b.yaml:10:12: the value of AGE must be a number from 0 to 10,000\n    write it in digits, with a point before decimals and without quotes',
    ],
    [
      'has no object',
      { predicate: 'NAMED', value: 'Tamir', object: 'shooting' },
      'b.yaml:5:5: NAMED is not a relation: it has no object\n    remove it, or choose another predicate',
    ],
    [
      'says of events how they occurred',
      { predicate: 'OCCURRED', subject: 'shooting', value: 'HAPPEND' },
      'b.yaml:10:12: the value of OCCURRED must be one of HAPPENED, ONGOING, PLANNED, PLEDGED, THREATENED, CALLED_FOR, OMITTED\n    did you mean HAPPENED?',
    ],
    [
      'says only of events that they occurred',
      { predicate: 'OCCURRED', value: 'HAPPENED' },
      'b.yaml:3:14: the subject rice is a Person\n    OCCURRED is said of Event',
    ],
    [
      'gives dates as EDTF',
      { predicate: 'DATED', subject: 'shooting', value: 'Saturday', dateBasis: 'STATED' },
      'b.yaml:10:12: the value of DATED is not a date: it is not an EDTF date\n    write for example "2014-11-24", "2014-11" or "[2016-07-03..2016-07-09]"',
    ],
    [
      'says where a date comes from',
      { predicate: 'DATED', subject: 'shooting', value: '"2014"' },
      'b.yaml:10:12: this date does not say where it comes from\n    write dateBasis: STATED, RELATIVE, PUBLICATION or EXTERNAL',
    ],
    [
      'counts relative dates from an anchor',
      { predicate: 'DATED', subject: 'shooting', value: '"2014"', dateBasis: 'RELATIVE' },
      'b.yaml:11:16: a relative date needs an anchor\n    write dateAnchor: and the id of the document or event it counts from',
    ],
    [
      'counts from an anchor there is',
      {
        predicate: 'DATED',
        subject: 'shooting',
        value: '"2014"',
        dateBasis: 'RELATIVE',
        dateAnchor: 'articel',
      },
      'b.yaml:12:17: there is no entity articel\n    did you mean article?',
    ],
    [
      'knows its time zone',
      { predicate: 'DATED', subject: 'shooting', value: '"2014"', dateBasis: 'STATED', zone: 'Ohio' },
      'b.yaml:12:11: zone must be a known time zone\n    write a name such as America/New_York, or an offset such as -04:00',
    ],
  ])('%s', async (_name, fields, message) => {
    expect(await problems(literal(fields))).toBe(message);
  });
});

it('reports all problems at once, in the order of files and lines', async () => {
  const files = {
    'article.yaml': article
      .replace('type: SHOOTING', 'type: SHOTING')
      .replace('name: Cleveland', 'nam: Cleveland'),
    'b.yaml': 'entitys:\nclaims: none\n',
  };
  expect((await problems(files)).split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'article.yaml:25:13: type must be one of SHOOTING, KILLING, DEATH, DETENTION, ATTACK, VIOLENCE, OTHER',
    'article.yaml:31:7: this Place has no name',
    'article.yaml:32:7: a Place has no nam',
    'b.yaml:1:1: there is no section entitys',
    'b.yaml:2:9: claims must be a list',
  ]);
});

it('prints fifty problems and counts the rest', async () => {
  const lines = (
    await problems({ 'a.yaml': Array.from({ length: 60 }, (_, index) => `x${index}:`).join('\n') })
  ).split('\n');
  expect(lines.slice(-3)).toEqual([
    'a.yaml:50:1: there is no section x49',
    '    the sections are document, defaults, passages, entities, claims, merged',
    'and 10 more',
  ]);
});
