import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SchemaBuilder from '@pothos/core';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cypher, type Fragment } from '../../../src/cypher/fragment.ts';
import { layoutStatement } from '../../../src/cypher/layout.ts';
import type { Statement } from '../../../src/cypher/statement.ts';
import { limitsFrom } from '../../../src/limits/limits.ts';
import { called, defineOntology, node, p, reads, relation } from '../../../src/ontology/index.ts';
import Neo4jPlugin, { allOf, type Neo4jContext } from '../../../src/pothos-neo4j/index.ts';
import { projectRoot } from '../../../src/project-root.ts';

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
  properties: { id: p.id('Key.').unique(), title: p.string('Title.'), year: p.integer('Year of release.') },
  listedBy: ['id'],
});
const Person = node('Person', {
  words: called('person', 'people'),
  look: LOOK,
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
      words: reads('acted in', 'was acted in by', 'did not act in'),
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
async function ask(source: string, rows: readonly (readonly unknown[])[], asked = schema) {
  const statements: Statement[] = [];
  const run = async (statement: Statement) => {
    statements.push(statement);
    return rows;
  };
  const result = await graphql({
    schema: asked,
    source,
    contextValue: { run, limits: limitsFrom() } satisfies Neo4jContext,
  });
  return { result, statements };
}

describe('names that are not in the vocabulary', () => {
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

describe('the plugin on its own vocabulary', () => {
  it('compiles the query in its README to the statement shown there', async () => {
    const page = readFileSync(join(projectRoot(), 'src/pothos-neo4j/README.md'), 'utf8');
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
    const { statements } = await ask(block('graphql'), []);
    expect(block('cypher')).toBe(statements[0] && layoutStatement(statements[0]));
  });

  it('reads what a computed field names, and nothing else for it', async () => {
    const { result, statements } = await ask('{ films { nodes { label } } }', [[[['Heat', 1995]]]]);
    expect(result).toEqual({ data: { films: { nodes: [{ label: 'Heat (1995)' }] } } });
    expect(statements[0]?.text).toContain('RETURN [[n0.title, n0.year]] AS item');
  });

  it('shows the properties of a relation on its edges', async () => {
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

describe('a lens', () => {
  const seen = new SchemaBuilder<{
    Ontology: typeof ontology;
    Context: Neo4jContext;
    DefaultFieldNullability: false;
  }>({ plugins: [Neo4jPlugin], defaultFieldNullability: false, neo4j: { ontology } });
  const SeenFilm = seen.neo4jObject('Film', { fields: (t) => ({ title: t.expose('title') }) });
  seen.neo4jObject('Person', { fields: (t) => ({ films: t.relation('films') }) });
  seen.neo4jLens({
    type: seen.inputType('Seen', { fields: (t) => ({ until: t.int({ required: true }) }) }),
    description: 'Which films are seen.',
    read: (value) => {
      const seen = value as { readonly until: number } | null | undefined; // as the input type says
      const isSeen = (kind: string, node: Fragment) =>
        kind === 'Film' && seen ? [cypher`${node}.year <= ${BigInt(seen.until)}`] : [];
      return {
        fingerprint: seen && `until ${seen.until}`,
        node: isSeen,
        end: (_over, kind, node) => isSeen(kind, node),
        relationship: () => [],
        passed: () => [],
        shown: () => undefined,
      };
    },
  });
  seen.queryType({
    fields: (t) => ({
      films: t.neo4jConnection({ kind: 'Film', description: 'All films.' }),
      people: t.neo4jConnection({ kind: 'Person', description: 'All people.' }),
      latest: t.neo4jOne({
        type: SeenFilm,
        description: 'The latest film.',
        args: {},
        match: (bound, _args, lens) =>
          cypher`MATCH (film:Film) WHERE ${allOf(lens.node('Film', cypher`film`, false))} WITH film AS ${bound.node} ORDER BY film.year DESC LIMIT 1`,
      }),
    }),
  });
  const lensed = seen.toSchema();

  it.each([
    ['a list', '{ films(lens: {until: 1999}) { nodes { title } } }', 'n0.year <= $p'],
    [
      'what is reached from it, and counted',
      '{ people(lens: {until: 1999}) { nodes { films { totalCount } } } }',
      'n1.year <= $p',
    ],
    ['what is written by hand', '{ latest(lens: {until: 1999}) { title } }', 'film.year <= $p'],
  ])('applies to %s', async (_name, source, condition) => {
    const { statements } = await ask(source, [], lensed);
    expect(statements[0]?.text).toContain(condition);
    expect(Object.values(statements[0]?.params ?? {})).toContain(1999n);
  });

  it('is absent if nobody asks for one', async () => {
    const { statements } = await ask('{ films { nodes { title } } }', [], lensed);
    expect(statements[0]?.text).not.toContain('year');
  });
});
