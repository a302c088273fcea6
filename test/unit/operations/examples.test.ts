import { join } from 'node:path';
import { print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examplesFor, lacksExample } from '../../../src/operations/examples.ts';
import { operationNamed, readOperations } from '../../../src/operations/read-operations.ts';
import { servedOperations } from '../../../src/operations/served.ts';
import { tableOf } from '../../../src/operations/table.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { fixtureSeed } from '../../support/fixture.ts';
import { schema } from '../../support/schema.ts';

const operations = readOperations(join(projectRoot(), 'queries'), schema);
const connection = operationNamed(operations, 'connection');
const names = operationNamed(operations, 'names');

/** Answers every question about incidents with these. */
const options = (incidents: readonly object[]) => ({
  schema,
  operations,
  run: async () => ({ data: { incidents: { nodes: incidents } } }),
});
const responded = (id: string, ...responses: readonly string[]) => ({
  id,
  responses: { edges: responses.map((response) => ({ node: { id: response } })) },
});

describe('a saved operation that was asked about an example', () => {
  it('lacks it where the graph has no such record, or nothing of it', () => {
    const unknown = (id: string) => ({ unknown: id });
    expect(lacksExample(connection, {}, unknown('frank-ancona'), schema)).toBe(true);
    expect(lacksExample(names, {}, { data: { nodes: [null, null] } }, schema)).toBe(true);
    expect(lacksExample(names, {}, { data: { nodes: [{ id: 'anonymous' }, null] } }, schema)).toBe(false);
  });

  it('lacks nothing that somebody has asked for, even if there is nothing', () => {
    const given = { from: 'nobody' };
    expect(lacksExample(connection, given, { unknown: 'nobody' }, schema)).toBe(false);
    expect(lacksExample(names, { ids: ['nobody'] }, { data: { nodes: [null] } }, schema)).toBe(false);
  });

  it('finds others that are there, all of one row', async () => {
    const rows = [responded('flood'), responded('fire', 'march', 'vigil')];
    expect(await examplesFor(connection, {}, options(rows))).toEqual({ from: 'march', to: 'fire' });
    expect(await examplesFor(connection, { to: 'flood' }, options(rows))).toEqual({ from: 'march' });
    expect(await examplesFor(connection, {}, options([]))).toBeUndefined();
  });
});

describe('the saved operations as a graph has them', () => {
  /** A graph that holds these ids, and incidents in every list of events. */
  const served = (held: (id: string) => boolean, incidents: readonly object[]) =>
    servedOperations({
      schema,
      operations,
      run: async (document, { ids }) =>
        document === names.document
          ? { data: { nodes: Array.isArray(ids) ? ids.map((id) => (held(id) ? { id } : null)) : [] } }
          : { data: { incidents: { nodes: incidents } } },
    });

  it('are those that were written, where it holds their examples', async () => {
    expect(await served(() => true, [])).toBe(operations);
  });

  it('ask about what it holds, where it does not', async () => {
    const found = await served((id) => id === 'anonymous', [responded('flood', 'march')]);
    const { variables, document } = operationNamed(found, 'connection');
    expect(variables).toMatchObject([
      { name: 'from', usual: 'march', defaultValue: '"march"' },
      { name: 'to', usual: 'flood' },
      ...operationNamed(operations, 'connection').variables.slice(2),
    ]);
    expect(print(document)).toContain('$from: ID! = "march"');
    expect(operationNamed(found, 'names').variables).toMatchObject([{ defaultValue: '["flood"]' }]);
    for (const operation of found.values())
      expect([operation.name, validate(schema, operation.document)]).toEqual([operation.name, []]);
  });

  it('ask about nothing by themselves, where it holds nothing that they could', async () => {
    const found = await served(() => false, []);
    const { variables } = operationNamed(found, 'connection');
    expect(variables.map(({ name, usual }) => [name, usual])).toEqual(
      operationNamed(operations, 'connection').variables.map(({ name, usual, example }) => [
        name,
        example ? undefined : usual,
      ]),
    );
    expect(operationNamed(found, 'events')).toBe(operationNamed(operations, 'events'));
  });
});

describe('the saved operations of this project', async () => {
  const { entities, claims, passages } = await fixtureSeed();
  const ids = new Set<unknown>([...entities, ...claims, ...passages].map(({ id }) => id));
  const examples = [...operations.values()].flatMap(({ name, variables }) =>
    variables.map(({ name: variable, usual, example }) => ({ name, variable, usual, example })),
  );

  it.each(examples.filter(({ usual }) => [usual].flat().some((one) => ids.has(one))))(
    '$name says where other data have something for $variable',
    ({ example }) => expect(example).toBeDefined(),
  );

  it.each(examples.flatMap(({ example, ...one }) => (example ? { ...one, ...example } : [])))(
    '$name finds $variable as $column of $operation, which asks for nothing',
    ({ operation, column }) => {
      const other = operationNamed(operations, operation);
      expect(other.variables.filter(({ example }) => example)).toEqual([]);
      expect(tableOf(other, schema).columns).toContain(column);
    },
  );

  it('find all that one of them needs in one table', () => {
    for (const { name, variables } of operations.values()) {
      const others = new Set(variables.flatMap(({ example }) => example?.operation ?? []));
      expect([name, others.size <= 1]).toEqual([name, true]);
    }
  });
});
