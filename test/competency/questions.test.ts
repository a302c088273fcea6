import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const KINDS = [
  'look-up',
  'relationship',
  'chain',
  'aggregate',
  'timeline',
  'provenance',
  'negative',
  'path',
  'across documents',
] as const;

const questions = z
  .array(z.object({ kind: z.enum(KINDS), asks: z.string(), query: z.string(), answer: z.unknown() }))
  .parse(parse(readFileSync(join(projectRoot(), 'test/competency/questions.yaml'), 'utf8')));

describe.skipIf(!(await canRunNeo4j()))('what the three articles answer', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  it('are at least 40 questions, of every kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it.each(questions)('$kind: $asks', async ({ query, answer }) => {
    const { data, errors } = await antiphon.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(answer);
  });
});
