import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../../schema/index.ts';
import { limitsPage } from '../../../schema/limits-page.ts';
import { exceeded } from '../../../src/limits/exceeded.ts';
import { CONFIGURED_LIMITS, limitsFrom } from '../../../src/limits/limits.ts';
import { FIXED } from '../../../src/limits/table.ts';
import { projectRoot } from '../../../src/project-root.ts';

describe('limits', () => {
  it('are what docs/limits.md says', () => {
    const page = readFileSync(join(projectRoot(), 'docs/limits.md'), 'utf8');
    expect(page, 'docs/limits.md is stale: run npm run generate').toBe(limitsPage());
  });

  it('have distinct names and variables', () => {
    const names = [...CONFIGURED_LIMITS, ...FIXED].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(CONFIGURED_LIMITS.find(({ name }) => name === 'pageSize')?.env).toBe('LIMIT_PAGE_SIZE');
  });

  it("appear in the descriptions of the schema with this server's values", () => {
    const text = (limits = limitsFrom()) => printSchema(buildSchema(limits));
    expect(text()).toContain('at most 200 characters');
    expect(text({ ...limitsFrom(), searchCharacters: 1_234 })).toContain('at most 1,234 characters');
    const names = [...CONFIGURED_LIMITS, ...FIXED].map(({ name }) => name);
    expect(names.filter((name) => text().includes(`{${name}}`))).toEqual([]);
  });

  it('say what was exceeded, by how much, and how to change it', () => {
    const limits = limitsFrom();
    expect(exceeded(limits, 'aliases', 36)).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      message: 'This request has 36 aliases; at most 30 are allowed.',
      hint: expect.stringContaining('LIMIT_ALIASES'),
    });
    expect(exceeded(limits, 'pageSize', 501).code).toBe('BAD_USER_INPUT');
    expect(exceeded(limits, 'variableValues').message).toContain('more than 2000 values');
  });
});
