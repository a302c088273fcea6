import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JavaExit } from '../../../src/database/local/java-process.ts';
import { startLastingNeo4j } from '../../../src/database/local/lasting.ts';
import type { LocalNeo4j, LocalNeo4jOptions } from '../../../src/database/local/server.ts';

afterEach(() => vi.useRealTimers());

/** Starts that cost nothing: each can be ended by itself, and the options of each are kept. */
function fakeStarts(wait: (ms: number, signal: AbortSignal) => Promise<unknown> = async () => {}) {
  const lines: string[] = [];
  const pauses: number[] = [];
  const pause = (ms: number, signal: AbortSignal) => {
    pauses.push(ms);
    return wait(ms, signal);
  };
  const started: { readonly port: number | undefined; readonly die: () => void }[] = [];
  const start = async ({ port }: LocalNeo4jOptions): Promise<LocalNeo4j> => {
    let exit: (how: JavaExit) => void = () => {};
    const exited = new Promise<JavaExit>((resolve) => {
      exit = resolve;
    });
    const end = async () => exit({ asked: true });
    started.push({ port, die: () => exit({ asked: false }) });
    return {
      uri: 'bolt://127.0.0.1:7687',
      port: 7687,
      user: 'neo4j',
      password: 'x',
      database: 'neo4j',
      dataDir: '/data',
      javaPid: started.length,
      exited,
      stop: end,
      kill: end,
    };
  };
  const options = { root: '/', env: {}, report: (line: string) => lines.push(line) };
  const restarted = (times: number) => expect.poll(() => started.length, { timeout: 20_000 }).toBe(times + 1);
  return { lines, pauses, started, restarted, open: () => startLastingNeo4j(options, start, pause) };
}

describe('a managed Neo4j that dies by itself', () => {
  it('is restarted on the same port, with a line that says so', async () => {
    const { lines, started, restarted, open } = fakeStarts();
    const neo4j = await open();
    started[0]?.die();
    await restarted(1);
    expect(started[1]?.port).toBe(neo4j.port);
    expect(lines).toEqual(['Neo4j has died; restarting it.']);
    await expect.poll(() => neo4j.javaPid, { timeout: 20_000 }).toBe(2);
    await neo4j.stop();
  });

  it('is restarted however often it dies, after longer and longer pauses', async () => {
    const { lines, pauses, started, restarted, open } = fakeStarts();
    const neo4j = await open();
    for (let times = 0; times < 14; times++) {
      started[times]?.die();
      await restarted(times + 1);
    }
    await neo4j.stop();
    const seconds = [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300];
    expect(pauses).toEqual(seconds.map((second) => second * 1000));
    expect(lines.slice(2, 4)).toEqual([
      'Neo4j has died; restarting it.',
      'Neo4j keeps dying; restarting it in 2 s. Its logs are in /data/logs.',
    ]);
  });

  it('is not restarted if stopped during a pause', async () => {
    const { started, pauses, restarted, open } = fakeStarts((_, signal) =>
      signal.aborted ? Promise.resolve() : once(signal, 'abort'),
    );
    const neo4j = await open();
    for (let times = 0; times < 3; times++) {
      started[times]?.die();
      await restarted(times + 1);
    }
    started[3]?.die();
    await expect.poll(() => pauses).toEqual([2_000]);
    await neo4j.stop();
    await neo4j.exited;
    expect(started).toHaveLength(4);
  });

  it('is restarted at once if the last three times are long ago', async () => {
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

  it('is not restarted if it was asked to stop', async () => {
    const { lines, started, open } = fakeStarts();
    const neo4j = await open();
    await neo4j.stop();
    expect(await neo4j.exited).toEqual({ asked: true });
    expect([started.length, lines]).toEqual([1, []]);
  });
});
