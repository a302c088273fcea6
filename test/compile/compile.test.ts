import { type GraphQLSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import type { Statement } from '../../src/cypher/statement.ts';

/** The statements that a query sends, without a database: nothing is answered. */
async function statementsOf(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const run = async (statement: Statement) => {
    statements.push(statement);
    return [];
  };
  const api: GraphQLSchema = schema;
  await graphql({ schema: api, source, variableValues, contextValue: { run } });
  return statements;
}

const textOf = async (source: string, variables?: Readonly<Record<string, unknown>>) =>
  (await statementsOf(source, variables))[0]?.text ?? '';

describe('a selection becomes one statement', () => {
  it('with the fields that are selected, and no others', async () => {
    expect(await textOf('{ actors(first: 2) { nodes { id } } }')).toBe(
      'MATCH (n0:Actor) WHERE n0.id IS NOT NULL WITH n0 ORDER BY n0.id LIMIT $p0\nRETURN [[n0.id, n0.label]] AS item',
    );
  });

  it('with both directions of a relation, and the properties of its edges', async () => {
    const text = await textOf(
      '{ events { nodes { respondsTo { edges { type node { id } } } resultOf { nodes { id } } } } }',
    );
    expect(text).toContain('(n0)<-[r1:LED_TO]-(n1)');
    expect(text).toContain('(n0)-[r1:RESPONDS_TO]->(n1)');
    expect(text).toContain('r1.type');
  });

  it('counts only where the count is asked for', async () => {
    expect(await textOf('{ actors { totalCount } }')).toBe('MATCH (n0:Actor)\nRETURN count(*) AS total');
    expect(await textOf('{ actors { nodes { id } } }')).not.toContain('count(');
  });

  it('leaves out what @skip and @include leave out', async () => {
    const query =
      'query ($yes: Boolean!) { actors { nodes { id name @include(if: $yes) performed @skip(if: $yes) { nodes { id } } } } }';
    expect(await textOf(query, { yes: true })).toMatch(/\.name/);
    expect(await textOf(query, { yes: true })).not.toMatch(/PERFORMED/);
    expect(await textOf(query, { yes: false })).toMatch(/PERFORMED/);
  });

  it('reads an alias twice with different arguments, in one statement', async () => {
    const statements = await statementsOf(
      '{ actors { nodes { a: performed(first: 1) { nodes { id } } b: performed(first: 2) { nodes { id } } } } }',
    );
    expect(statements).toHaveLength(1);
    expect(Object.values(statements[0]?.params ?? {})).toEqual([50n, 1n, 2n]);
  });

  it('branches by label only where types read different things under one key', async () => {
    const same = await textOf(
      '{ entities { nodes { ... on Incident { type } ... on CyberAction { id } } } }',
    );
    expect(same).not.toContain('CASE');
    const different = await textOf(
      '{ entities { nodes { ... on Document { x: title } ... on Website { x: url } } } }',
    );
    expect(different).toContain('CASE WHEN n0:Document THEN n0.title WHEN n0:Website THEN n0.url END');
  });

  it('merges fragments on interfaces and on their types', async () => {
    const text = await textOf(
      '{ entities { nodes { id ...A ...B } } } fragment A on Event { respondsTo { nodes { id } } } fragment B on Incident { respondsTo { nodes { name } } }',
    );
    expect(text.match(/RESPONDS_TO/g)).toHaveLength(1);
    expect(text).toContain('CASE WHEN n0:Event THEN');
  });

  it('grows with the document, not with its possible types', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `id ... on Event { responses(first: 1) { nodes { ${nested(depth - 1)} } } }`;
    const lengths = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(
        async (depth) => (await textOf(`{ entities(first: 1) { nodes { ${nested(depth)} } } }`)).length,
      ),
    );
    const steps = lengths.slice(1).map((length, index) => length - (lengths[index] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(10);
  });

  it('holds no value in its text', async () => {
    const text = await textOf(
      '{ events(filter: {name: {contains: "secret"}, basisRank: {gte: 2}}, first: 7) { nodes { id } } }',
    );
    expect(text).not.toMatch(/secret|\b7\b|>= 2/);
  });
});
