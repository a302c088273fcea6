import { buildSchema, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parseOperation } from '../../../src/operations/saved-operation.ts';
import { tableOf } from '../../../src/operations/table.ts';
import { tableDocument } from '../../../src/operations/table-document.ts';

const schema = buildSchema(`
  type Box { id: ID!, tags: [String!]!, inside(first: Int, after: String): BoxConnection!, lids(first: Int, after: String): BoxConnection! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type BoxConnection { nodes: [Box!]!, pageInfo: PageInfo!, totalCount: Int! }
  type Chains { total: Int!, truncated: Boolean!, chains: [Box!]! }
  type Query { boxes(first: Int, after: String): BoxConnection!, box(id: ID!): Box, chains(first: Int): Chains! }
`);
const operation = (query: string, comments = '') =>
  parseOperation('01-boxes.graphql', `# Boxes.\n${comments}${query}`, schema);

describe('the query for a table', () => {
  const asked = (query: string, { size, comments = '' }: { size?: number; comments?: string } = {}) => {
    const saved = operation(query, comments);
    const { list } = tableOf(saved, schema);
    const { document, found } = tableDocument(saved, schema, { list, size, total: true });
    expect(validate(schema, document)).toEqual([]);
    return { found, text: print(document).replaceAll(/\s+/g, ' ') };
  };

  it('a list at the root: a page after a cursor, and its pageInfo', () => {
    const { found, text } = asked('{ boxes(first: 9) { nodes { id } } }', { size: 2 });
    expect(found).toBe(true);
    expect(text).toContain('boxes(first: 2, after: $antiphonCursor) { nodes { id }');
    expect(text).toContain('antiphonPage: pageInfo { hasNextPage endCursor } antiphonTotal: totalCount');
  });

  it('a list inside a record, too', () => {
    const { found, text } = asked('{ box(id: "a") { id inside { nodes { id } } } }', { size: 2 });
    expect(found).toBe(true);
    expect(text).toContain('inside(first: 2, after: $antiphonCursor)');
  });

  it('of several lists the one that the file names', () => {
    const query = '{ box(id: "a") { id inside { nodes { id } } lids { nodes { id tags } } } }';
    expect(tableOf(operation(query), schema).columns).toEqual(['id', 'inside.id', 'lids.id', 'lids.tags']);
    const named = tableOf(operation(query, '# rows: box.lids\n'), schema);
    expect([named.columns, named.list]).toEqual([['id', 'tags'], { path: ['box', 'lids'], paged: true }]);
    expect(asked(query, { comments: '# rows: box.lids\n' }).text).toContain(
      'lids { nodes { id tags } antiphonPage',
    );
  });

  it('an unpaged list: its total, where its answer gives one', () => {
    const { found, text } = asked('{ chains(first: 3) { chains { id } } }');
    expect(found).toBe(true);
    expect(text).toContain('antiphonTotal: total antiphonCut: truncated');
  });

  it('a list in a cell that has more than is shown ends with a mark', () => {
    const query = '{ boxes { nodes { id inside { nodes { id } } } } }';
    expect(asked(query).text).toContain('inside { nodes { id } antiphonPage: pageInfo { hasNextPage } }');
    const inside = (ids: readonly string[], hasNextPage: boolean) => ({
      nodes: ids.map((id) => ({ id })),
      antiphonPage: { hasNextPage },
    });
    const nodes = [
      { id: 'a', inside: inside(['b', 'c'], true) },
      { id: 'd', inside: inside(['e'], false) },
      { id: 'f', inside: inside(['g'], true) },
    ];
    expect(tableOf(operation(query), schema).rows({ boxes: { nodes } })).toEqual([
      ['a', ['b', 'c', '…']],
      ['d', 'e'],
      ['f', ['g', '…']],
    ]);
  });
});
