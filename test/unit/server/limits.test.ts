import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { exceeded } from '../../../src/server/exceeded.ts';
import { LIMIT_TABLE, limitsFrom } from '../../../src/server/limits.ts';
import { limitsPage } from '../../../src/server/limits-page.ts';

describe('limits', () => {
  it('are what docs/limits.md says', () => {
    const page = readFileSync(join(projectRoot(), 'docs/limits.md'), 'utf8');
    expect(page, 'docs/limits.md is stale: run npm run generate').toBe(limitsPage());
  });

  it('have names and variables that tell them apart', () => {
    expect(new Set(LIMIT_TABLE.map(({ name }) => name)).size).toBe(LIMIT_TABLE.length);
    expect(new Set(LIMIT_TABLE.map(({ env }) => env)).size).toBe(LIMIT_TABLE.length);
  });

  it('have variables that follow from their names', () => {
    for (const { name, env } of LIMIT_TABLE) {
      expect(env).toBe(`LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`);
    }
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
