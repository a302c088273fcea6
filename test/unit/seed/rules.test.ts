import { describe, expect, it, vi } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { factOf } from '../../../schema/projection/claim.ts';
import { affairsAreJoined } from '../../../schema/rules/affairs.ts';
import { rules } from '../../../schema/rules.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import { smallGraph } from '../../support/small-graph.ts';
import { article, claim, type Files, problems } from './seed-folder.ts';

const COMMON =
  'assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [article-s01]';

/** Claims beside the article, each on a line of its own from line 2, with what all of them share. */
const claims = (...lines: readonly string[]): Files => ({
  'article.yaml': article,
  ...(lines.length > 0 && {
    'b.yaml': `claims:\n${lines.map((line, index) => `  - { id: b${index}, ${line}, ${COMMON} }\n`).join('')}`,
  }),
});

/** The article with a second statement-like event beside it. */
const withEvent = (...lines: readonly string[]): Files => ({
  ...claims(...lines),
  'c.yaml': 'entities:\n  CyberAction:\n    - id: attack\n      name: An attack\n      type: UNKNOWN\n',
});

it('gives every rule its own name and reason', () => {
  const names = rules.checks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { why } of rules.checks) expect(why).toMatch(/\.$/);
});

describe('events', () => {
  it('each say whether they occurred', async () => {
    expect(await problems(withEvent())).toBe(
      'c.yaml:3:11: no claim says whether attack occurred\n    write a claim: subject: attack, predicate: OCCURRED, value: HAPPENED, PLANNED, THREATENED ...',
    );
  });

  it('that are only denied are told so, with the way to say that they did not take place', async () => {
    const denied = 'subject: attack, predicate: OCCURRED, value: HAPPENED, polarity: NEGATED';
    expect(await problems(withEvent(denied))).toMatch(
      /^b\.yaml:\d+:\d+: attack is only denied: nobody says that it took place\n {4}write value: OMITTED/,
    );
    expect(await problems(withEvent('subject: attack, predicate: OCCURRED, value: OMITTED'))).toBe('ok');
  });

  it('may be denied by one where another says that they took place', async () => {
    const denied = 'subject: attack, predicate: OCCURRED, value: HAPPENED, polarity: NEGATED';
    expect(await problems(withEvent('subject: attack, predicate: OCCURRED, value: HAPPENED', denied))).toBe(
      'ok',
    );
  });

  it('that are threatened are not only promised', async () => {
    const threat = 'subject: video, predicate: THREATENS, object: attack';
    expect(await problems(withEvent('subject: attack, predicate: OCCURRED, value: PLEDGED', threat))).toBe(
      'b.yaml:3:61: THREATENS leads to attack, whose claims say PLEDGED\n    add a claim OCCURRED with value: THREATENED, or choose another event',
    );
    expect(await problems(withEvent('subject: attack, predicate: OCCURRED, value: THREATENED', threat))).toBe(
      'ok',
    );
  });

  it('can be called for even if planned', async () => {
    const files = withEvent(
      'subject: attack, predicate: OCCURRED, value: PLANNED',
      'subject: video, predicate: CALLS_FOR, object: attack, call: CALL',
    );
    expect(await problems(files)).toBe('ok');
  });
});

