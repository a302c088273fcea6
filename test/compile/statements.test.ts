import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutStatement } from '../../src/cypher/layout.ts';
import { compiled } from './compiled.ts';

/** `statements/*.graphql`, and the whole statement that each becomes beside it; `UPDATE_ANSWERS=1` writes them down. */
const folder = join(import.meta.dirname, 'statements');
const update = process.env.UPDATE_ANSWERS === '1';
const questions = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

describe('what a query becomes', () => {
  it.each(questions)('%s', async (name) => {
    const statements = await compiled(readFileSync(join(folder, name), 'utf8'));
    expect(statements).toHaveLength(1);
    const cypher = statements.map(layoutStatement).join('\n');
    const file = join(folder, name.replace('.graphql', '.cypher'));
    if (update) writeFileSync(file, cypher);
    expect(cypher).toBe(readFileSync(file, 'utf8'));
  });
});
