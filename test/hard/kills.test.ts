import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Phase } from '../../src/phases.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { phasesOf, TIMES } from '../support/hard.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type OwnProject, ownProject } from '../support/own-project.ts';
import { type ProjectGraph, projectGraph } from '../support/project-graph.ts';

/** Enough events for more rows than go in one transaction. */
const EVENTS = 700;

describe.skipIf(!(await canRunNeo4j()))('the command line, killed', () => {
  let project: OwnProject;
  let path: string;
  let expected: ProjectGraph;
  /** Data folders to begin with: of a database that has held nothing yet, and of one that holds the graph. */
  const folders = () => ({ empty: join(project.root, 'empty'), full: join(project.root, 'full') });
  const keepAs = (folder: string) => cpSync(project.dataDir, folder, { recursive: true });
  const beginWith = (folder: string | undefined): void => {
    rmSync(project.dataDir, { recursive: true, force: true });
    if (folder !== undefined) cpSync(folder, project.dataDir, { recursive: true });
  };
  const succeed = async (...args: string[]): Promise<void> => {
    const { code, said } = await project.antiphon(args);
    expect(code, said).toBe(0);
  };
  const killedAt = async (dieAt: Phase, ...args: string[]): Promise<void> => {
    const { signal, said } = await project.antiphon(args, { dieAt });
    expect(signal, said).toBe('SIGKILL');
  };

  beforeAll(async () => {
    project = ownProject();
    path = join(project.root, 'seed.ndjson');
    writeFileSync(path, asNdjson(generatedSeed(5, EVENTS)));
    await projectGraph(project);
    keepAs(folders().empty);
    await succeed('seed', path);
    expected = await projectGraph(project);
    keepAs(folders().full);
    await succeed('db', 'dump', join(project.root, 'full.dump'));
  });
  afterAll(() => project?.remove());

  // What only a small seed comes to is tried beside it, in `npm test`.
  it.each(phasesOf('seed').filter((phase) => phase !== 'at once'))(
    'while it loads (%s), the same command completes the graph',
    async (phase) => {
      for (let time = 0; time < TIMES; time += 1) {
        beginWith(folders().empty);
        await killedAt(phase, 'seed', path);
        await succeed('seed', path);
        expect(await projectGraph(project)).toEqual(expected);
      }
    },
  );

  it.each(phasesOf('bulk'))(
    'while it imports (%s), the same command completes the graph, and so does loading, or says what does',
    async (phase) => {
      for (let time = 0; time < TIMES; time += 1) {
        beginWith(undefined);
        await killedAt(phase, 'seed', '--bulk', path);
        const plain = time % 2 === 0 ? undefined : await project.antiphon(['seed', path]);
        if (plain?.code === 1)
          expect(plain.said).toMatch(/Run `antiphon seed --bulk` with the same files again/);
        if (plain?.code !== 0) {
          const again = await project.antiphon(['seed', '--bulk', path]);
          // What is whole already is nothing to import into.
          if (again.code !== 0)
            expect([phase, again.said]).toEqual(['bulk complete', expect.stringContaining('not empty')]);
        }
        expect(await projectGraph(project)).toEqual(expected);
      }
    },
  );

  it.each(phasesOf('dump'))('while it dumps (%s), there is a complete file or none', async (phase) => {
    const dump = join(project.root, 'killed.dump');
    for (let time = 0; time < TIMES; time += 1) {
      beginWith(folders().full);
      rmSync(dump, { force: true });
      await killedAt(phase, 'db', 'dump', dump);
      expect(existsSync(dump)).toBe(phase === 'named');
      await succeed('db', 'dump', dump, '--overwrite');
      beginWith(undefined);
      await succeed('db', 'load', dump);
      expect(await projectGraph(project)).toEqual(expected);
    }
  });

  it.each(phasesOf('restore'))(
    'while it restores (%s), the same command brings everything back',
    async (phase) => {
      const dump = join(project.root, 'full.dump');
      for (let time = 0; time < TIMES; time += 1) {
        beginWith(folders().empty);
        await killedAt(phase, 'db', 'load', dump, '--yes');
        await succeed('db', 'load', dump, '--yes');
        expect(await projectGraph(project)).toEqual(expected);
      }
    },
  );
});
