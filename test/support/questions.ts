import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../src/project-root.ts';
import type { TestAntiphon } from './antiphon.ts';
import { canRunNeo4j } from './neo4j.ts';

interface Questions {
  /** Where they stand, with their exact answers. */
  readonly file: string;
  readonly kinds: readonly string[];
  /** Serves the data that they are asked of. */
  readonly start: () => Promise<TestAntiphon>;
  /** Whether their data are there at all. */
  readonly isThere?: boolean;
}

/** Asks the questions of a file over HTTP, each with its exact answer. */
export async function answersOf(
  name: string,
  { file, kinds, start, isThere = true }: Questions,
): Promise<void> {
  const questions = z
    .array(z.object({ kind: z.enum(kinds), asks: z.string(), query: z.string(), answer: z.unknown() }))
    .parse(parse(readFileSync(join(projectRoot(), file), 'utf8')));

  describe.skipIf(!isThere || !(await canRunNeo4j()))(name, () => {
    let antiphon: TestAntiphon;
    beforeAll(async () => {
      antiphon = await start();
    });
    afterAll(() => antiphon?.stop());

    it('are at least 40 questions, of every kind', () => {
      expect(questions.length).toBeGreaterThanOrEqual(40);
      expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kinds));
    });

    it.each(questions)('$kind: $asks', async ({ query, answer }) => {
      const { data, errors } = await antiphon.ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(answer);
    });
  });
}
