import SchemaBuilder from '@pothos/core';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/cypher/statement.ts';
import { defineOntology, node, p, relation } from '../../../src/ontology/index.ts';
import Neo4jPlugin, { type Neo4jContext } from '../../../src/pothos-neo4j/index.ts';

const Film = node('Film', {
  description: 'A film.',
  properties: { id: p.id('Key.').unique(), title: p.string('Title.'), year: p.integer('Year of release.') },
  listedBy: ['id'],
});
const Person = node('Person', {
  description: 'A person.',
  properties: { id: p.id('Key.').unique(), name: p.string('Name.') },
  listedBy: ['id'],
});
const ontology = defineOntology({
  version: 1,
  nodes: [Film, Person],
  relations: [
    relation('ACTED_IN', {
      description: 'A person has a part in a film.',
      from: [Person],
      to: [Film],
      out: { name: 'films', description: 'Films with a part for them.' },
      in: { name: 'cast', description: 'Who has a part in it.' },
      properties: { role: p.string('The part.') },
    }),
  ],
  joins: [],
});

const builder = new SchemaBuilder<{
  Ontology: typeof ontology;
  Context: Neo4jContext;
  DefaultFieldNullability: false;
}>({
  plugins: [Neo4jPlugin],
  defaultFieldNullability: false,
  neo4j: { ontology },
});
builder.neo4jObject('Film', {
  fields: (t) => ({
    title: t.expose('title'),
    label: t.computed({
      type: 'String',
      description: 'Title and year.',
      select: ['title', 'year'],
      resolve: ({ title, year }) => `${title} (${year})`,
    }),
    cast: t.relation('cast'),
  }),
});
builder.neo4jObject('Person', { fields: (t) => ({ name: t.expose('name'), films: t.relation('films') }) });
builder.queryType({
  fields: (t) => ({ films: t.neo4jConnection({ kind: 'Film', description: 'All films.' }) }),
});
const schema = builder.toSchema();

/** Asks with rows that stand for what a database would send. */
async function ask(source: string, rows: readonly (readonly unknown[])[]) {
  const statements: Statement[] = [];
  const run = async (statement: Statement) => {
    statements.push(statement);
    return rows;
  };
  const result = await graphql({ schema, source, contextValue: { run } satisfies Neo4jContext });
  return { result, statements };
}

describe('names that the vocabulary does not have', () => {
  it('fail to compile, and say so when the schema is built', () => {
    const other = new SchemaBuilder<{ Ontology: typeof ontology; Context: Neo4jContext }>({
      plugins: [Neo4jPlugin],
      neo4j: { ontology },
    });
    other.queryType({
      fields: (t) => ({ films: t.neo4jConnection({ kind: 'Film', description: 'All films.' }) }),
    });
    other.neo4jObject('Film', {
      fields: (t) => ({
        // @ts-expect-error a film has no such property
        title: t.expose('titel'),
        // @ts-expect-error nor such a relation
        cast: t.relation('films'),
      }),
    });
    expect(() => other.toSchema()).toThrow(/Film has no property titel/);
  });
});

describe('the plugin on a vocabulary of its own', () => {
  it('reads what a computed field names, and nothing else for it', async () => {
    const { result, statements } = await ask('{ films { nodes { label } } }', [[[['Heat', 1995]]]]);
    expect(result).toEqual({ data: { films: { nodes: [{ label: 'Heat (1995)' }] } } });
    expect(statements[0]?.text).toContain('RETURN [[n0.`title`, n0.`year`]] AS item');
  });

  it('shows what a relation knows of itself on its edges', async () => {
    const { result } = await ask('{ films { nodes { title cast { edges { role node { name } } } } } }', [
      [[['Heat', [[[['Hanna', ['Al']]]], null]]]],
    ]);
    expect(result).toEqual({
      data: {
        films: { nodes: [{ title: 'Heat', cast: { edges: [{ role: 'Hanna', node: { name: 'Al' } }] } }] },
      },
    });
  });
});
