import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Status } from '../../schema/ontology/certainty.ts';
import { ontology } from '../../schema/ontology/index.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

/** A lens that shows what is shown without one: it has to be counted through, where without one a stored count is read. */
const ALL = `{statuses: [${wordsOf(Status).filter((word) => word !== 'RETRACTED' && word !== 'REFUTED')}]}`;
const EVENTS = new Set<string>(ontology.concrete('Event').map(({ name }) => name));
/** A filter that everything passes. */
const ANY = '{not: {id: {eq: "nobody"}}}';

const OVERVIEW = `total kinds { kind total } relations { source relation target total reported claimed assumed unreal }
  months { key happened planned pledged threatened calledFor omitted umbrellas }`;

interface Counted {
  readonly total: number;
  readonly kinds: readonly { readonly kind: string; readonly total: number }[];
  readonly relations: readonly {
    readonly source: string;
    readonly relation: string;
    readonly target: string;
    readonly total: number;
    readonly reported: number;
    readonly claimed: number;
    readonly assumed: number;
    readonly unreal: number;
  }[];
}

describe.skipIf(!(await canRunNeo4j()))('the whole graph in groups', { timeout: 120_000 }, () => {
  let antiphon: TestAntiphon;
  const ask = async <Data>(query: string): Promise<Data> => {
    const { data, errors } = await antiphon.ask(query);
    expect(errors).toBeUndefined();
    // Written by the queries below, with this shape.
    return data as Data;
  };

  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  it('is as it was counted when it was loaded, which is what a count finds now', async () => {
    const stored = await ask<{ overview: Counted }>(`{ overview { ${OVERVIEW} } }`);
    const counted = await ask<{ overview: Counted }>(`{ overview(lens: ${ALL}) { ${OVERVIEW} } }`);
    expect(stored).toEqual(counted);
    expect(stored.overview.total).toBeGreaterThan(200);
  });

  it.each(['KIND', 'MONTH', 'YEAR', 'OCCURRENCE', 'STATUS', 'BASIS'])(
    'counts events by %s as a count of all would',
    async (by) => {
      const nodes = 'first: 100) { nodes { key happened planned threatened calledFor umbrellas } } }';
      const stored = await ask(`{ eventCounts(by: ${by}, ${nodes}`);
      expect(stored).toEqual(await ask(`{ eventCounts(by: ${by}, filter: ${ANY}, ${nodes}`));
    },
  );

  it('has each relation once: surely, less surely, or of what is not said to have taken place', async () => {
    const { overview } = await ask<{ overview: Counted }>(`{ overview { ${OVERVIEW} } }`);
    for (const { total, reported, claimed, assumed, unreal } of overview.relations)
      expect(reported + claimed + assumed + unreal).toBe(total);
    expect(overview.kinds.reduce((sum, { total }) => sum + total, 0)).toBe(overview.total);
  });

  it('counts a response as made by whether it was made, whatever became of what it responds to', async () => {
    const asked = 'source relation target total unreal';
    const { overview } = await ask<{ overview: Pick<Counted, 'relations'> }>(
      `{ overview { relations { ${asked} reported claimed assumed } } }`,
    );
    const responses = (source: string, target: string) =>
      overview.relations.find(
        (one) => one.source === source && one.relation === 'RESPONDS_TO' && one.target === target,
      );
    // Words that were spoken, on an indictment and a prosecution that there were none of.
    expect(responses('Statement', 'Proceeding')).toMatchObject({ total: 2, unreal: 0 });
    // A prosecution that is only demanded, over deaths that happened.
    expect(responses('Proceeding', 'Incident')).toMatchObject({ total: 2, unreal: 2 });
  });

  it('begins with the same records, found by walking down the stored order or by looking at all', async () => {
    interface Drawn {
      readonly graph: {
        readonly total: number;
        readonly truncated: boolean;
        readonly nodes: readonly { readonly id: string }[];
      };
    }
    const asked = (more: string) =>
      ask<Drawn>(`{ graph(limit: 30${more}) { total truncated kinds { kind total shown } nodes { id } } }`);
    const stored = await asked('');
    expect(stored.graph.truncated).toBe(true);
    expect(stored.graph.nodes).toHaveLength(30);
    expect(await asked(`, lens: ${ALL}`)).toEqual(stored);
  });

  it('of a stretch of time is its events, and what they concern', async () => {
    interface Drawn {
      readonly graph: {
        readonly total: number;
        readonly nodes: readonly {
          readonly id: string;
          readonly kind: string;
        }[];
        readonly edges: readonly { readonly source: string; readonly target: string }[];
      };
    }
    const { graph } = await ask<Drawn>(
      '{ graph(limit: 2000, possiblyIn: {from: "2016-07-01", to: "2016-07-31"}) { total nodes { id kind } edges { source target } } }',
    );
    expect(graph.nodes.length).toBe(graph.total);
    const events = new Set(graph.nodes.flatMap(({ id, kind }) => (EVENTS.has(kind) ? [id] : [])));
    expect(events.size).toBeGreaterThan(5);
    const joined = new Set(
      graph.edges.flatMap(({ source, target }) =>
        events.has(source) || events.has(target) ? [source, target] : [],
      ),
    );
    for (const { id } of graph.nodes) expect(events.has(id) || joined.has(id), id).toBe(true);
  });
});
