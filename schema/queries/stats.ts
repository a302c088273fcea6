import { identifier } from '../../src/cypher/identifier.ts';
import { builder } from '../builder.ts';
import { ontology } from '../ontology/index.ts';

interface Count {
  readonly name: string;
  readonly count: number;
}

interface Stats {
  readonly kinds: readonly Count[];
  readonly relations: readonly Count[];
  readonly state: string | null;
  readonly loadedAt: string | null;
  readonly seedDigest: string | null;
}

const Count = builder.objectRef<Count>('Count').implement({
  description: 'How many there are of something.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The kind or relation.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
});

const Stats = builder.objectRef<Stats>('Stats').implement({
  description: 'What the graph holds, and when it was loaded.',
  fields: (t) => ({
    kinds: t.field({
      type: [Count],
      description: 'Records by kind; kinds without any are left out.',
      resolve: ({ kinds }) => kinds,
    }),
    relations: t.field({
      type: [Count],
      description: 'Relations by type; types without any are left out.',
      resolve: ({ relations }) => relations,
    }),
    state: t.exposeString('state', {
      nullable: true,
      description: 'COMPLETE, or LOADING while seeds are being loaded; missing if none were.',
    }),
    loadedAt: t.exposeString('loadedAt', {
      nullable: true,
      description: 'When the last load was completed, in UTC.',
    }),
    seedDigest: t.exposeString('seedDigest', {
      nullable: true,
      description: 'The fingerprint of the seeds it was loaded from.',
    }),
  }),
});

// Counts of one label or type come from the database's own statistics: they cost the same on any graph.
const counts = [
  ...ontology.nodes
    .filter(({ abstract }) => !abstract)
    .map(
      ({ name }) =>
        `MATCH (n:${identifier(name)}) RETURN 'kind' AS what, '${name}' AS name, count(n) AS count`,
    ),
  ...ontology.relations.map(
    ({ name }) =>
      `MATCH ()-[r:${identifier(name)}]->() RETURN 'relation' AS what, '${name}' AS name, count(r) AS count`,
  ),
];
const text = `CALL () {
${counts.join('\nUNION ALL\n')}
}
OPTIONAL MATCH (load:AntiphonLoad {id: 'load'})
RETURN what, name, count, load.state, toString(load.completedAt), load.seedDigest`;

builder.queryField('stats', (t) =>
  t.field({
    type: Stats,
    description:
      'Everything that is stored, by kind and relation, and when it was loaded from what. It takes no lens: refuted, retracted and hypothetical facts are counted, too. For numbers through a lens ask `eventCounts`, or the `totalCount` of a list.',
    resolve: async (_root, _args, { run }): Promise<Stats> => {
      const rows = await run({ text, params: {} });
      const of = (what: string) =>
        rows.flatMap(([kind, name, count]) =>
          kind === what && typeof name === 'string' && typeof count === 'number' && count > 0
            ? [{ name, count }]
            : [],
        );
      const [, , , state, loadedAt, seedDigest] = rows[0] ?? [];
      const optional = (value: unknown) => (typeof value === 'string' ? value : null);
      return {
        kinds: of('kind'),
        relations: of('relation'),
        state: optional(state),
        loadedAt: optional(loadedAt),
        seedDigest: optional(seedDigest),
      };
    },
  }),
);
