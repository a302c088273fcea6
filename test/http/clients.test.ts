import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { isInterfaceType, printSchema } from 'graphql';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';

/** Two views of one record on one page: the police website that somebody is only assumed to have taken down. */
const PLAIN =
  'query PlainQuery { event(id: "minneapolis-police-website-takedown") { id key performers { totalCount } } }';
const LENSED =
  'query LensedQuery { event(id: "minneapolis-police-website-takedown", lens: { minBasis: REPORTED }) { id key performers { totalCount } } }';

/** What a cache is told of the schema: which types an interface stands for. */
const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isInterfaceType(type) ? [[type.name, schema.getPossibleTypes(type).map(({ name }) => name)]] : [],
  ),
);
const entities = possibleTypes.Entity ?? [];

describe.skipIf(!(await canRunNeo4j()))('the cache of a client that asks with and without a lens', () => {
  let antiphon: TestAntiphon;
  let endpoint = '';
  beforeAll(async () => {
    antiphon = await startAntiphon();
    endpoint = `${antiphon.url}/graphql`;
  });
  afterAll(() => antiphon?.stop());

  /** How many performers the plain view shows after the other one was asked for, too. */
  type Plain = number | null | undefined;

  describe('Apollo Client', () => {
    interface Answer {
      readonly event: { readonly performers: { readonly totalCount: number } };
    }
    const views = async (typePolicies: TypePolicies): Promise<Plain> => {
      const client = new ApolloClient({
        link: new HttpLink({ uri: endpoint }),
        cache: new InMemoryCache({ possibleTypes, typePolicies }),
      });
      await client.query({ query: gql(PLAIN) });
      await client.query({ query: gql(LENSED) });
      const seen = client.readQuery<Answer>({ query: gql(PLAIN) })?.event.performers.totalCount;
      client.stop();
      return seen;
    };

    it('confuses them if it identifies records by id', async () => {
      expect(await views({})).toBe(0);
    });

    it('keeps them apart by their key', async () => {
      expect(await views({ Entity: { keyFields: ['key'] } })).toBe(1);
    });
  });

  describe('urql with graphcache', () => {
    const views = async (keys: KeyingConfig): Promise<Plain> => {
      const client = new Client({
        url: endpoint,
        preferGetMethod: false,
        exchanges: [cacheExchange({ keys }), fetchExchange],
      });
      await client.query(PLAIN, {}).toPromise();
      await client.query(LENSED, {}).toPromise();
      const { data } = await client.query(PLAIN, {}, { requestPolicy: 'cache-only' }).toPromise();
      return data?.event.performers.totalCount;
    };
    // Lists have no key of their own; they belong to what they are lists of.
    const embedded = { EventPerformersConnection: () => null };

    it('confuses them if it identifies records by id', async () => {
      const byId: KeyingConfig = Object.fromEntries(
        entities.map((name) => [name, ({ id }) => (typeof id === 'string' ? id : null)]),
      );
      expect(await views({ ...byId, ...embedded })).toBe(0);
    });

    it('keeps them apart by their key', async () => {
      const byKey: KeyingConfig = Object.fromEntries(
        entities.map((name) => [name, ({ key }) => (typeof key === 'string' ? key : null)]),
      );
      expect(await views({ ...byKey, ...embedded })).toBe(1);
    });
  });

  describe('Relay', () => {
    const folder = mkdtempSync(join(tmpdir(), 'antiphon-relay-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** What Relay's compiler makes of the two queries, which name no key: it adds the field that tells records apart. */
    function compiled(nodeInterfaceIdField: string): Readonly<Record<'plain' | 'lensed', ConcreteRequest>> {
      const project = join(folder, nodeInterfaceIdField);
      mkdirSync(join(project, 'src'), { recursive: true });
      writeFileSync(join(project, 'schema.graphql'), printSchema(schema));
      const source = ['Plain', 'Lensed'].map((view) => {
        const query = (view === 'Plain' ? PLAIN : LENSED)
          .replace('id key ', '')
          .replace('query ', 'query views');
        return `graphql\`${query}\`;`;
      });
      writeFileSync(join(project, 'src/views.js'), source.join('\n'));
      const config = {
        src: './src',
        schema: './schema.graphql',
        language: 'javascript',
        eagerEsModules: false,
        schemaConfig: { nodeInterfaceIdField },
      };
      writeFileSync(join(project, 'relay.config.json'), JSON.stringify(config));
      const compiler = join(projectRoot(), 'node_modules/relay-compiler/cli.js');
      execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: project });
      const artifact = createRequire(join(project, 'src/views.js'));
      return {
        plain: artifact('./__generated__/viewsPlainQuery.graphql.js'),
        lensed: artifact('./__generated__/viewsLensedQuery.graphql.js'),
      };
    }

    const views = async (
      { plain, lensed }: Readonly<Record<'plain' | 'lensed', ConcreteRequest>>,
      field: string,
    ): Promise<Plain> => {
      const environment = new Environment({
        store: new Store(new RecordSource()),
        getDataID: (record) => record[field],
        network: Network.create(async ({ text }, variables) => {
          const { data, errors } = await antiphon.ask(text ?? '', variables);
          if (errors !== undefined) throw new Error(errors[0]?.message);
          return { data: data as Record<string, unknown> };
        }),
      });
      await fetchQuery(environment, plain, {}).toPromise();
      await fetchQuery(environment, lensed, {}).toPromise();
      const { data } = environment.lookup(createOperationDescriptor(plain, {}).fragment);
      return (data as { readonly event?: { readonly performers?: { readonly totalCount?: number } } }).event
        ?.performers?.totalCount;
    };

    it('confuses them if it identifies records by id', async () => {
      expect(await views(compiled('id'), 'id')).toBe(0);
    });

    it('keeps them apart by their key, which its compiler adds to every query', async () => {
      const queries = compiled('key');
      expect(queries.plain.params.text).toMatch(/\bkey\b/);
      expect(await views(queries, 'key')).toBe(1);
    });
  });
});

