import { describe, expect, it } from 'vitest';
import { Role } from '../../../schema/ontology/fact.ts';
import { ontology } from '../../../schema/ontology/index.ts';
import { LITERALS } from '../../../schema/ontology/literals.ts';
import { caption } from '../../../schema/projection/caption.ts';
import { readClaim } from '../../../schema/projection/claim.ts';
import { project } from '../../../schema/projection/index.ts';
import { wordsOf } from '../../../src/ontology/index.ts';
import type { SeedClaim, Values } from '../../../src/seed/model/seed.ts';
import { fixtureSeed } from '../../support/fixture.ts';
import { smallGraph } from '../../support/small-graph.ts';

const names = { nameOf: (id: string) => id, labelOf: (id: string) => id };

/** How a claim about Ann is called. */
function named(predicate: string, said: { object?: string } & Values = {}): string {
  const { object, ...values } = said;
  const claim: SeedClaim = {
    id: 'c1',
    subject: 'Ann',
    predicate,
    object,
    assertedBy: 'paper',
    relayedBy: [],
    reviewedBy: [],
    madeIn: [],
    passages: [],
    context: [],
    contradicts: [],
    refutes: [],
    retracts: [],
    at: { file: 'x.yaml', line: 1, column: 1 },
    values: { voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED', ...values },
  };
  return caption(
    readClaim(claim, (id) => id),
    names,
  );
}

describe('a claim is named by what it says', () => {
  it.each([
    ['AGE', { value: 12, unit: 'years', comparator: 'EXACT' }, 'Ann is 12 years old'],
    ['AGE', { value: 12, unit: 'years', comparator: 'ABOUT' }, 'Ann is about 12 years old'],
    ['SIZE', { value: 500, unit: 'tweets', comparator: 'MORE_THAN' }, 'Ann: more than 500 tweets'],
    ['SIZE', { value: 200, unit: 'people', comparator: 'FEWER_THAN' }, 'Ann: fewer than 200 people'],
    [
      'QUANTITY',
      { value: 5, unit: 'percent', of: 'votes', comparator: 'FEWER_THAN' },
      'Ann: less than 5 percent of votes',
    ],
    ['SIZE', { value: 2, unit: 'accounts', comparator: 'AT_LEAST' }, 'Ann: at least 2 accounts'],
    ['SIZE', { comparator: 'COUNTLESS', unit: 'cases' }, 'Ann: countless cases'],
    ['QUANTITY', { value: 1, of: 'shots' }, 'Ann: shots: 1'],
    [
      'QUANTITY',
      { polarity: 'OPEN', of: 'people expected' },
      'It is not known how many people expected: Ann',
    ],
    ['SAYS', { value: 'No' }, 'Ann says: No'],
    ['EVALUATED_AS', { value: 'Good', modality: 'ALLEGED' }, 'Ann is judged as: Good (alleged)'],
    ['NAMED', { value: 'Annie' }, 'Ann is called “Annie”'],
    ['DESCRIBED_AS', { value: 'Real', polarity: 'OPEN' }, 'It is not known whether Ann is: Real'],
    ['REASON', { value: 'Why she left', polarity: 'OPEN' }, 'It is not known why she left: Ann'],
    ['REASON', { value: 'Fear', polarity: 'NEGATED' }, 'Ann did not have this reason: Fear'],
    ['OCCURRED', { value: 'PLANNED' }, 'Ann was planned'],
    ['OCCURRED', { value: 'HAPPENED', polarity: 'NEGATED' }, 'Ann did not happen'],
    ['DATED', { value: '[2014-11-22..2014-11-23]' }, 'Ann is dated between 22 and 23 November 2014'],
    ['PERFORMED', { object: 'Deed', role: 'SHOOTER' }, 'Ann fired in Deed'],
    ['PERFORMED', { object: 'Deed', role: 'AGENT', polarity: 'NEGATED' }, 'Ann did not do Deed'],
    ['RESPONDS_TO', { object: 'Deed', type: 'PROTEST' }, 'Ann responded to Deed (protest)'],
    ['RESPONDS_TO', { object: 'Deed', polarity: 'OPEN' }, 'It is not known whether Ann responded to Deed'],
    [
      'DID_RESPOND',
      { object: 'Deed', polarity: 'NEGATED', asOf: '2016-07-10' },
      'Ann did not respond to Deed, as of 10 July 2016',
    ],
    ['THREATENS', { object: 'Deed', condition: 'if they come' }, 'Ann threatens Deed (if they come)'],
  ] satisfies readonly [string, { object?: string } & Values, string][])(
    '%s %j: %s',
    (predicate, said, name) => expect(named(predicate, said)).toBe(name),
  );

  it('what did not happen says so after its name', () => {
    const { nodes } = project(
      smallGraph(
        [
          ['paper', 'Document'],
          ['march', 'Act'],
          ['death', 'Incident'],
        ],
        [
          ['c1', 'march', 'OCCURRED', 'PLANNED'],
          ['c2', 'death', 'OCCURRED', 'HAPPENED'],
          ['c3', 'march', 'RESPONDS_TO', 'death'],
        ],
      ),
    );
    expect(nodes.find(({ id }) => id === 'c3')?.values.name).toBe('march (planned) responded to death');
    expect(nodes.find(({ id }) => id === 'c1')?.values.name).toBe('march was planned');
  });

  it('a long value is cut, but not what qualifies it', () => {
    const name = named('SAYS', { value: 'long '.repeat(100), modality: 'ALLEGED' });
    expect([...name].length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/… \(alleged\)$/);
  });

  it('no name in the seeds contains a word of the API', async () => {
    const seed = await fixtureSeed();
    const claims = project(seed).nodes.filter(({ kind }) => kind === 'Claim');
    expect(claims.length).toBeGreaterThan(100);
    const bare = claims
      .map(({ values }) => String(values.name))
      .filter((name) => /[A-Z]+_[A-Z]+|undefined|…/.test(name));
    expect(bare).toEqual([]);
  });
});

describe('everything that can be said has words', () => {
  it.each(ontology.relations.map(({ name, words }) => [name, words] as const))('%s', (_, words) => {
    for (const text of [words.said, words.reverse, words.denied]) expect(text).toMatch(/^[a-z][a-z ,’]+$/);
    expect(words.denied).not.toBe(words.said);
  });

  it.each(Object.entries(LITERALS))('%s', (_, { said, denied }) => {
    expect(said.trim()).not.toBe('');
    expect(denied.trim()).not.toBe('');
  });

  it.each(wordsOf(Role))('the role %s', (role) => {
    expect(named('PERFORMED', { object: 'Deed', role })).toMatch(/^Ann [a-z][a-z ,’]+ Deed$/);
  });
});
