import { describe, expect, it } from 'vitest';
import { differingFacts } from '../../../src/seed/write/differing.ts';
import type { Observed, SeenClaim, SeenFact } from '../../../src/seed/write/observed.ts';
import { KEPT, Observer } from '../../../src/seed/write/observer.ts';

const standing = (status: string) => ({
  sentence: 'It is so.',
  status,
  basis: 'REPORTED',
  modality: 'ASSERTED',
  sources: 1,
  details: {},
});
const factOf = (id: number, before: string | null, after: string | null): SeenFact => ({
  rids: [`fact-${id}`],
  subject: `subject-${id}`,
  object: 'object',
  before: before === null ? null : standing(before),
  after: after === null ? null : standing(after),
});
const claimOf = (id: number, rid: string): SeenClaim => ({
  id: `claim-${id}`,
  what: 'new',
  before: null,
  after: {
    id: `claim-${id}`,
    sentence: 'She says so.',
    polarity: 'AFFIRMED',
    basis: 'REPORTED',
    basisRank: 1,
    modality: 'ASSERTED',
    contested: false,
    withdrawn: false,
    rid,
    predicate: 'PERFORMED',
    subject: `subject-${id}`,
    object: 'object',
  },
});
const part = (seen: Partial<Observed>): Observed => ({
  facts: [],
  claims: [],
  objections: [],
  names: {},
  more: 0,
  cut: 0,
  ...seen,
});
const several = <One>(count: number, of: (index: number) => One): readonly One[] =>
  Array.from({ length: count }, (_, index) => of(index));
const NOTHING_NOW = { atValues: new Map(), ridOf: () => undefined };

describe('what is kept of a load until it is complete', () => {
  it('is facts that stand otherwise before new ones, whichever were seen first; the others are counted', () => {
    const observer = new Observer();
    observer.add(part({ facts: several(KEPT.facts + 10, (id) => factOf(id, null, 'SINGLE_SOURCE')) }));
    const turned = several(7, (id) => factOf(1_000_000 + id, 'SINGLE_SOURCE', 'DISPUTED'));
    observer.add(part({ facts: turned }));
    expect(observer.facts).toHaveLength(KEPT.facts);
    expect(observer.facts.slice(-7)).toEqual(turned);
    expect(observer.more).toBe(17);
  });

  it('counts claims that there is no room for, so that nobody says that no claim did it', () => {
    const observer = new Observer();
    observer.add(part({ claims: several(KEPT.claims + 3, (id) => claimOf(id, `fact-${id}`)) }));
    expect([observer.claims.length, observer.cut]).toEqual([KEPT.claims, 3]);
    // How values stood before, nobody can tell then: they are counted.
    const { total, listed } = differingFacts(observer, NOTHING_NOW, 10);
    expect([total, listed]).toEqual([KEPT.claims, []]);
  });

  it('holds the names of what is kept alone, and what a batch leaves behind is bounded, too', () => {
    const observer = new Observer();
    const names = { 'subject-1': 'Ann', object: 'March', other: 'Nobody' };
    const seen = part({ facts: [factOf(1, 'SINGLE_SOURCE', 'DISPUTED')], names });
    observer.add(seen);
    expect(observer.names).toEqual({ 'subject-1': 'Ann', object: 'March' });
    observer.add(part({ facts: several(KEPT.facts, (id) => factOf(id, 'SINGLE_SOURCE', 'DISPUTED')) }));
    expect(observer.within(seen)).toEqual(part({ more: 1 }));
  });
});

describe('the facts that differ', () => {
  it('are found with their claims in time that grows with the load, and not with its square', () => {
    const claims = several(KEPT.claims, (id) => claimOf(id, `fact-${id % KEPT.facts}`));
    const seen = part({
      facts: several(KEPT.facts, (id) => factOf(id, 'SINGLE_SOURCE', 'DISPUTED')),
      claims,
      objections: several(KEPT.claims, (id) => [`against-${id}`, `claim-${id}`] as const),
    });
    const ridOf = (claim: string) => `fact-${Number(claim.replace('claim-', '')) % KEPT.facts}`;
    const start = performance.now();
    const { total, listed } = differingFacts(seen, { ...NOTHING_NOW, ridOf }, 300);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect([total, listed.length]).toEqual([KEPT.facts, 300]);
    expect(listed[0]?.claims.map(({ id, what }) => `${what} ${id}`)).toEqual([
      ...['against-0', 'against-10000', 'against-15000', 'against-5000'].map((id) => `objects ${id}`),
      ...['claim-0', 'claim-10000', 'claim-15000', 'claim-5000'].map((id) => `new ${id}`),
    ]);
  });
});