describe.skipIf(!(await canRunNeo4j()))('the key of a record', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const keyUnder = async (lens: unknown): Promise<unknown> => {
    const query = 'query ($lens: Lens) { actor(id: "anonymous", lens: $lens) { key } }';
    const { data } = await antiphon.ask(query, { lens });
    return (data as { readonly actor: { readonly key: unknown } }).actor.key;
  };

  it('is the id without a lens, and with an empty one', async () => {
    expect(await Promise.all([null, {}, { minBasis: null }].map(keyUnder))).toEqual(
      Array(3).fill('anonymous'),
    );
  });

  it('is the same for lenses that ask the same', async () => {
    const [first, ...others] = await Promise.all(
      [
        { documents: ['cleveland-article', 'minneapolis-article'], asOf: '2016-07', minBasis: 'CLAIMED' },
        { minBasis: 'INFERRED', asOf: '2016-07-31', documents: ['minneapolis-article', 'cleveland-article'] },
        {
          documents: ['minneapolis-article', 'cleveland-article', 'minneapolis-article'],
          asOf: '2016-07',
          minBasis: 'CLAIMED',
          voices: null,
        },
      ].map(keyUnder),
    );
    expect(first).toMatch(/^anonymous~[\w-]{16}$/);
    expect(others).toEqual([first, first]);
  });

  it('differs for lenses that differ in one id, given as a variable or in the document', async () => {
    const written = await antiphon.ask(
      '{ actor(id: "anonymous", lens: { assertedBy: ["anonymous"] }) { key } }',
    );
    const [anonymous, ancona] = await Promise.all(
      [{ assertedBy: ['anonymous'] }, { assertedBy: ['frank-ancona'] }].map(keyUnder),
    );
    expect(anonymous).not.toBe(ancona);
    expect(written.data).toEqual({ actor: { key: anonymous } });
  });
});
