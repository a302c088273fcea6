import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { fixtureSeed } from '../support/fixture.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { voices } from '../support/voices.ts';

interface Day {
  readonly since: string | null;
  readonly day: string | null;
  readonly status: string | null;
  readonly basis: string | null;
  readonly occurrence: string | null;
  readonly sources: number;
  readonly roots: { readonly nodes: readonly { readonly id: string }[] };
  readonly claims: { readonly nodes: readonly { readonly id: string }[] };
}

interface Fact {
  readonly rid: string;
  readonly status: string;
  readonly history: readonly Day[];
  readonly restsOn: readonly {
    readonly status: string | null;
    readonly sources: { readonly nodes: readonly { readonly id: string }[] };
  }[];
}

interface Shown {
  readonly id: string;
  readonly status: string | null;
  readonly basis: string | null;
  readonly occurrence?: string | null;
}

const HISTORY =
  'history { since day status basis occurrence sources roots(first: 20) { nodes { id } } claims(first: 20) { nodes { id } } }';
const GRAPH =
  'query ($lens: Lens) { graph(limit: 2000, lens: $lens) { nodes { id status basis occurrence } edges { id status basis } } }';
const ALL = [
  ...['RETRACTED', 'REFUTED', 'DISPUTED', 'UNVERIFIED', 'CURATED', 'SELF_CLAIMED'],
  ...['ONE_SIDED', 'SINGLE_SOURCE', 'CORROBORATED'],
];
const HIDDEN = [null, 'RETRACTED', 'REFUTED'];

/** The key of a fact is the id of its edge up to the colon. */
const ridOf = ({ id }: Pick<Shown, 'id'>): string => id.split(':')[0] ?? '';

