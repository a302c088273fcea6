import { describe, expect, it } from 'vitest';
import { planRows, plansWords } from '../../../src/dossier/plan-table.ts';
import type { Plan } from '../../../src/dossier/plans-answer.ts';

const none = { edges: [] };
const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  ...{
    id,
    name: id,
    kind: 'Demonstration',
    occurrence: 'CALLED_FOR',
    rid: id,
    basis: 'REPORTED',
    status: 'SINGLE_SOURCE',
  },
  ...{
    sentence: `${id} was called for.`,
    assertedBy: [],
    when: null,
    places: { nodes: [] },
    partOf: { nodes: [] },
  },
  ...{ calledForBy: none, pledgedBy: none, threatenedBy: none, performers: none, realizedBy: none },
  ...{ said: { nodes: [] }, documents: { nodes: [] } },
  ...more,
});
const carriedOut = (id: string, { occurrence = 'HAPPENED', basis = 'REPORTED', place = '' } = {}) => ({
  ...{ rid: id, basis, status: 'SINGLE_SOURCE', sentence: `${id} carried it out.`, assertedBy: [] },
  node: {
    ...{ id, name: id, kind: 'Demonstration', occurrence, rid: id, basis, status: 'SINGLE_SOURCE' },
    ...{ sentence: `${id} did or did not take place.`, assertedBy: [] },
    places: { nodes: place === '' ? [] : [{ id: place, name: place }] },
  },
});
const by = (...edges: readonly ReturnType<typeof carriedOut>[]) => ({ realizedBy: { edges: [...edges] } });
const partOf = (id: string) => ({ partOf: { nodes: [{ id, name: id }] } });
const rowsOf = (...nodes: readonly Plan[]) =>
  planRows({ events: { nodes: [...nodes], totalCount: nodes.length } });
const outcomesOf = (...nodes: readonly Plan[]) =>
  rowsOf(...nodes).map(({ plan: { id }, outcome }) => [id, outcome]);

