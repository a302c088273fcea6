import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JavaExit } from '../../../src/database/local/java-process.ts';
import { startLastingNeo4j } from '../../../src/database/local/lasting.ts';
import type { LocalNeo4j, LocalNeo4jOptions } from '../../../src/database/local/server.ts';

afterEach(() => vi.useRealTimers());

/** Starts that cost nothing: each can be ended by itself, and the options of each are kept. */
function fakeStarts() {
  const lines: string[] = [];
  const started: { readonly port: number | undefined; readonly die: () => void }[] = [];
  const start = async ({ port }: LocalNeo4jOptions): Promise<LocalNeo4j> => {
    let exit: (how: JavaExit) => void = () => {};
    const exited = new Promise<JavaExit>((resolve) => {
      exit = resolve;
    });
    const end = async () => exit({ asked: true });
    started.push({ port, die: () => exit({ asked: false }) });
    return {
      ...{ uri: 'bolt://127.0.0.1:7687', port: 7687, user: 'neo4j', password: 'x', database: 'neo4j' },
      ...{ dataDir: '/data', javaPid: started.length, exited, stop: end, kill: end },
    };
  };
  const options = { root: '/', env: {}, report: (line: string) => lines.push(line) };
  const restarted = (times: number) => expect.poll(() => started.length, { timeout: 20_000 }).toBe(times + 1);
  return { lines, started, restarted, open: () => startLastingNeo4j(options, start) };
}

describe('a managed Neo4j that dies by itself', () => {
  it('is started again on the same port, with a line that says so', async () => {
    const { lines, started, restarted, open } = fakeStarts();
    const neo4j = await open();
    started[0]?.die();
    await restarted(1);
    expect(started[1]?.port).toBe(neo4j.port);
    expect(lines).toEqual(['Neo4j has ended by itself; starting it again.']);
    await expect.poll(() => neo4j.javaPid, { timeout: 20_000 }).toBe(2);
    await neo4j.stop();
  });

  it('is left alone after three times within ten minutes', async () => {
    const { lines, started, restarted, open } = fakeStarts();
    const neo4j = await open();
    for (let times = 0; times < 3; times++) {
      started[times]?.die();
      await restarted(times + 1);
    }
    started[3]?.die();
    expect(await neo4j.exited).toEqual({ asked: false });
    expect(started).toHaveLength(4);
    expect(lines.at(-1)).toBe(
      'Neo4j keeps ending by itself and is left alone now; its logs are in /data/logs.',
    );
  });

  it('is started again when the last three times are longer ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { started, restarted, open } = fakeStarts();
    const neo4j = await open();
    for (let times = 0; times < 6; times++) {
      vi.setSystemTime(Date.now() + 300_000);
      started[times]?.die();
      await restarted(times + 1);
    }
    await neo4j.stop();
  });

  it('is not started again when it was asked to stop', async () => {
    const { lines, started, open } = fakeStarts();
    const neo4j = await open();
    await neo4j.stop();
    expect(await neo4j.exited).toEqual({ asked: true });
    expect([started.length, lines]).toEqual([1, []]);
  });
});
