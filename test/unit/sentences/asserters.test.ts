import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LITERALS } from '../../../schema/ontology/literals.ts';
import { factRelations } from '../../../schema/ontology/relations.ts';
import type { Style } from '../../../src/sentences/index.ts';
import { claimed, told, toldFact } from './told.ts';

const NAMES = { ann: 'Ann', band: 'The Band', guards: 'guards at the gate', wire: 'The Wire' } as const;
const asserter = fc.constantFrom(...(['ann', 'band', 'guards', 'wire'] as const));

const style = fc.record<Style>({
  length: fc.constantFrom('full', 'short'),
  attribution: fc.constantFrom('always', 'needed'),
});

/** How somebody can put what no source vouches for. */
const manner = fc.oneof(
  fc.record({
    modality: fc.constantFrom('ASSERTED', 'ALLEGED', 'ASSUMED', 'HYPOTHETICAL'),
    basis: fc.constantFrom('CLAIMED', 'ASSUMED'),
  }),
  // Hedged, it is no report, whatever it rests on.
  fc.record({
    modality: fc.constantFrom('ALLEGED', 'ASSUMED', 'HYPOTHETICAL'),
    basis: fc.constantFrom('REPORTED', 'STATED'),
  }),
);

const literals = Object.keys(LITERALS).filter((name) => name !== 'OCCURRED' && name !== 'DID_RESPOND');
const value = fc.constantFrom(
  'A heavy blow',
  'To warn the town',
  'It was in vain',
  'Why it burned',
  'Band of "heroes"',
);
const literal = fc.tuple(fc.constantFrom(...literals), value).map(([predicate, said]) => ({
  subject: 'fire',
  predicate,
  said: { DATED: '2016-07' }[predicate] ?? said,
}));
const occurrence = fc
  .constantFrom('HAPPENED', 'ONGOING', 'PLANNED', 'PLEDGED', 'THREATENED', 'CALLED_FOR', 'OMITTED')
  .map((said) => ({ subject: 'march', predicate: 'OCCURRED', said }));
const relation = fc
  .tuple(fc.constantFrom(...factRelations.map(({ name }) => name)), fc.constantFrom('ann', 'leaflet', 'fire'))
  .map(([predicate, subject]) => ({ subject, predicate, said: 'fire' }));

const claim = fc.record({
  what: fc.oneof(literal, occurrence, relation),
  values: fc.record({
    polarity: fc.constantFrom('AFFIRMED', 'NEGATED', 'OPEN'),
    wording: fc.option(fc.constantFrom('heavy', 'in vain'), { nil: undefined }),
  }),
  manner,
});

describe('what rests on less than a report is never told without who says so', () => {
  it('in the sentence of a claim', () => {
    fc.assert(
      fc.property(claim, asserter, style, ({ what, values, manner: put }, who, as) => {
        const { subject, predicate, said } = what;
        const text = told([['c1', subject, predicate, said, claimed(who, { ...values, ...put })]], as);
        expect(text.toLowerCase()).toContain(NAMES[who].toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('in the sentence of a fact, whoever else claims or denies it', () => {
    const sayers = fc.uniqueArray(fc.record({ who: asserter, manner }), {
      minLength: 1,
      selector: ({ who }) => who,
    });
    fc.assert(
      fc.property(claim, sayers, fc.boolean(), style, ({ what }, by, denied, as) => {
        const { subject, predicate, said } = what;
        const affirm = by.map(({ who, manner: put }, index) => {
          return [`c${index}`, subject, predicate, said, claimed(who, put)] as const;
        });
        const deny = ['c9', subject, predicate, said, { values: { polarity: 'NEGATED' } }] as const;
        const text = toldFact([...affirm, ...(denied ? [deny] : [])], as) ?? '';
        const [first] = affirm;
        // A long sentence names all, a short one at least those who are as sure as the surest.
        for (const { who } of as.length === 'full' ? by : [])
          expect(text.toLowerCase()).toContain(NAMES[who].toLowerCase());
        expect(by.some(({ who }) => text.toLowerCase().includes(NAMES[who].toLowerCase()))).toBe(true);
        if (denied && first !== undefined) expect(text).toMatch(/the article on the fire says otherwise/);
      }),
      { numRuns: 1000 },
    );
  });

  it('and nothing is told of a fact that nobody affirms', () => {
    expect(
      toldFact([['c1', 'ann', 'PERFORMED', 'fire', { values: { polarity: 'NEGATED' } }]]),
    ).toBeUndefined();
  });
});
