import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOperations } from '../../../src/operations/read-operations.ts';
import { parseOperation } from '../../../src/operations/saved-operation.ts';
import { tableOf } from '../../../src/operations/table.ts';
import { readVariables } from '../../../src/operations/variables.ts';

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Part { size: Size, count: Int, of: Part, tags: [String!] }
  type Box { id: ID!, size: Size, tags: [String!]!, weight: Float, inside: BoxConnection!, label: Label }
  type Label { text: String }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type BoxConnection { nodes: [Box!]!, pageInfo: PageInfo!, totalCount: Int! }
  type Pair { left: [Box!]!, right: [Box!]! }
  type Query {
    boxes(first: Int, after: String, part: Part, parts: [Part!], on: Boolean): BoxConnection!
    box(id: ID!): Box
    pair: Pair
  }
`);

const operation = (query: string) =>
  parseOperation('01-boxes.graphql', `# Boxes.\n# $first: how many\n${query}`, schema);
const asked = operation(
  'query ($first: Int = 3, $part: Part, $parts: [Part!], $on: Boolean) { boxes(first: $first, part: $part, parts: $parts, on: $on) { nodes { id } } }',
);

describe('a fragment that several operations ask for', () => {
  const SIZED = '# How large a box is.\nfragment Sized on Box { size ...Worded }\n';
  const WORDED = 'fragment Worded on Box { label { text } }\n';

  function read(operation: string, fragments: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'antiphon-queries-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'fragments'));
    for (const [file, text] of Object.entries(fragments))
      writeFileSync(join(folder, 'fragments', file), text);
    writeFileSync(join(folder, '01-box.graphql'), operation);
    return readOperations(folder, schema).get('box');
  }

  it('is a part of the text of each, with those that it asks for itself, and of no other', () => {
    const fragments = { 'sized.graphql': SIZED, 'worded.graphql': WORDED };
    const sized = read('# A box.\n{ box(id: "a") { id ...Sized ...Worded } }\n', fragments);
    expect(sized?.source.match(/^fragment \w+/gm)).toEqual(['fragment Sized', 'fragment Worded']);
    expect(sized?.sentence).toBe('A box.');
    expect(read('# A box.\n{ box(id: "a") { id } }\n', fragments)?.source).not.toContain('fragment');
  });

  it.each([
    [
      'a',
      '{ box(id: "a") { ...Seized } }',
      SIZED + WORDED,
      'sized.graphql: it must hold exactly one fragment.',
    ],
    ['b', '{ box(id: "a") { ...Seized } }', WORDED, '01-box.graphql: Unknown fragment "Seized".'],
    [
      'c',
      `{ box(id: "a") { ...Worded } } ${WORDED}`,
      WORDED,
      'There can be only one fragment named "Worded".',
    ],
    ['d', '{ box(id: "a") { ...Worded } }', 'fragment Worded {', 'sized.graphql: Syntax Error'],
  ])('is refused where it is not found, stands twice, or is none: %s', (_which, asks, fragment, message) => {
    expect(() => read(`# A box.\n${asks}\n`, { 'sized.graphql': fragment })).toThrow(message);
  });
});

describe('a saved operation', () => {
  it('has its sentence and the descriptions of its variables from the comments', () => {
    expect(asked).toMatchObject({ name: 'boxes', sentence: 'Boxes.', graph: false });
    expect(asked.variables[0]).toMatchObject({ name: 'first', defaultValue: '3', description: 'how many' });
  });

  it.each([
    [
      'boxes.graphql',
      '# Boxes.\n{ box(id: "a") { id } }',
      'boxes.graphql: this is not the name of a saved operation.',
    ],
    ['01-a.graphql', '{ box(id: "a") { id } }', '01-a.graphql: it has no sentence for people.'],
    [
      '01-a.graphql',
      '# A.\n{ box(id: "a") { colour } }',
      '01-a.graphql: Cannot query field "colour" on type "Box".',
    ],
    [
      '01-a.graphql',
      '# A.\n{ box(id: "a") { id } pair { left { id } } }',
      '01-a.graphql: it must ask for one root field, by its name.',
    ],
    [
      '01-a.graphql',
      '# A.\nquery A { pair { left { id } } } query B { pair { left { id } } }',
      '01-a.graphql: it must hold exactly one operation.',
    ],
    ['01-a.graphql', '# A.\n{ box(', '01-a.graphql: Syntax Error: Expected Name, found <EOF>.'],
  ])('%s is refused: %s', (file, source, message) => {
    expect(() => parseOperation(file, source, schema)).toThrow(message);
  });
});

