import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { readSeed } from '../support/read-seed.ts';

const KINDS = [
  'corroborated',
  'copied',
  'disputed',
  'denied',
  'found',
  'corrected',
  'planned',
  'silent',
  'attributed',
  'over time',
  'names',
  'across documents',
  'kept apart',
] as const;

const questions = z
  .array(z.object({ kind: z.enum(KINDS), asks: z.string(), query: z.string(), answer: z.unknown() }))
  .parse(parse(readFileSync(join(projectRoot(), 'test/data/voices.yaml'), 'utf8')));

/** They are asked of the project's own seeds; a fork with other data has none of them. */
const hasVoices = existsSync(join(projectRoot(), 'seed/usatoday-cleveland-websites.yaml'));

describe.skipIf(!hasVoices || !(await canRunNeo4j()))('what many sources on one event answer', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    const seed = await readSeed(join(projectRoot(), 'seed'), { ontology, rules });
    antiphon = await startAntiphon({ seed });
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
