import SchemaBuilder from '@pothos/core';
import { type ExecutionArgs, GraphQLError, graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cypher } from '../../../src/cypher/fragment.ts';
import type { Row, Statement } from '../../../src/cypher/statement.ts';
import { limitsFrom } from '../../../src/limits/limits.ts';
import { called, defineOntology, node, p } from '../../../src/ontology/index.ts';
import Neo4jPlugin, { createExecutor, type Neo4jContext } from '../../../src/pothos-neo4j/index.ts';

const FIELD = { x: 0, y: 0, half: 0.5 };
const LOOK = {
  family: {
    ...{ name: 'thing', label: 'Things', color: '#C9CFD6', inTime: false },
    ...{ corners: undefined, field: FIELD },
  },
  glyph: 'M-1-1H1V1H-1z',
};
const Film = node('Film', {
  words: called('film'),
  look: LOOK,
  description: 'A film.',
  properties: {
    id: p.id('Key.').unique(),
    title: p.string('Title.'),
    year: p.integer('Year of release.').optional(),
  },
  listedBy: ['id'],
});
const ontology = defineOntology({ version: 1, nodes: [Film], relations: [], joins: [] });

let plans = 0;
const builder = new SchemaBuilder<{
  Ontology: typeof ontology;
  Context: Neo4jContext;
  Scalars: { ID: { Input: string; Output: string } };
}>({ plugins: [Neo4jPlugin], neo4j: { ontology } });
const FilmType = builder.neo4jObject('Film', {
  fields: (t) => ({
    id: t.expose('id'),
    title: t.expose('title'),
    year: t.expose('year'),
    label: t.computed({
      type: 'String',
      description: 'A label.',
      select: ['title'],
      resolve: (): string => {
        throw new TypeError('no label today');
      },
    }),
  }),
});
builder.neo4jRecords({
  check: (ids) => ids,
  missing: () => Promise.reject(new GraphQLError('there is no such film')),
});
builder.queryType({
  fields: (t) => ({
    films: t.neo4jConnection({ kind: 'Film', description: 'All films.' }),
    film: t.neo4jOne({
      type: FilmType,
      description: 'One film.',
      args: {
        id: t.arg.record('Film', { required: true, description: 'Its key.' }),
        or: t.arg.id(),
        like: t.arg.id(),
      },
      match: (bound, { id, or, like }) => {
        plans += 1;
        if (id === or) throw new GraphQLError('both are the same');
        if (like === 'fault') throw new TypeError('nobody thought of this');
        const said = like === null || like === undefined ? '' : `like ${like}`;
        return cypher`MATCH (${bound.node}:Film) WHERE ${bound.node}.id IN ${[id, or]} AND ${said} = ${said}`;
      },
    }),
    two: t.int({ resolve: () => 2 }),
  }),
});
const schema = builder.toSchema();

/** Executes by hand what a database would answer with these rows; gives what graphql-js makes of it beside it. */
function executing(rows: readonly Row[]) {
  const execute = createExecutor();
  const statements: Statement[] = [];
  const contextValue: Neo4jContext = {
    limits: limitsFrom(),
    run: async (statement) => {
      statements.push(statement);
      return rows;
    },
  };
  const documents = new Map<string, ExecutionArgs['document']>();
  return {
    statements,
    async ask(source: string, variableValues: Readonly<Record<string, unknown>> = {}) {
      const document = documents.get(source) ?? parse(source);
      documents.set(source, document);
      const result = await execute({ schema, document, variableValues, contextValue });
      const asked = statements.length;
      const plain = await graphql({ schema, source, variableValues, contextValue });
      statements.length = asked;
      // As a client sees them: errors with their places, data without prototypes.
      expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(plain)));
      return result;
    },
  };
}

const FILM = 'query ($id: ID!, $or: ID, $like: ID) { film(id: $id, or: $or, like: $like) { id title } }';

describe('a fault of this program', () => {
  const contextValue = { run: async () => [], limits: limitsFrom() };

  it('in a plan is an error, and never reported as something that is only slow', async () => {
    const document = parse('{ film(id: "heat", like: "fault") { id } }');
    await expect(createExecutor()({ schema, document, contextValue })).rejects.toThrow(
      'nobody thought of this',
    );
  });

  it('in a resolver of the schema is an error where it was called', async () => {
    const document = parse('{ films { nodes { label } } }');
    const run = async () => [[[['Heat']]]];
    const { errors } = await createExecutor()({ schema, document, contextValue: { ...contextValue, run } });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['no label today', ['films', 'nodes', 0, 'label']],
    ]);
  });
});

describe('an operation is prepared once', () => {
  it('whichever ids it is asked with, which reach the statement as parameters', async () => {
    const { ask, statements } = executing([[['heat', 'Heat']]]);
    await ask(FILM, { id: 'heat', or: 'ronin' });
    const before = plans;
    await ask(FILM, { id: 'ronin', or: 'thief' });
    // graphql-js planned it for the comparison, nobody else did.
    expect(plans).toBe(before + 1);
    expect(new Set(statements.map(({ text }) => text)).size).toBe(1);
    expect(statements.map(({ params }) => params.p0)).toEqual([
      ['heat', 'ronin'],
      ['ronin', 'thief'],
    ]);
  });

  it('but equal ids stay equal, and different ones different', async () => {
    const { ask } = executing([[['heat', 'Heat']]]);
    await ask(FILM, { id: 'heat', or: 'ronin' });
    expect((await ask(FILM, { id: 'heat', or: 'heat' })).errors?.[0]?.message).toBe('both are the same');
    const written = 'query ($id: ID!) { film(id: $id, or: "heat") { id title } }';
    expect((await ask(written, { id: 'ronin' })).errors).toBeUndefined();
    expect((await ask(written, { id: 'heat' })).errors?.[0]?.message).toBe('both are the same');
  });

  it('and again if an id becomes part of something else', async () => {
    const { ask, statements } = executing([[['heat', 'Heat']]]);
    for (const like of ['a', 'b']) await ask(FILM, { id: 'heat', like });
    expect(
      statements.map(({ params }) => Object.values(params).filter((value) => typeof value === 'string')),
    ).toEqual([
      ['like a', 'like a'],
      ['like b', 'like b'],
    ]);
  });
});

describe('where GraphQL has its own rules, answers are those of graphql-js', () => {
  it.each([
    ['null where none may be', [[['heat', null]]], FILM, { id: 'heat' }],
    [
      'a value that does not fit its type',
      [[['heat', 'Heat', 'long ago']]],
      '{ film(id: "heat") { id title year } }',
    ],
    ['nothing found', [], FILM, { id: 'heat' }],
    [
      'a field that is not read from the graph',
      [[['heat', 'Heat']]],
      '{ film(id: "heat") { id title } two }',
    ],
    ['a missing variable', [], FILM, {}],
    ['the schema itself', [], '{ __schema { queryType { name } } film(id: "heat") { id title } }'],
    ['one of several operations, without its name', [], 'query A { two } query B { two }'],
  ] as const)('%s', async (_name, rows, source, variables = {}) => {
    const { ask } = executing(rows);
    await ask(source, variables);
    await ask(source, variables);
  });
});
