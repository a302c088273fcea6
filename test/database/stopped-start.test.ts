import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TIMES as HARD_TIMES } from '../support/hard.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type OwnProject, ownProject } from '../support/own-project.ts';

/** `HARD=true` tries more moments, and each of them as often as HARD_TIMES says. */
const HARD = process.env.HARD === 'true';
const TIMES = HARD ? HARD_TIMES : 1;
/** A database that has just begun to start ends in a few seconds, and on a busy machine in some more. */
const END_MS = 30_000;

/** The moments of a first start, by the line that they begin with, and how much later it is told to stop. */
const ALL_MOMENTS = [
  {
    moment: 'while Maven downloads',
    short: true,
    line: 'Downloading Neo4j',
    afterMs: 500,
    downloadSeconds: 60,
  },
  { moment: 'as soon as Neo4j starts', short: false, line: 'Starting Neo4j', afterMs: 0, downloadSeconds: 0 },
  { moment: 'while Neo4j starts', short: true, line: 'Starting Neo4j', afterMs: 3_000, downloadSeconds: 0 },
  { moment: 'as soon as it loads', short: false, line: 'connected to', afterMs: 0, downloadSeconds: 0 },
  { moment: 'while it loads', short: true, line: 'connected to', afterMs: 700, downloadSeconds: 0 },
  {
    moment: 'when it has just begun to listen',
    short: true,
    line: 'Antiphon answers',
    afterMs: 0,
    downloadSeconds: 0,
  },
];
const MOMENTS = HARD ? ALL_MOMENTS : ALL_MOMENTS.filter(({ short }) => short);

describe.skipIf(!(await canRunNeo4j()) || process.platform === 'win32')(
  'a first start that is stopped',
  () => {
    let project: OwnProject;
    beforeAll(() => {
      project = ownProject({ isFresh: true });
    });
    afterAll(() => project?.remove());

    describe.each(MOMENTS)('$moment', ({ line, afterMs, downloadSeconds }) => {
      for (let time = 1; time <= TIMES; time++)
        it(`says so, ends soon and leaves nothing running (${time})`, { timeout: 300_000 }, async () => {
          const signal = time % 2 === 1 ? 'SIGTERM' : 'SIGINT';
          const { code, text, endedMs } = await startAndStop(project, {
            line,
            afterMs,
            downloadSeconds,
            signal,
          });
          expect([code, text]).toEqual([0, expect.stringContaining('stopping')]);
          expect(text).not.toContain('Check the connection');
          expect(endedMs).toBeLessThan(END_MS);
          expect(project.processes()).toEqual([]);
          expect(readdirSync(join(project.root, '.data')).filter((name) => name.includes('partial'))).toEqual(
            [],
          );
        });
    });

    it('stopped twice also leaves nothing', { timeout: 120_000 }, async () => {
      const fresh = ownProject({ isFresh: true });
      const child = spawn(process.execPath, [fresh.cli, 'start'], { env: fresh.env(60) });
      await lineOf(child, 'Downloading Neo4j');
      await sleep(500);
      child.kill('SIGINT');
      child.kill('SIGTERM');
      await once(child, 'close');
      await expect.poll(fresh.processes, { timeout: 10_000 }).toEqual([]);
      expect(readdirSync(join(fresh.root, '.data'))).toEqual([]);
      fresh.remove();
    });

    it.skipIf(process.getuid?.() === undefined)('makes a folder that only its owner may enter', () => {
      const folder = join(project.root, '.data', 'neo4j');
      expect(existsSync(join(folder, 'data'))).toBe(true);
      const open = [folder, ...everythingIn(join(folder, 'data'))].filter(
        (path) => (statSync(path).mode & 0o077) !== 0,
      );
      expect(open).toEqual([]);
    });
  },
);

interface Stop {
  readonly line: string;
  readonly afterMs: number;
  readonly downloadSeconds: number;
  readonly signal: NodeJS.Signals;
}

async function startAndStop(
  project: OwnProject,
  { line, afterMs, downloadSeconds, signal }: Stop,
): Promise<{ readonly code: number | null; readonly text: string; readonly endedMs: number }> {
  const child = spawn(process.execPath, [project.cli, 'start'], { env: project.env(downloadSeconds) });
  const text = await lineOf(child, line);
  await sleep(afterMs);
  const told = performance.now();
  child.kill(signal);
  const [code] = await once(child, 'close');
  return { code, text: text(), endedMs: performance.now() - told };
}

/** Waits for a line; gives what was said so far, whenever it is asked. */
async function lineOf(child: ReturnType<typeof spawn>, line: string): Promise<() => string> {
  let text = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => {
        text += data.toString('utf8');
        if (text.includes(line)) resolve();
      });
    child.once('close', () => reject(new Error(`It ended before it said "${line}":\n${text}`)));
  });
  return () => text;
}

function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
    join(parentPath, name),
  );
}
