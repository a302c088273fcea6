import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { countedReasons } from '../../../src/draft/check-proposals.ts';
import { articleFolder, checked } from './drafting.ts';

const TEXT = `Anonymous took down the website of Exampleton on Monday. The police allegedly shot Ann Example.

Anonymous will take down other sites. "We did it", Anonymous said. Anonymous said it, and Anonymous said it.
`;
const TAKEDOWN = {
  CyberAction: 'outage-takedown',
  name: 'Takedown of the website of Exampleton',
  type: 'TAKEDOWN',
};
const OWN = { assertedBy: 'outage', voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED' };
const HAPPENED = {
  subject: TAKEDOWN,
  OCCURRED: 'HAPPENED',
  ...OWN,
  passages: { s01: 'took down the website' },
};
const BY_ANONYMOUS = {
  subject: 'anonymous',
  PERFORMED: 'outage-takedown',
  role: 'ATTACKER',
  attributionBasis: 'MEDIA',
  ...OWN,
  passages: { s01: 'Anonymous took down' },
};

describe('what a program proposes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await articleFolder(TEXT);
  });

  /** The reasons for which proposals are dropped, and what is left. */
  async function outcome(...proposals: readonly (object | string)[]) {
    const { claims, dropped } = await checked(
      folder,
      proposals.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    );
    return {
      claims: claims.length,
      dropped: dropped.map(({ reason, why }) => `${reason}: ${why}`),
    };
  }

  it('is taken if it could stand in the seed', async () => {
    expect(await outcome(HAPPENED, BY_ANONYMOUS)).toEqual({ claims: 2, dropped: [] });
  });

  it('may come before what it refers to, and in the long form', async () => {
    const { PERFORMED: object, ...rest } = BY_ANONYMOUS;
    expect(await outcome({ ...rest, predicate: 'PERFORMED', object }, HAPPENED)).toEqual({
      claims: 2,
      dropped: [],
    });
  });

  it.each([
    ['FORM: the line is not a JSON object', 'Here are the claims:'],
    ['FORM: the line is not a JSON object', '["a list"]'],
    ['FORM: an entity has one kind: { "Person": "an-id", "name": "A name" }', { name: 'Nobody' }],
    ['FORM: a claim has one predicate', { ...BY_ANONYMOUS, OCCURRED: 'HAPPENED' }],
    ['FORM: a line of 1000013 characters', JSON.stringify({ name: 'a'.repeat(1_000_000) }).padEnd(1_000_013)],
    ['WORDS: s01 does not hold these words: shut down', { ...HAPPENED, passages: { s01: 'shut down' } }],
    ['WORDS: there is no sentence s99', { ...HAPPENED, passages: 's99' }],
    [
      'WORDS: from 0 to 9 stand other words: Anonymous',
      { ...HAPPENED, passages: { start: 0, end: 9, words: 'Antiphony' } },
    ],
    ['UNKNOWN_WORD: there is no predicate HACKED', { subject: 'anonymous', HACKED: 'exampleton', ...OWN }],
    ['UNKNOWN_WORD: there is no kind Robot', { Robot: 'r2', name: 'R2' }],
    ['UNKNOWN_WORD: a claim has no certainty', { ...HAPPENED, certainty: 1 }],
    ['UNKNOWN_WORD: a Person has no shoe', { Person: 'ann', name: 'Ann', shoe: 38 }],
    ['UNKNOWN_ID: there is no entity the-moon', { ...BY_ANONYMOUS, PERFORMED: 'the-moon' }],
    ['UNKNOWN_ID: there is no entity nobody', { ...HAPPENED, assertedBy: 'nobody' }],
    ['KNOWN: anonymous is there already: name it by its id', { Group: 'anonymous', name: 'Anonymous' }],
  ])('is dropped: %s', async (dropped, proposal) => {
    expect((await outcome(proposal)).dropped[0]).toBe(dropped);
  });

  it('is dropped if it is put more surely than the manual allows', async () => {
    const shot = { Incident: 'shooting-of-ann', name: 'Shooting of Ann Example', type: 'SHOOTING' };
    const other = { CyberAction: 'other-takedowns', name: 'Other takedowns', type: 'TAKEDOWN' };
    const judged = {
      subject: 'anonymous',
      EVALUATED_AS: 'bold',
      assertedBy: 'anonymous',
      relayedBy: 'outage',
      voice: 'QUOTED',
      modality: 'ASSERTED',
      basis: 'REPORTED',
      passages: { s04: 'We did it' },
    };
    const { dropped } = await outcome(
      { ...HAPPENED, basis: 'STATED' },
      { ...HAPPENED, subject: shot, passages: { s02: 'allegedly shot Ann Example' } },
      { ...HAPPENED, subject: other, passages: { s03: 'Anonymous will take down other sites' } },
      judged,
    );
    expect(dropped.filter((one) => one.startsWith('GRADE'))).toEqual([
      'GRADE: a document reports; STATED is for what only the speaker can know',
      'GRADE: its words are hedged: the modality is ALLEGED, or what is hedged is another claim',
      'GRADE: its words speak of what is planned, promised or threatened, not of what is HAPPENED',
      'GRADE: anonymous judges, but the basis is REPORTED',
    ]);
  });

  it('may say of hedged words that they are alleged', async () => {
    const shot = { Incident: 'shooting-of-ann', name: 'Shooting of Ann Example', type: 'SHOOTING' };
    const proposal = {
      ...HAPPENED,
      subject: shot,
      modality: 'ALLEGED',
      basis: 'CLAIMED',
      passages: { s02: 'allegedly shot Ann Example' },
    };
    expect(await outcome(proposal)).toEqual({ claims: 1, dropped: [] });
  });

  it('takes with it what rests on it: without OCCURRED an event says nothing', async () => {
    expect(await outcome(TAKEDOWN, BY_ANONYMOUS)).toEqual({
      claims: 0,
      dropped: [
        expect.stringMatching(/^RULE: .*outage-takedown/),
        'UNKNOWN_ID: there is no entity outage-takedown',
      ],
    });
  });

  it('must fit what the seed says: two events are not parts of each other', async () => {
    await appendFile(
      join(folder, 'seed', 'known.yaml'),
      `  Act:\n    one: One act\n    other: Another act\nclaims:
  - assertedBy: outage
    voice: OWN
    modality: ASSERTED
    basis: REPORTED
    passages: outage-s01
    claims:
      - { id: k1, subject: one, OCCURRED: HAPPENED }
      - { id: k2, subject: other, OCCURRED: HAPPENED }
      - { id: k3, subject: one, PART_OF: other }
`,
    );
    const part = { subject: 'other', PART_OF: 'one', ...OWN, passages: 's01' };
    const { claims, dropped } = await outcome(part, { ...HAPPENED, subject: TAKEDOWN }, BY_ANONYMOUS);
    expect({ claims, reasons: dropped.map((line) => line.split(':')[0]) }).toEqual({
      claims: 2,
      reasons: ['RULE'],
    });
  });

  it('may hold anything: what cannot be read is dropped, and nothing fails', async () => {
    const deep = `{"subject":${'['.repeat(20_000)}${']'.repeat(20_000)},"OCCURRED":"HAPPENED"}`;
    const { claims, dropped } = await outcome(
      deep,
      `{"__proto__":{"subject":"anonymous"}}`,
      `{"subject":{"Person":"A b","name":""},"NAMED":"\u0000"}`,
      { ...HAPPENED, passages: { s01: '' } },
      { ...HAPPENED, passages: { start: -1, end: 1e9, words: 'x' } },
      { subject: null, OCCURRED: 'HAPPENED' },
      { subject: 'anonymous', claims: [] },
      {},
      { Person: 'constructor', name: 'toString', constructor: 1 },
    );
    expect({ claims, dropped: dropped.length }).toEqual({ claims: 0, dropped: 9 });
  });

  it('counts once, whatever the order of its fields', async () => {
    const turned = Object.fromEntries(Object.entries(BY_ANONYMOUS).reverse());
    expect(await outcome(HAPPENED, BY_ANONYMOUS, turned)).toEqual({
      claims: 2,
      dropped: ['TWICE: the very same claim is proposed already'],
    });
  });

  it('is not proposed where the seed says it, nor where a person has decided', async () => {
    await appendFile(
      join(folder, 'seed', 'known.yaml'),
      `  CyberAction:\n    outage-takedown: { name: Takedown, type: TAKEDOWN }\nclaims:\n  - { id: known-001, subject: outage-takedown, OCCURRED: HAPPENED, assertedBy: outage, voice: OWN, modality: ASSERTED,\n      basis: REPORTED, passages: outage-s01 }\n`,
    );
    const lines = [{ ...HAPPENED, subject: 'outage-takedown' }, BY_ANONYMOUS].map((one) =>
      JSON.stringify(one),
    );
    const first = await checked(folder, lines);
    expect(first.dropped.map(({ reason }) => reason)).toEqual(['KNOWN']);
    const again = await checked(
      folder,
      lines,
      first.claims.map(({ id }) => id),
    );
    expect(countedReasons(again.dropped)).toEqual(['1 in the seed already', '1 accepted or rejected before']);
  });

  it('quotes by place; where the same words stand earlier in the sentence, the sentence is quoted', async () => {
    const said = (start: number) => ({
      ...HAPPENED,
      passages: { start, end: start + 9, words: 'Anonymous' },
    });
    const place = TEXT.indexOf('Anonymous said it, and');
    const passages = async (start: number) =>
      (await checked(folder, [JSON.stringify(said(start))])).claims[0]?.passages;
    expect(await passages(place)).toEqual([{ key: 's05', words: 'Anonymous' }]);
    expect(await passages(TEXT.indexOf('Anonymous', place + 1))).toEqual([{ key: 's05', words: undefined }]);
  });
});