describe.skipIf(!(await canRunNeo4j()))('how a fact stands as voices come and go', () => {
  let antiphon: TestAntiphon;
  const facts = new Map<string, Fact>();
  const events = new Map<string, readonly Day[]>();

  async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await antiphon.ask(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  const graphOf = async (lens: object) =>
    (
      await ask<{ readonly graph: { readonly nodes: readonly Shown[]; readonly edges: readonly Shown[] } }>(
        GRAPH,
        { lens },
      )
    ).graph;

  const factOf = async (rid: string, lens?: object) => {
    const { fact } = await ask<{ readonly fact: { readonly nodes: readonly Fact[] } }>(
      `query ($rid: String!, $lens: Lens) { fact(rid: $rid, first: 1, lens: $lens) { nodes { rid status ${HISTORY} restsOn { status sources(first: 6) { nodes { id } } } } } }`,
      { rid, lens },
    );
    return fact.nodes[0];
  };

  beforeAll(async () => {
    const [seed, more] = [await fixtureSeed(), voices()];
    antiphon = await startAntiphon({
      seed: {
        ...seed,
        entities: [...seed.entities, ...more.entities],
        passages: [...seed.passages, ...more.passages],
        claims: [...seed.claims, ...more.claims],
        digest: `${seed.digest} ${more.digest}`,
      },
    });
    const { nodes, edges } = await graphOf({ statuses: ALL });
    for (const rid of new Set(edges.map(ridOf))) {
      const fact = await factOf(rid);
      if (fact !== undefined) facts.set(rid, fact);
    }
    for (const { id, occurrence } of nodes) {
      if (typeof occurrence !== 'string') continue;
      const { event } = await ask<{ readonly event: { readonly history: readonly Day[] } }>(
        `query ($id: ID!) { event(id: $id) { ${HISTORY} } }`,
        { id },
      );
      events.set(id, event.history);
    }
  });
  afterAll(async () => {
    await antiphon?.stop();
  });

  const rid = (id: string): string => {
    const found = [...facts.values()].find(({ history }) =>
      history.some(({ claims }) => claims.nodes.some((claim) => claim.id === id)),
    );
    if (found === undefined) throw new Error(`no fact has the claim ${id}`);
    return found.rid;
  };

  it('changes from the day on which somebody says something', () => {
    const { history } = facts.get(rid('v-assumed')) ?? { history: [] };
    expect(
      history.map(({ since, day, status, claims, roots }) => [
        since,
        day,
        status,
        claims.nodes.map(({ id }) => id).sort(),
        roots.nodes.map(({ id }) => id).sort(),
      ]),
    ).toEqual([
      ['2015-03-10T23:59:59Z', '10 March 2015', 'UNVERIFIED', ['v-assumed'], ['users']],
      ['2015-03-12T23:59:59Z', '12 March 2015', 'SELF_CLAIMED', ['v-own'], ['night-owls']],
      ['2015-03-13T03:59:59Z', '12 March 2015', 'SINGLE_SOURCE', ['v-gazette'], ['gazette']],
      ['2015-03-15T23:59:59Z', '15 March 2015', 'DISPUTED', ['v-denied'], ['gazette']],
      ['2015-05-31T23:59:59Z', 'May 2015', 'CORROBORATED', ['v-radio', 'v-unknown'], ['gazette', 'monthly']],
      ['2016-02-01T23:59:59Z', '1 February 2016', 'REFUTED', ['v-wrong'], ['gazette', 'monthly']],
    ]);
  });

  it('tells of what no date is known of last, as the whole graph has it', () => {
    const { history, status } = facts.get(rid('v-leaflet')) ?? { history: [], status: '' };
    expect(history.map(({ since, day }) => [since, day])).toEqual([
      ['2015-03-12T23:59:59Z', '12 March 2015'],
      [null, null],
    ]);
    expect(history.at(-1)?.status).toBe(status);
  });

  it('tells of an event how far it had got by what was known then', async () => {
    expect(events.get('rally')?.map(({ day, occurrence, status }) => [day, occurrence, status])).toEqual([
      ['12 March 2015', 'PLANNED', 'SINGLE_SOURCE'],
      ['12 March 2015', 'HAPPENED', 'SINGLE_SOURCE'],
      ['15 March 2015', 'HAPPENED', 'DISPUTED'],
    ]);
    const { event } = await ask<{ readonly event: { readonly rid: string } }>(
      '{ event(id: "rally") { rid } }',
    );
    expect((await factOf(event.rid))?.history).toEqual(events.get('rally'));
  });

  it('is on each day what a lens with that day shows, for every relation and event', async () => {
    const days = new Set(
      [...[...facts.values()].map(({ history }) => history), ...events.values()]
        .flat()
        .flatMap(({ since }) => since ?? []),
    );
    let compared = 0;
    for (const asOf of days) {
      const { nodes, edges } = await graphOf({ asOf });
      const then = (history: readonly Day[]) =>
        history.findLast(({ since }) => since !== null && since <= asOf);
      for (const edge of edges) {
        const day = then(facts.get(ridOf(edge))?.history ?? []);
        expect([asOf, edge.id, day?.status, day?.basis]).toEqual([asOf, edge.id, edge.status, edge.basis]);
        compared += 1;
      }
      for (const node of nodes) {
        const day = then(events.get(node.id) ?? []);
        if (typeof node.occurrence !== 'string') continue;
        expect([asOf, node.id, day?.status, day?.basis, day?.occurrence]).toEqual([
          ...[asOf, node.id, node.status, node.basis],
          node.occurrence,
        ]);
        compared += 1;
      }
      // And what had fallen, or what nobody said yet, is not seen.
      const seen = new Set(edges.map(ridOf));
      for (const { rid: key, history } of facts.values())
        if (HIDDEN.includes(then(history)?.status ?? null))
          expect([asOf, seen.has(key)]).toEqual([asOf, false]);
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('is worked out by the rules by which it is stored', async () => {
    const stored = await graphOf({ statuses: ALL });
    const worked = await graphOf({ statuses: ALL, without: { assertedBy: ['nobody-at-all'] } });
    const byId = (shown: readonly Shown[]) =>
      new Map(shown.map(({ id, status, basis }) => [id, [status, basis]]));
    expect(byId(worked.edges)).toEqual(byId(stored.edges));
    expect(byId(worked.nodes)).toEqual(byId(stored.nodes));
  });

  it('rests on those without whom it would stand otherwise', async () => {
    const key = rid('v-assumed');
    expect(
      facts.get(key)?.restsOn.map(({ status, sources }) => [status, sources.nodes.map(({ id }) => id)]),
    ).toEqual([['CORROBORATED', ['ruling']]]);
    const without = await factOf(key, { without: { assertedBy: ['ruling'] } });
    expect(without?.status).toBe('CORROBORATED');
    const neither = await factOf(key, { without: { assertedBy: ['ruling', 'monthly'] } });
    expect(neither?.status).toBe('SINGLE_SOURCE');
  });

  it('is not asked as of a day without somebody: the day tells what had been said', async () => {
    const { errors } = await antiphon.ask(
      'query ($lens: Lens) { events(first: 1, lens: $lens) { totalCount } }',
      {
        lens: { asOf: '2015-05-31', without: { assertedBy: ['ruling'] } },
      },
    );
    expect(errors?.[0]?.message).toBe('lens: asOf and without cannot be asked at once');
  });

  it('falls with a group what its members say', async () => {
    const { fallsWith } = await ask<{
      readonly fallsWith: { readonly nodes: readonly { readonly change: string; readonly rid: string }[] };
    }>('{ fallsWith(source: "night-owls", first: 100) { nodes { change rid } } }');
    // One of them alone states it; a leaflet says so, too.
    expect(fallsWith.nodes).toContainEqual({ change: 'WEAKER', rid: rid('v-owl') });
  });

  it('answers on the page in sentences first, and links from the source', async () => {
    const page = async (path: string) =>
      (await fetch(antiphon.url + path, { headers: { accept: 'text/html' } })).text();
    expect(await page('/q/without?source=gazette')).toMatch(/fact would be lost: nobody else here says so\./);
    expect(await page('/e/gazette')).toContain('href="/q/without?source=gazette"');
    const fared = await page(`/q/how-it-fared?rid=${rid('v-assumed')}&lens.statuses=REFUTED`);
    expect(fared).toMatch(/<strong>15 March 2015<\/strong> · (?:<[^>]+>)*disputed/);
    expect(fared).toContain('denied it');
    const map = await fetch(
      `${antiphon.url}/q/graph.json?limit=100&lens.without.assertedBy=gazette&lens.without.documents=gazette`,
    );
    expect([map.status, (await map.text()).includes('"v-held"')]).toEqual([200, false]);
  });
});
