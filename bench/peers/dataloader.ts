import SchemaBuilder from '@pothos/core';
import DataLoader from 'dataloader';
import neo4j, { type Driver } from 'neo4j-driver';
import { openDriver, servePeer } from './serve.ts';

type Values = Readonly<Record<string, unknown>>;
interface Related {
  readonly edge: Values;
  readonly node: Values;
}
interface Context {
  readonly related: (relation: Relation, first: number) => DataLoader<string, readonly Related[]>;
  readonly run: (text: string, params: Values) => Promise<readonly Values[]>;
}
type Relation = 'places' | 'victims' | 'performers' | 'responses';

const seen = (name: string) =>
  `${name}.modality <> 'HYPOTHETICAL' AND NOT ${name}.status IN ['REFUTED', 'RETRACTED']`;
const event = (name: string) =>
  `${name} {.id, .name, .status, .occurrence, .basis, .sources, .edtf, start: toString(${name}.start), end: toString(${name}.end)}`;
const actor = (name: string) => `${name} {.id, .name}`;
const patterns: Readonly<Record<Relation, { pattern: string; order: string; node: string; where?: string }>> =
  {
    places: { pattern: '(n)-[r:OCCURRED_AT]->(o)', order: 'o.id, r.rid', node: actor('o') },
    victims: { pattern: '(n)<-[r:HARMED_IN]-(o)', order: 'o.id, r.rid', node: actor('o') },
    performers: { pattern: '(n)<-[r:PERFORMED]-(o)', order: 'o.id, r.rid', node: actor('o') },
    responses: {
      pattern: '(n)<-[r:RESPONDS_TO]-(o)',
      order: 'o.orderKey, o.id, r.rid',
      node: event('o'),
      where: ` AND ${seen('o')}`,
    },
  };

/** One loader for each relation and page size in a request: the rows of a level come with one statement. */
function contextOf(driver: Driver): Context {
  const run = async (text: string, params: Values) => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(text, params, { timeout: 30_000 });
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const loaders = new Map<string, DataLoader<string, readonly Related[]>>();
  const related = (relation: Relation, first: number) => {
    const key = `${relation} ${first}`;
    const known = loaders.get(key);
    if (known) return known;
    const { pattern, order, node, where = '' } = patterns[relation];
    const loader = new DataLoader<string, readonly Related[]>(async (ids) => {
      const rows = await run(
        `UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, COLLECT { MATCH ${pattern} WHERE ${seen('r')}${where}
WITH r, o ORDER BY ${order} LIMIT $first RETURN {edge: r {.role, .outcome, .status, .basis, .modality, .type, .stance, .sources}, node: ${node}} } AS found`,
        { ids, first: neo4j.int(first) },
      );
      const found = new Map(rows.map((row) => [row.id, row.found]));
      // What the statement above returns for an id.
      return ids.map((id) => (found.get(id) ?? []) as readonly Related[]);
    });
    loaders.set(key, loader);
    return loader;
  };
  return { related, run };
}

const builder = new SchemaBuilder<{ Context: Context; Scalars: { ID: { Input: string; Output: string } } }>(
  {},
);
const text = (name: string) => ({ nullable: true, resolve: (values: Values) => textOf(values[name]) });
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const When = builder.objectRef<Values>('When').implement({
  fields: (t) => ({
    edtf: t.string(text('edtf')),
    start: t.string(text('start')),
    end: t.string(text('end')),
  }),
});
const Named = builder.objectRef<Values>('Named').implement({
  fields: (t) => ({ id: t.string(text('id')), name: t.string(text('name')) }),
});
const Event = builder.objectRef<Values>('Event');
const edgeOf = (name: string, node: typeof Named) => {
  const Edge = builder.objectRef<Related>(`${name}Edge`).implement({
    fields: (t) => ({
      node: t.field({ type: node, resolve: (related) => related.node }),
      ...Object.fromEntries(
        ['role', 'outcome', 'status', 'basis', 'modality', 'type', 'stance'].map((property) => [
          property,
          t.string({ nullable: true, resolve: ({ edge }) => textOf(edge[property]) }),
        ]),
      ),
      sources: t.int({ nullable: true, resolve: ({ edge }) => Number(edge.sources) }),
    }),
  });
  return builder.objectRef<readonly Related[]>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [Edge], resolve: (all) => all }),
      nodes: t.field({ type: [node], resolve: (all) => all.map((one) => one.node) }),
    }),
  });
};
/** It knows events alone, and no affairs. */
const Scope = builder.enumType('Scope', { values: ['EVENT'] });
const NamedConnection = edgeOf('Named', Named);
const EventConnection = edgeOf('Event', Event);
Event.implement({
  fields: (t) => {
    const list = (relation: Relation, type: typeof NamedConnection) =>
      t.field({
        type,
        args: { first: t.arg.int({ required: true }), scope: t.arg({ type: Scope }) },
        resolve: (values, { first }, { related }) => related(relation, first).load(String(values.id)),
      });
    return {
      ...Object.fromEntries(
        ['id', 'name', 'status', 'occurrence', 'basis'].map((name) => [name, t.string(text(name))]),
      ),
      sources: t.int({ nullable: true, resolve: ({ sources }) => Number(sources) }),
      when: t.field({ type: When, resolve: (values) => values }),
      places: list('places', NamedConnection),
      victims: list('victims', NamedConnection),
      performers: list('performers', NamedConnection),
      responses: list('responses', EventConnection),
    };
  },
});
const Incidents = builder.objectRef<readonly Values[]>('Incidents').implement({
  fields: (t) => ({ nodes: t.field({ type: [Event], resolve: (all) => all }) }),
});

builder.queryType({
  fields: (t) => ({
    event: t.field({
      type: Event,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, { run }) => {
        const [row] = await run(`MATCH (n:Entity {id: $id}) WHERE n:Event RETURN ${event('n')} AS n`, { id });
        // What the statement returns.
        return (row?.n ?? null) as Values | null;
      },
    }),
    incidents: t.field({
      type: Incidents,
      args: { first: t.arg.int({ required: true }) },
      resolve: async (_, { first }, { run }) => {
        const rows = await run(
          `MATCH (n:Incident) WHERE n.orderKey IS NOT NULL AND ${seen('n')} WITH n ORDER BY n.orderKey, n.id LIMIT $first RETURN ${event('n')} AS n`,
          { first: neo4j.int(first) },
        );
        return rows.map(({ n }) => n as Values);
      },
    }),
  }),
});

const schema = builder.toSchema();
servePeer(async () => {
  const driver = openDriver();
  return { schema, context: () => contextOf(driver) };
});
