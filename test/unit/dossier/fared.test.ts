import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Fared } from '../../../src/dossier/fared.tsx';
import type { FactDay, FaredFact, SaidThen } from '../../../src/dossier/fared-answer.ts';
import { periodsOf } from '../../../src/dossier/fared-periods.ts';

const said = (name: string, more: Partial<SaidThen> = {}): SaidThen => ({
  id: `claim-of-${name}`,
  rid: 'fact',
  predicate: 'PERFORMED',
  value: null,
  polarity: 'AFFIRMED',
  modality: 'ASSERTED',
  basis: 'REPORTED',
  subject: { id: 'deed' },
  sentence: `${name} says so.`,
  assertedBy: { id: name, name },
  contradicts: { edges: [] },
  ...more,
});

const day = (
  since: string | null,
  words: string | null,
  status: string | null,
  ...claims: SaidThen[]
): FactDay => ({
  since,
  day: words,
  status,
  occurrence: null,
  sources: null,
  roots: { nodes: claims.map(({ assertedBy }) => assertedBy) },
  basis: status === 'UNVERIFIED' ? 'ASSUMED' : 'REPORTED',
  claims: { nodes: claims },
});

const fact = (...history: FactDay[]): FaredFact => ({
  rid: 'fact',
  sentence: 'Night Owls did it.',
  status: 'DISPUTED',
  history,
  restsOn: [],
});

/** The words of a page, without its marks. */
const textOf = (one: FaredFact): string =>
  renderToStaticMarkup(h(Fared, { fact: one }))
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ;', ';');

describe('how a claim fared', () => {
  it('says at each change how the fact stood, and who did what', () => {
    const text = textOf(
      fact(
        day('2015-03-10', '10 March 2015', 'UNVERIFIED', said('users', { modality: 'ASSUMED' })),
        day('2015-03-12', '12 March 2015', 'SINGLE_SOURCE', said('paper')),
        day('2015-03-15', '15 March 2015', 'DISPUTED', said('city', { polarity: 'NEGATED' })),
        day('2015-03-16', '16 March 2015', 'DISPUTED', said('radio')),
        day(
          '2016-02-01',
          '1 February 2016',
          'REFUTED',
          said('court', { rid: 'other', contradicts: { edges: [{ how: 'REFUTES' }] } }),
        ),
      ),
    );
    expect(text).toContain('10 March 2015 · only assumed : users assumed so');
    expect(text).toContain('12 March 2015 · told by one source : paper said so');
    expect(text).toContain('15 March 2015 · disputed : city denied it');
    expect(text).toContain('16 March 2015 · still disputed : radio said so');
    expect(text).toContain('1 February 2016 · shown to be wrong : court said that it was shown to be wrong');
  });

  it('says of a plan who said that it did not come about', () => {
    const undone = said('radio', {
      rid: 'that it happened',
      predicate: 'OCCURRED',
      value: 'HAPPENED',
      polarity: 'NEGATED',
    });
    expect(textOf(fact(day('2016-07-15', '15 July 2016', 'UNVERIFIED', undone)))).toContain(
      'radio said that it did not take place',
    );
  });

  it('does not count the doer among several independent sources, in words', () => {
    const of = (...claims: SaidThen[]) =>
      textOf(
        fact({ ...day('2015-03-10', '10 March 2015', 'CORROBORATED', ...claims), sources: claims.length }),
      );
    const owls = said('Owls', { basis: 'STATED' });
    expect(of(said('paper'), owls)).toContain(
      '10 March 2015 · told by one source, and by Owls (own claim) :',
    );
    expect(of(said('paper'), said('radio'), said('Owls', { subject: { id: 'Owls' } }))).toContain(
      'told by 2 independent sources, and by Owls (own claim)',
    );
    expect(of(said('paper'), said('radio'))).toContain('told by several independent sources');
    // Two who did it together, and nobody else: no other source to tell them from.
    expect(of(owls, said('Larks', { basis: 'STATED' }))).toContain('told by several independent sources');
  });

  it('draws each time as sure as it then was, and nothing where it had fallen', () => {
    const periods = periodsOf(
      fact(
        day('2015-03-10', '10 March 2015', 'UNVERIFIED'),
        day('2015-03-12', '12 March 2015', 'CORROBORATED'),
        day('2015-03-15', '15 March 2015', 'DISPUTED'),
        day('2016-02-01', '1 February 2016', 'REFUTED'),
      ),
    );
    expect(periods.map(({ line, disputed }) => [line, disputed])).toEqual([
      ['dotted', false],
      ['solid', false],
      ['solid', true],
      [undefined, false],
    ]);
  });

  it('never tells of what was only planned as if it had taken place', () => {
    const planned = said('radio', { predicate: 'OCCURRED', value: 'PLANNED', rid: 'planned' });
    const one = fact({
      ...day('2015-03-12', '12 March 2015', 'SINGLE_SOURCE', planned),
      occurrence: 'PLANNED',
    });
    expect(textOf(one)).toContain(
      '12 March 2015 · planned, told by one source : radio said that it was planned',
    );
    expect(periodsOf(one)[0]?.isPale).toBe(true);
  });

  it('gives each time its length, and the shortest one enough to be seen', () => {
    const periods = periodsOf(
      fact(
        day('2015-01-01', '1 January 2015', 'SINGLE_SOURCE'),
        day('2015-01-02', '2 January 2015', 'DISPUTED'),
        day('2016-01-02', '2 January 2016', 'CORROBORATED'),
      ),
    );
    const [short, long, open] = periods.map(({ share }) => share);
    expect(short).toBeGreaterThan(0.03);
    expect(long).toBeGreaterThan(0.6);
    expect((short ?? 0) + (long ?? 0) + (open ?? 0)).toBeCloseTo(1);
    expect(periods[2]?.start).toBeCloseTo((short ?? 0) + (long ?? 0));
  });

  it('takes two moments that read as one day for one', () => {
    const periods = periodsOf(
      fact(
        day('2015-03-12', '12 March 2015', 'SELF_CLAIMED', said('owls')),
        day('2015-03-13', '12 March 2015', 'SINGLE_SOURCE', said('gazette')),
      ),
    );
    expect(periods.map(({ from, status, said: by }) => [from, status, by.length])).toEqual([
      ['12 March 2015', 'SINGLE_SOURCE', 2],
    ]);
  });

  it('puts what has no date last, and says so', () => {
    expect(textOf(fact(day(null, null, 'SINGLE_SOURCE', said('leaflet'))))).toContain(
      'On a day that nobody knows · told by one source : leaflet said so',
    );
  });

  it('tells what would become of it without those on whom it rests', () => {
    const rests = (status: string | null, ...ids: string[]) => ({
      status,
      sources: { nodes: ids.map((id) => ({ id, name: id })) },
    });
    const text = textOf({
      ...fact(day('2015-03-12', '12 March 2015', 'CORROBORATED', said('paper'))),
      restsOn: [rests(null, 'paper'), rests('SINGLE_SOURCE', 'paper', 'radio')],
    });
    expect(text).toContain('Without paper , nobody here says so.');
    expect(text).toContain('Without paper and radio , it would be told by one source.');
  });
});
