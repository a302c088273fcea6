import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { layoutStatement } from '../../src/cypher/layout.ts';
import { statementsOf } from '../../src/operations/statements.ts';
import { createExecutor } from '../../src/pothos-neo4j/index.ts';

/** `statements/*.graphql`, and the whole statement that each becomes beside it; `UPDATE_ANSWERS=1` writes them down. */
const folder = join(import.meta.dirname, 'statements');
const update = process.env.UPDATE_ANSWERS === '1';
const questions = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

const never = () => Promise.reject(new Error('nothing is run'));

describe('what a query becomes', () => {
  it.each(questions)('%s', async (name) => {
    const document = parse(readFileSync(join(folder, name), 'utf8'));
    expect(validate(schema, document)).toEqual([]);
    const args = { schema, document, contextValue: { run: never } };
    const statements = await statementsOf(createExecutor(), args);
    expect(statements).toHaveLength(1);
    const cypher = statements.map(layoutStatement).join('\n');
    const file = join(folder, name.replace('.graphql', '.cypher'));
    if (update) writeFileSync(file, cypher);
    expect(cypher).toBe(readFileSync(file, 'utf8'));
  });
});