describe('sources', () => {
  it.each<[name: string, fields: Record<string, string>, message: string]>([
    [
      'assumptions have no better basis',
      { modality: 'ASSUMED' },
      'b.yaml:9:12: the modality is ASSUMED, but the basis is REPORTED\n    write basis: ASSUMED, or another modality',
    ],
    ['a post may say flatly what is called an assumption', { basis: 'ASSUMED' }, 'ok'],
    [
      'the document is the last to relay a claim',
      { assertedBy: 'caller', voice: 'QUOTED' },
      'b.yaml:6:17: caller says so in article, but that is not the last in relayedBy\n    write relayedBy: [article]',
    ],
    [
      'the document comes after all others',
      { assertedBy: 'caller', voice: 'QUOTED', relayedBy: '[article, anonymous]' },
      'b.yaml:6:17: caller says so in article, but that is not the last in relayedBy\n    write relayedBy: [anonymous, article]',
    ],
    [
      'a document does not assert what it quotes',
      { voice: 'QUOTED' },
      'b.yaml:7:12: article only passes this on: the voice is QUOTED\n    name who says it in assertedBy, and article in relayedBy; what article says itself has voice: OWN, without madeIn and relayedBy',
    ],
    [
      'a document does not speak in what somebody else said',
      { madeIn: '[video]' },
      'b.yaml:11:13: article only passes this on: it was said in video\n    name who says it in assertedBy, and article in relayedBy; what article says itself has voice: OWN, without madeIn and relayedBy',
    ],
    [
      'a document does not pass on its own word',
      { relayedBy: '[article]' },
      'b.yaml:11:16: article only passes this on: it is named in relayedBy\n    name who says it in assertedBy, and article in relayedBy; what article says itself has voice: OWN, without madeIn and relayedBy',
    ],
    ['a document asserts what a post that it shows is', { voice: 'EMBEDDED' }, 'ok'],
    [
      "nobody retracts another's claim",
      { assertedBy: 'caller', voice: 'QUOTED', relayedBy: '[article]', retracts: '[a1]' },
      'b.yaml:12:16: caller cannot retract a1, which article says\n    write contradicts or refutes',
    ],
    [
      'only speakers claim credit',
      { subject: 'video', predicate: 'CLAIMS_CREDIT_FOR' },
      "b.yaml:7:12: CLAIMS_CREDIT_FOR needs the speaker's own words\n    write attributionBasis: SELF, or voice: QUOTED or PARAPHRASED with the speaker in assertedBy",
    ],
  ])('%s', async (_name, fields, message) => {
    expect(await problems(claim(fields))).toBe(message);
  });

  const curators = { 'd.yaml': 'entities:\n  Curator: [{ id: curators, name: Curators }]\n' };

  it.each<[name: string, fields: Record<string, string>, message: string]>([
    [
      'what curators read out of a document is called a reading',
      { assertedBy: 'curators', basis: 'INFERRED' },
      'b.yaml:7:12: curators is a curator, but the voice is OWN\n    write voice: READING, or name in assertedBy who says so in the document',
    ],
    [
      'nobody else reads out of a document',
      { voice: 'READING', basis: 'INFERRED' },
      'b.yaml:6:17: the basis is INFERRED, but article is not a curator\n    write assertedBy: and the curators, with voice: READING and neither relayedBy nor madeIn\nb.yaml:7:12: READING is the voice of curators, and article is not one\n    write the voice in which the document says so, or the curator in assertedBy',
    ],
    [
      'curators witness nothing',
      { assertedBy: 'curators', voice: 'READING' },
      'b.yaml:9:12: curators witness nothing: their claims cannot be REPORTED\n    write basis: INFERRED or EXTERNAL',
    ],
    [
      'a reading passes through nobody’s hands',
      { assertedBy: 'curators', voice: 'READING', basis: 'INFERRED' },
      'ok',
    ],
  ])('%s', async (_name, fields, message) => {
    expect(await problems({ ...claim(fields), ...curators })).toBe(message);
  });

  it('speakers are quoted with their credit', async () => {
    const fields = {
      subject: 'video',
      predicate: 'CLAIMS_CREDIT_FOR',
      voice: 'QUOTED',
      basis: 'STATED',
      assertedBy: 'anonymous',
      relayedBy: '[article]',
    };
    expect(await problems(claim(fields))).toBe('ok');
  });
});