describe('what came of plans', () => {
  it('a call that came about in one place and not in the other came about in part', () => {
    const rows = rowsOf(
      plan('north', { ...partOf('marches'), ...by(carriedOut('march')) }),
      plan('marches'),
      plan('south', { ...partOf('marches'), ...by(carriedOut('no march', { occurrence: 'OMITTED' })) }),
    );
    expect(rows.map(({ plan: { id }, depth, outcome }) => [id, depth, outcome])).toEqual([
      ['marches', 0, 'IN_PART'],
      ['north', 1, 'CAME_ABOUT'],
      ['south', 1, 'DID_NOT'],
    ]);
    expect(plansWords(rows)).toBe(
      '1 plan, call, promise or threat: 1 came about in part (of its parts, 1 is reported not to have come about).',
    );
    expect(rows[2]?.evidence.map(({ sentence }) => sentence)).toEqual([
      'no march did or did not take place.',
    ]);
  });

  it('of what nobody says anything more it is not known what came, and the last document that tells of it is named', () => {
    const [row] = rowsOf(
      plan('march', {
        documents: {
          nodes: [
            { id: 'b', name: 'b', title: null, dateDisplay: '5 March 2019', end: '2019-03-05T23:59:59Z' },
            { id: 'a', name: 'a', title: null, dateDisplay: '3 March 2019', end: '2019-03-03T23:59:59Z' },
          ],
        },
      }),
    );
    expect([row?.outcome, row?.lastTold]).toEqual(['UNKNOWN', '5 March 2019']);
  });

  it('that one part did not come about is told, and says nothing of the whole', () => {
    const south = plan('south', {
      ...partOf('marches'),
      ...by(carriedOut('no march', { occurrence: 'OMITTED' })),
    });
    const rows = rowsOf(plan('marches'), plan('north', partOf('marches')), south, plan('other'));
    expect(rows[0]?.outcome).toBe('DID_NOT_IN_PART');
    expect(plansWords(rows)).toBe(
      '2 plans, calls, promises and threats: 1 not known as a whole (of its parts, 1 is reported not to have come about); 1 not known: no source here says what came of it.',
    );
  });

  it('that it is not known whether something was what had been called for is told, and is no outcome', () => {
    const said = {
      ...{ id: 'c1', predicate: 'REALIZES', polarity: 'OPEN', value: null, rid: 'r1', basis: 'INFERRED' },
      ...{ sentence: 'It is not known whether the protest was it.', assertedBy: { id: 'us', name: 'us' } },
    };
    const [row] = rowsOf(plan('march', { said: { nodes: [said, { ...said, polarity: 'AFFIRMED' }] } }));
    expect([row?.outcome, row?.evidence.map(({ says, sentence }) => [says, sentence])]).toEqual([
      'UNKNOWN',
      [['open', 'It is not known whether the protest was it.']],
    ]);
  });

  it('that a part did not come about is not lost beside a claim that another did, or that the whole did not', () => {
    const no = by(carriedOut('no march', { occurrence: 'OMITTED' }));
    const claimed = plan('north', { ...partOf('marches'), ...by(carriedOut('march', { basis: 'CLAIMED' })) });
    expect(plansWords(rowsOf(plan('marches'), claimed, plan('south', { ...partOf('marches'), ...no })))).toBe(
      '1 plan, call, promise or threat: 1 only claimed, assumed or read by us to have come about, and of a part of it (of its parts, 1 is reported not to have come about).',
    );
    expect(outcomesOf(plan('marches', no), claimed)[0]).toEqual(['marches', 'DIFFERS']);
  });

  it('of those behind it each is marked who is only claimed to be, and of whom it is denied is last', () => {
    const edge = (id: string, role: string, basis: string, status: string) => ({
      ...{ role, basis, status },
      node: { id, name: id },
    });
    const [row] = rowsOf(
      plan('march', {
        performers: {
          edges: [
            edge('union', 'ORGANIZER', 'CLAIMED', 'DISPUTED'),
            edge('club', 'ORGANIZER', 'CLAIMED', 'ONE_SIDED'),
            edge('council', 'ORGANIZER', 'STATED', 'DISPUTED'),
            edge('council', 'ISSUER', 'STATED', 'CORROBORATED'),
            edge('school', 'ORGANIZER', 'REPORTED', 'SINGLE_SOURCE'),
          ],
        },
      }),
    );
    expect(row?.by.map(({ id, doubt }) => [id, doubt])).toEqual([
      ['club', 'claimed'],
      ['council', 'disputed as organizer'],
      ['school', undefined],
      ['union', 'claimed, disputed'],
    ]);
  });

  it('who calls for it is as doubtful as that they spoke; one sure call of several is enough', () => {
    const saying = (basis: string, ...speakers: readonly (readonly [id: string, basis: string])[]) => ({
      ...{ condition: null, status: 'SINGLE_SOURCE', basis },
      node: {
        ...{ id: 'letter', name: 'letter' },
        performers: {
          edges: speakers.map(([id, basis]) => ({
            ...{ status: 'SINGLE_SOURCE', basis },
            node: { id, name: id },
          })),
        },
      },
    });
    const [row] = rowsOf(
      plan('march', {
        threatenedBy: {
          edges: [
            saying('STATED', ['ann', 'INFERRED'], ['union', 'CLAIMED'], ['council', 'REPORTED']),
            saying('REPORTED', ['union', 'REPORTED']),
            saying('INFERRED', ['ben', 'REPORTED']),
          ],
        },
      }),
    );
    expect(row?.by.map(({ id, doubt }) => [id, doubt])).toEqual([
      ['ann', 'our reading'],
      ['union', undefined],
      ['council', undefined],
      ['ben', 'our reading'],
    ]);
  });

  it('what is only claimed or read to have carried it out is told so', () => {
    expect(outcomesOf(plan('threat', by(carriedOut('attack', { basis: 'INFERRED' }))))).toEqual([
      ['threat', 'CLAIMED'],
    ]);
  });

  it('what is itself only planned carries nothing out', () => {
    expect(outcomesOf(plan('call', by(carriedOut('plan', { occurrence: 'PLANNED' }))))).toEqual([
      ['call', 'UNKNOWN'],
    ]);
  });

  it('yes and no for one place is a difference between sources, for two places a part', () => {
    const yes = carriedOut('march', { place: 'north' });
    const no = (place: string) => carriedOut('no march', { occurrence: 'OMITTED', place });
    expect(outcomesOf(plan('here', by(yes, no('north'))), plan('there', by(yes, no('south'))))).toEqual([
      ['here', 'DIFFERS'],
      ['there', 'IN_PART'],
    ]);
  });
});
