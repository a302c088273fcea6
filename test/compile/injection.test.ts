import { describe, expect, it } from 'vitest';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { OntologyError } from '../../src/errors.ts';
import { csvChunks } from '../../src/export/csv.ts';
import { joined } from '../../src/export/give-way.ts';
import { FailedOperation } from '../../src/operations/run.ts';
import { compiled } from './compiled.ts';

/** What a stranger writes never becomes a part of a statement's text: each door is tried with the same attacks. */
const ATTACKS = [
  "x' OR 1=1 //",
  'x`) DETACH DELETE n //',
  '} RETURN 1 UNION MATCH (n) RETURN n {',
  '$p99',
  '\\u0027 OR true //',
  'a\u0000b',
  "' + $secret + '",
];
/** A piece of each that would be seen in a text that holds it, however it is escaped. */
const TRACES = /OR 1=1|DETACH|UNION|OR true|secret/;

const holds = ({ params }: Statement, value: string): boolean =>
  JSON.stringify(params, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)).includes(
    JSON.stringify(value).slice(1, -1),
  );

/** The statement for a value that may be refused by itself, such as a zero byte in an id. */
const statementFor = (...given: Parameters<typeof compiled>): Promise<Statement | undefined> =>
  compiled(...given).then(
    ([statement]) => statement,
    (error: unknown) => {
      if (error instanceof FailedOperation) return undefined;
      throw error;
    },
  );

/** An attack is refused, as an id with a space in it is, or the text is that of a harmless value, and it is a parameter. */
async function expectParameter(
  source: string,
  variables: (value: string) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const [harmless] = await compiled(source, variables('harmless'));
  for (const attack of ATTACKS) {
    const statement = await statementFor(source, variables(attack));
    if (statement === undefined) continue;
    expect(statement.text).toBe(harmless?.text);
    expect(holds(statement, attack)).toBe(true);
  }
}

describe('injection by', () => {
  it('an id', () => expectParameter('query ($id: ID!) { node(id: $id) { id } }', (id) => ({ id })));

  it('a value of a filter, at any depth', () =>
    expectParameter('query ($filter: EventFilter) { events(filter: $filter) { nodes { id } } }', (value) => ({
      filter: { or: [{ respondsTo: { some: { name: { contains: value } } } }] },
    })));

  it('a value of a lens', () =>
    expectParameter(
      'query ($lens: Lens) { events(lens: $lens) { nodes { id responses { totalCount } } } }',
      (value) => ({ lens: { assertedBy: [value], documents: [value] } }),
    ));

  it('a literal in the document', async () => {
    for (const attack of ATTACKS) {
      const statement = await statementFor(`{ node(id: ${JSON.stringify(attack)}) { id } }`);
      expect(statement?.text ?? '').not.toMatch(TRACES);
    }
  });

  it('the key of a filter: only those in the schema', async () => {
    const query = 'query ($filter: EventFilter) { events(filter: $filter) { nodes { id } } }';
    for (const attack of ATTACKS)
      await expect(compiled(query, { filter: { [attack]: { eq: 1 } } })).rejects.toThrow(FailedOperation);
  });

  it('an alias, which stays in the answer and out of the statement', async () => {
    const [plain] = await compiled('{ actors { nodes { id } } }');
    const [aliased] = await compiled('{ DETACH: actors { UNION: nodes { secret: id } } }');
    expect(aliased?.text).toBe(plain?.text);
  });

  it('a cursor: one from the list is a parameter, any other is refused', async () => {
    const cursor = (value: string) =>
      Buffer.from(JSON.stringify(['node.id ASC', value])).toString('base64url');
    await expectParameter('query ($after: String) { actors(after: $after) { nodes { id } } }', (value) => ({
      after: cursor(value),
    }));
    for (const attack of ATTACKS)
      await expect(
        compiled('query ($after: String) { actors(after: $after) { nodes { id } } }', { after: attack }),
      ).rejects.toThrow(/cursor/);
  });

  it('the words of a search: every character special to Lucene is removed or escaped', async () => {
    const query = 'query ($text: String!) { search(text: $text) { score } }';
    for (const attack of [
      '*:*',
      'a AND NOT b',
      'name:[* TO *]',
      '/.*/',
      'a^99',
      '"a"~9',
      'searchTexts:x',
      ...ATTACKS,
    ]) {
      const statement = await statementFor(query, { text: attack });
      if (statement === undefined) continue;
      // Words alone reach the index, each in a field that the server chose.
      expect(statement.text).not.toContain(attack);
      const { p0 } = statement.params;
      for (const word of String(p0).split(' '))
        expect(word).toMatch(/^search(Names|Texts):[\p{L}\p{N}_]+[*]?(~[12])?(\^[\d.]+)?$/u);
    }
  });

  it('a label or property name: refused, not escaped, unless the ontology has it', () => {
    for (const attack of [...ATTACKS, '', '1a', 'a b', 'a`b', 'ä'])
      expect(() => identifier(attack)).toThrow(OntologyError);
    expect(identifier('RESPONDS_TO')).toBe('RESPONDS_TO');
  });

  it('a cell of a table: what a spreadsheet would run is text', async () => {
    for (const attack of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")']) {
      const line = (await joined(csvChunks(['name'], [[attack]]))).replace(/^\S+\s+/, '');
      expect(line).toMatch(/^"?'/);
    }
  });
});
