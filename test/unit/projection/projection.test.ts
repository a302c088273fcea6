import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../schema/projection/index.ts';
import type { Seed, SeedClaim, Values } from '../../../src/seed/model/seed.ts';
import { fixtureSeed } from '../../support/fixture.ts';

const at = { file: 'example.yaml', line: 1, column: 1 };

interface Said extends Partial<Omit<SeedClaim, 'values'>> {
  readonly values?: Values;
}

let count = 0;
/** A claim that Ann did it, as the paper reports; the rest as given. */
function claim({ values, ...rest }: Said = {}): SeedClaim {
  count += 1;
  return {
    id: `claim-${String(count).padStart(3, '0')}`,
    predicate: 'PERFORMED',
    subject: 'ann',
    object: rest.predicate === undefined || rest.object !== undefined ? 'deed' : undefined,
    assertedBy: 'paper',
    relayedBy: [],
    reviewedBy: [],
    madeIn: [],
    passages: [],
    context: [],
    contradicts: [],
    refutes: [],
    retracts: [],
    at,
    ...rest,
    values: { voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED', ...values },
  };
}

const occurred = (value = 'HAPPENED', values: Values = {}): SeedClaim =>
  claim({ predicate: 'OCCURRED', subject: 'deed', values: { value, ...values } });

function seed(claims: readonly SeedClaim[], more: Partial<Seed> = {}): Seed {
  const entity = (id: string, kind: string, name: string) => ({ id, kind, values: { id, name }, at });
  return {
    entities: [
      entity('ann', 'Person', 'Ann'),
      entity('bob', 'Person', 'Bob'),
      entity('paper', 'MediaOutlet', 'Paper'),
      entity('deed', 'Act', 'Deed'),
    ],
    links: [],
    passages: [],
    claims,
    merged: new Map(),
    digest: '',
    ...more,
  };
}

const performed = (claims: readonly SeedClaim[], more: Partial<Seed> = {}) =>
  project(seed([occurred(), ...claims], more)).edges.filter(({ type }) => type === 'PERFORMED');
const certainty = (claims: readonly SeedClaim[]) => performed(claims)[0]?.values;

describe('how sure a fact is', () => {
  it('one source: SINGLE_SOURCE, with the basis and its rank', () => {
    expect(certainty([claim()])).toMatchObject({
      status: 'SINGLE_SOURCE',
      modality: 'ASSERTED',
      basis: 'REPORTED',
      basisRank: 2,
      sources: 1,
      documentCount: 0,
      sentence: 'Paper says that Ann carried out Deed.',
    });
  });

  it('two asserters: CORROBORATED; relaying does not count', () => {
    expect(certainty([claim(), claim({ assertedBy: 'bob' })])).toMatchObject({
      status: 'CORROBORATED',
      sources: 2,
    });
    expect(certainty([claim({ relayedBy: ['bob'] })])).toMatchObject({ status: 'SINGLE_SOURCE', sources: 1 });
  });

  it('only the one who did it says so: SELF_CLAIMED', () => {
    expect(certainty([claim({ assertedBy: 'ann', values: { basis: 'CLAIMED' } })])).toMatchObject({
      status: 'SELF_CLAIMED',
      basisRank: 1,
    });
    expect(
      certainty([
        claim({ assertedBy: 'ann' }),
        claim({ assertedBy: 'bob', values: { attributionBasis: 'SELF' } }),
      ]),
    ).toMatchObject({ status: 'SELF_CLAIMED' });
  });

  it('only assumed: UNVERIFIED, however many assume it', () => {
    const assumed = { modality: 'ASSUMED', basis: 'ASSUMED' };
    expect(
      certainty([claim({ values: assumed }), claim({ assertedBy: 'bob', values: assumed })]),
    ).toMatchObject({
      status: 'UNVERIFIED',
      modality: 'ASSUMED',
      basis: 'ASSUMED',
      basisRank: 0,
      sources: 2,
      documentCount: 0,
      sentence: 'Paper and Bob assume that Ann carried out Deed.',
    });
  });

  it('another asserter denies it: DISPUTED; the same one changing their mind is no dispute', () => {
    expect(certainty([claim(), claim({ assertedBy: 'bob', values: { polarity: 'NEGATED' } })])).toMatchObject(
      { status: 'DISPUTED' },
    );
    expect(certainty([claim(), claim({ values: { polarity: 'NEGATED' } })])).toMatchObject({
      status: 'SINGLE_SOURCE',
    });
  });

  it('another asserter contradicts the claim: DISPUTED', () => {
    const first = claim();
    expect(
      certainty([
        first,
        claim({ predicate: 'SAYS', assertedBy: 'bob', contradicts: [first.id], values: { value: 'no' } }),
      ]),
    ).toMatchObject({ status: 'DISPUTED' });
  });

  it('refuted or retracted by an explicit claim', () => {
    const first = claim();
    const against = (how: 'refutes' | 'retracts') =>
      claim({ predicate: 'SAYS', values: { value: 'no' }, [how]: [first.id] });
    expect(certainty([first, against('refutes')])).toMatchObject({ status: 'REFUTED' });
    expect(certainty([first, against('retracts')])).toMatchObject({ status: 'RETRACTED' });
    expect(certainty([first, against('retracts'), claim({ assertedBy: 'bob' })])).toMatchObject({
      status: 'SINGLE_SOURCE',
      sources: 1,
    });
  });

  it('the strongest basis counts, never a better one', () => {
    expect(
      certainty([
        claim({ values: { basis: 'INFERRED' } }),
        claim({ values: { basis: 'CLAIMED', modality: 'ALLEGED' } }),
      ]),
    ).toMatchObject({ basis: 'CLAIMED', basisRank: 1, modality: 'ASSERTED' });
  });
});

describe('which claims make edges', () => {
  it('neither denials nor open questions', () => {
    expect(performed([claim({ values: { polarity: 'NEGATED' } })])).toEqual([]);
    expect(performed([claim({ values: { polarity: 'OPEN' } })])).toEqual([]);
  });

  it('a silence is a claim and never an edge', () => {
    const silence = claim({
      predicate: 'DID_RESPOND',
      object: 'deed',
      values: { polarity: 'NEGATED', asOf: '2016-07-10' },
    });
    const { nodes, edges } = project(seed([occurred(), silence]));
    expect(edges.some(({ type }) => type === 'DID_RESPOND')).toBe(false);
    expect(nodes.find(({ id }) => id === silence.id)?.values).toMatchObject({
      name: 'Ann did not respond to Deed, as of 10 July 2016',
      asOfEnd: '2016-07-10T23:59:59.999Z',
    });
  });

  it('two roles in one event are two edges, and each claim shares the key of its edge', () => {
    const claims = [claim({ values: { role: 'SHOOTER' } }), claim({ values: { role: 'AGENT' } })];
    const rids = performed(claims).map(({ rid }) => rid);
    const { nodes } = project(seed([occurred(), ...claims]));
    expect(new Set(rids).size).toBe(2);
    expect(claims.map(({ id }) => nodes.find((node) => node.id === id)?.values.rid).sort()).toEqual(
      [...rids].sort(),
    );
  });

  it('a repost amplifies, and does not support; the claims of the repost are found from it', () => {
    const entities = [
      ...seed([]).entities,
      ...['post', 'repost'].map((id) => ({
        id,
        kind: 'Statement',
        values: { id, name: id, form: 'POST' },
        at,
      })),
    ];
    const claims = [
      occurred(),
      ...['post', 'repost'].map((id) =>
        claim({ predicate: 'OCCURRED', subject: id, values: { value: 'HAPPENED' } }),
      ),
      claim({ predicate: 'REPOSTS', subject: 'repost', object: 'post' }),
    ];
    const { edges } = project(seed(claims, { entities }));
    const [answer] = edges.filter(({ type }) => type === 'RESPONDS_TO');
    expect(answer).toMatchObject({
      from: 'repost',
      to: 'post',
      values: { type: 'AMPLIFICATION', status: 'SINGLE_SOURCE' },
    });
    expect(answer?.rid).toBe(edges.find(({ type }) => type === 'REPOSTS')?.rid);
  });
});

describe('what an event knows of itself', () => {
  const event = (claims: readonly SeedClaim[]) =>
    project(seed(claims)).nodes.find(({ id }) => id === 'deed')?.values;

  it('the best-supported occurrence, apart from who did it', () => {
    expect(event([occurred('PLANNED', { basis: 'CLAIMED' }), occurred('HAPPENED')])).toMatchObject({
      occurrence: 'HAPPENED',
      status: 'SINGLE_SOURCE',
    });
    expect(event([occurred('HAPPENED', { attributionBasis: 'SELF', basis: 'CLAIMED' })])).toMatchObject({
      status: 'SELF_CLAIMED',
      basisRank: 1,
    });
  });

  it('without a claim that it occurred there is no event', () => {
    expect(() => project(seed([]))).toThrow(/deed: no claim says whether this event occurred/);
  });

  it('its date with the bounds of what it can mean, and a key that sorts undated events last', () => {
    const dated = claim({
      predicate: 'DATED',
      subject: 'deed',
      values: { value: '2014-11', dateBasis: 'STATED' },
    });
    expect(event([occurred(), dated])).toMatchObject({
      edtf: '2014-11',
      start: '2014-11-01T00:00:00Z',
      precision: 'MONTH',
      orderKey: '2014-11-01T00:00:00Z 2014-11-30T23:59:59.999Z deed',
    });
    expect(event([occurred()])).toMatchObject({ orderKey: '9999 deed' });
    const by = claim({
      predicate: 'DATED',
      subject: 'deed',
      values: { value: '../2021-04-20', dateBasis: 'STATED' },
    });
    expect(event([occurred(), by])).toMatchObject({
      orderKey: '0000 2021-04-20T23:59:59.999Z deed',
    });
  });

  it('"more than 500" is at least 501', () => {
    const size = claim({
      predicate: 'SIZE',
      subject: 'deed',
      values: { value: 500, comparator: 'MORE_THAN' },
    });
    expect(event([occurred(), size])).toMatchObject({ countMin: 501 });
  });
});

describe('merging', () => {
  it('moves the facts to the record that remains, and keeps what was stated', () => {
    const { nodes, edges } = project(
      seed([occurred(), claim({ subject: 'annie' })], { merged: new Map([['annie', 'ann']]) }),
    );
    expect(edges.find(({ type }) => type === 'PERFORMED')).toMatchObject({ from: 'ann' });
    expect(edges.find(({ type }) => type === 'REDIRECTS_TO')).toMatchObject({ from: 'annie', to: 'ann' });
    expect(nodes.find(({ values }) => values.statedSubjectId === 'annie')?.values).toMatchObject({
      subjectId: 'ann',
    });
  });

  it('the merged claim has the key of the canonical one', () => {
    const alone = performed([claim()])[0]?.rid;
    expect(performed([claim({ subject: 'annie' })], { merged: new Map([['annie', 'ann']]) })[0]?.rid).toBe(
      alone,
    );
  });
});

describe('the whole projection', () => {
  it('does not depend on the order of the claims', async () => {
    const real = await fixtureSeed();
    const expected = JSON.stringify(project(real));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...real.claims], { minLength: real.claims.length }),
        async (claims) => {
          expect(JSON.stringify(project({ ...real, claims })) === expected).toBe(true);
        },
      ),
      { numRuns: 10 },
    );
  });
});