describe('two incidents that harmed one person', () => {
  /** The article's shooting, with a death beside it, and what is said of the two. */
  const beside = (...lines: readonly string[]): Files => ({
    ...claims(
      'subject: death, predicate: OCCURRED, value: HAPPENED',
      'subject: rice, predicate: HARMED_IN, object: shooting',
      'subject: rice, predicate: HARMED_IN, object: death',
      ...lines,
    ),
    'c.yaml':
      'entities:\n  Incident:\n    - { id: death, name: A death, type: OTHER }\n  Demonstration: [{ id: march, name: A march }]\n',
  });
  const march = [
    'subject: march, predicate: OCCURRED, value: HAPPENED',
    'subject: march, predicate: RESPONDS_TO, object: death',
  ];
  const on = (event: string, date: string) =>
    `subject: ${event}, predicate: DATED, value: "${date}", dateBasis: STATED`;
  const APART =
    'b.yaml:3:60: rice was harmed in death and in shooting, and nothing joins the two into one affair; responses are recorded at death\n    add a claim that one LED_TO the other, or is PART_OF it; if they are separate affairs, the same claim with polarity: NEGATED';

  it('are one affair, or who asks about one would miss what responded to the other', async () => {
    expect(await problems(beside(...march))).toBe(APART);
  });

  it.each([
    ['one led to the other', 'subject: shooting, predicate: LED_TO, object: death'],
    ['one is a part of the other', 'subject: death, predicate: PART_OF, object: shooting'],
    [
      'somebody says that one did not lead to the other',
      'subject: shooting, predicate: LED_TO, object: death, polarity: NEGATED',
    ],
  ])('are one where %s', async (_name, line) => {
    expect(await problems(beside(...march, line))).toBe('ok');
  });

  it('are not one if both are parts of something larger', async () => {
    const files = beside(
      ...march,
      'subject: shooting, predicate: PART_OF, object: march',
      'subject: death, predicate: PART_OF, object: march',
    );
    expect(await problems(files)).toContain('nothing joins the two into one affair');
  });

  it('are looked up a few times, however many claims say so', () => {
    const harms = Array.from({ length: 400 }, (_, index) => ({ id: `harm-${index}`, in: index % 2 }));
    const seed = smallGraph(
      [
        ['paper', 'Document'],
        ['ann', 'Person'],
        ['shooting-0', 'Incident'],
        ['shooting-1', 'Incident'],
        ['march', 'Demonstration'],
      ],
      [
        ...harms.map(({ id, in: incident }) => {
          const affirmed = { values: { polarity: 'AFFIRMED' } };
          return [id, 'ann', 'HARMED_IN', `shooting-${incident}`, affirmed] as const;
        }),
        ['answer', 'march', 'RESPONDS_TO', 'shooting-0', { values: { polarity: 'AFFIRMED' } }],
      ],
    );
    const store = storeOf(seed, ontology, factOf);
    const looks = vi.spyOn(store, 'claimsAbout');
    expect([...affairsAreJoined.check(seed, store)]).toMatchObject([
      { message: expect.stringContaining('ann was harmed in shooting-0 and in shooting-1') },
    ]);
    expect(looks.mock.calls.length).toBeLessThan(40);
  });

  it('may be apart if nothing responds to either', async () => {
    expect(await problems(beside(...march.slice(0, 1)))).toBe('ok');
  });

  it('may be apart if months lie between them', async () => {
    expect(await problems(beside(...march, on('shooting', '2014-07-22'), on('death', '2014-11')))).toBe('ok');
    expect(await problems(beside(...march, on('shooting', '2014-10-22'), on('death', '2014-11')))).toBe(
      APART,
    );
  });
});

describe('a non-response', () => {
  const silence = {
    subject: 'anonymous',
    predicate: 'DID_RESPOND',
    polarity: 'NEGATED',
    asOf: '"2014-11-24"',
  };

  it('is a negated claim with a limit', async () => {
    expect(await problems(claim(silence))).toBe('ok');
  });

  it.each<[name: string, fields: Record<string, string>, message: string]>([
    [
      'is never affirmed',
      { ...silence, polarity: 'AFFIRMED' },
      'b.yaml:11:15: DID_RESPOND records that no response came; it cannot be AFFIRMED\n    for a response, write the event that responds, who PERFORMED it, and what it RESPONDS_TO',
    ],
    [
      'has a limit',
      { ...silence, asOf: '' },
      'b.yaml:2:5: DID_RESPOND needs asOf\n    write asOf: and the moment up to which no response had come',
    ],
    [
      'is one of an actor',
      { ...silence, subject: 'video' },
      'b.yaml:3:14: the subject video is a Statement\n    DID_RESPOND goes from Actor to Event',
    ],
  ])('%s', async (_name, fields, message) => {
    expect(await problems(claim(fields))).toBe(message);
  });
});

describe('circles', () => {
  it('are reported once, where they close', async () => {
    const files = claims(
      'subject: cleveland, predicate: WITHIN, object: ohio',
      'subject: ohio, predicate: WITHIN, object: cleveland',
    );
    expect(await problems(files)).toBe(
      'b.yaml:3:57: WITHIN leads in a circle: cleveland -> ohio -> cleveland\n    remove or deny one of these claims',
    );
  });

  it('do not form if one side is denied', async () => {
    const files = claims(
      'subject: cleveland, predicate: WITHIN, object: ohio',
      'subject: ohio, predicate: WITHIN, object: cleveland, polarity: NEGATED',
    );
    expect(await problems(files)).toBe('ok');
  });

  it('can arise from merging', async () => {
    const files = {
      ...claims('subject: cleveland, predicate: WITHIN, object: city'),
      'c.yaml': 'merged:\n  city: cleveland\n',
    };
    expect(await problems(files)).toBe(
      'b.yaml:2:62: WITHIN leads in a circle: cleveland -> cleveland\n    remove or deny one of these claims',
    );
  });
});