describe('variables written as text', () => {
  it.each([
    ['first=5', { first: 5 }],
    ['on=true', { on: true }],
    ['part.size=SMALL&part.count=-2', { part: { size: 'SMALL', count: -2 } }],
    ['part.of.of.size=LARGE', { part: { of: { of: { size: 'LARGE' } } } }],
    ['part.tags=a&part.tags=b', { part: { tags: ['a', 'b'] } }],
    ['part.tags=a', { part: { tags: ['a'] } }],
    ['parts.1.count=2&parts.0.count=1', { parts: [{ count: 1 }, { count: 2 }] }],
    ['part={"count":1}', { part: { count: 1 } }],
    ['parts=[{"count":1}]', { parts: [{ count: 1 }] }],
    ['first=&part.size=', {}],
  ])('%s', (text, variables) => {
    expect(readVariables(asked, new URLSearchParams(text))).toEqual(variables);
  });

  it.each([
    ['firts=5', 'boxes has no variable "firts"'],
    ['first=5.5', 'first: "5.5" is not a whole number'],
    ['first=1&first=2', 'first: it is given 2 times'],
    ['on=yes', 'on: "yes" is not true or false'],
    ['part.size=MEDIUM', 'part.size: "MEDIUM" is not a value of it'],
    ['part.colour=red', 'part: "colour" is not a part of it'],
    ['part=SMALL', 'part: it has parts'],
    ['part={"count"', 'part: this is not JSON'],
    ['parts.size=SMALL', 'parts: it is a list'],
    ['first.of=1', 'first: it has no parts'],
    ['part.__proto__=1', 'part: "__proto__" is not a part of it'],
  ])('%s is refused', (text, message) => {
    expect(() => readVariables(asked, new URLSearchParams(text))).toThrow(message);
  });

  it.each([
    ['frist=5', { argument: 'frist', suggestions: ['first'] }],
    ['part.size=LARG', { argument: 'part.size', value: 'LARG', suggestions: ['LARGE'] }],
    ['first=many', { argument: 'first', value: 'many' }],
  ])('%s tells programs what was refused, and what comes closest', (text, refused) => {
    expect(() => readVariables(asked, new URLSearchParams(text))).toThrow(
      expect.objectContaining({ refused }),
    );
  });
});

describe('an answer as a table', () => {
  const table = (query: string, data: unknown) => {
    const { columns, rows } = tableOf(operation(query), schema);
    return [columns, ...rows(data)];
  };

  it('has a row for each item of its one list, and a column for each value', () => {
    const nodes = [
      { id: 'a', size: 'SMALL', label: { text: 'A' } },
      { id: 'b', size: null, label: null },
    ];
    expect(
      table('{ boxes { totalCount nodes { id size label { text } } pageInfo { endCursor } } }', {
        boxes: { nodes },
      }),
    ).toEqual([
      ['id', 'size', 'label.text'],
      ['a', 'SMALL', 'A'],
      ['b', null, null],
    ]);
  });

  it('has the same columns without any row', () => {
    expect(
      table('{ boxes { nodes { id ...More } } } fragment More on Box { tags inside { nodes { id } } }', {
        boxes: { nodes: [] },
      }),
    ).toEqual([['id', 'tags', 'inside.id']]);
  });

  it('keeps lists inside a row together, each value in its place', () => {
    const inside = {
      nodes: [
        { id: 'x', size: null },
        { id: 'y', size: 'LARGE' },
      ],
    };
    expect(
      table('{ boxes { nodes { id tags inside { nodes { id size } } } } }', {
        boxes: { nodes: [{ id: 'a', tags: [], inside }] },
      }),
    ).toEqual([
      ['id', 'tags', 'inside.id', 'inside.size'],
      ['a', null, ['x', 'y'], ['', 'LARGE']],
    ]);
  });

  it('finds the list below a single object', () => {
    expect(
      table('{ box(id: "a") { id inside { nodes { id } } } }', {
        box: { id: 'a', inside: { nodes: [{ id: 'b' }] } },
      }),
    ).toEqual([['id'], ['b']]);
  });

  it('is one row if there are several lists, or none', () => {
    expect(
      table('{ pair { left { id } right { id } } }', {
        pair: { left: [{ id: 'a' }, { id: 'b' }], right: [] },
      }),
    ).toEqual([
      ['left.id', 'right.id'],
      [['a', 'b'], null],
    ]);
    expect(table('{ box(id: "a") { id weight } }', { box: { id: 'a', weight: 1.5 } })).toEqual([
      ['id', 'weight'],
      ['a', 1.5],
    ]);
  });

  it('is empty if there is nothing', () => {
    expect(table('{ box(id: "a") { inside { nodes { id } } } }', { box: null })).toEqual([['id']]);
  });
});
