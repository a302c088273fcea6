import { describe, expect, it } from 'vitest';
import { layoutStatement } from '../../src/cypher/layout.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { compiled } from './compiled.ts';

/** The one statement that a query becomes, without a database. What whole statements look like is in `statements/`. */
async function statementOf(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Statement> {
  const [statement, ...others] = await compiled(source, variableValues);
  if (statement === undefined || others.length > 0) throw new Error('this is not one statement');
  return statement;
}

describe('a statement', () => {
  it('contains what @include and @skip leave in', async () => {
    const query =
      'query ($yes: Boolean!) { actors { nodes { id name @include(if: $yes) performed @skip(if: $yes) { nodes { id } } } } }';
    expect((await statementOf(query, { yes: true })).text).toBe(
      'MATCH (n0:Actor) WHERE n0.id IS NOT NULL WITH n0 ORDER BY n0.id LIMIT $p0\nRETURN [[n0.id, n0.name, n0.label]] AS item',
    );
  });

  it('grows with the document, not with its possible types', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `id ... on Event { responses(first: 1) { nodes { ${nested(depth - 1)} } } }`;
    const lengths = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(
        async (depth) =>
          (await statementOf(`{ entities(first: 1) { nodes { ${nested(depth)} } } }`)).text.length,
      ),
    );
    const steps = lengths.slice(1).map((length, index) => length - (lengths[index] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(10);
  });

  it('names a property chosen by a variable only as the ontology does', async () => {
    const query =
      'query ($order: EventOrderField!) { events(orderBy: [{ field: $order }]) { nodes { id } } }';
    expect((await statementOf(query, { order: 'NAME' })).text).toContain('ORDER BY n0.name');
  });
});

describe('formatted', () => {
  const laidOut = (text: string) => layoutStatement({ text, params: {} });

  it('has a line for each clause', () => {
    expect(laidOut('MATCH (n:Event) WHERE n.id = $p0 RETURN n.name AS item LIMIT 1')).toBe(
      'MATCH (n:Event)\n  WHERE n.id = $p0\nRETURN n.name AS item\n  LIMIT 1\n',
    );
  });

  it('keeps words in quotes, and WITH where it begins no clause', () => {
    const text = "MATCH (n) WHERE n.name STARTS WITH 'MATCH  (a) RETURN' AND n.`WITH  x` = 1 RETURN n";
    expect(laidOut(text)).toBe(
      "MATCH (n)\n  WHERE n.name STARTS WITH 'MATCH  (a) RETURN' AND n.`WITH  x` = 1\nRETURN n\n",
    );
  });

  it('shows parameters above it, each on one line', () => {
    const params = { p0: ['a', 'b\n// c'], p1: 5n };
    expect(layoutStatement({ text: 'RETURN $p0, $p1', params })).toBe(
      '// $p0: ["a","b\\n// c"]\n// $p1: 5\nRETURN $p0, $p1\n',
    );
  });
});
