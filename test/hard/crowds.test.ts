import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestBookmark } from '../../src/database/bookmark.ts';
import { startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { type Served, serveSeeds } from '../support/served.ts';

/** A server as its users run it, with a crowd in front of it. `ANTIPHON_HARD_MINUTES` says how long the soak is. */
const MINUTES = Number(process.env.ANTIPHON_HARD_MINUTES ?? 10);
const CLIENTS = 500;
const MIX = [
  '/q/who-responded.json?to=shooting-of-tamir-rice',
  '/q/timeline.json',
  '/q/record.json?id=anonymous',
  '/q/who-responded.json?to=death-of-george-floyd&lens.minBasis=REPORTED',
  '/q/search.json?text=minneapolis',
  '/q/response-chains.json?event=shooting-of-tamir-rice',
  '/e/anonymous.json',
  '/',
];

let database: TestNeo4j;
let server: Served;
beforeAll(async () => {
  database = await startTestNeo4j();
  server = await serveSeeds(database);
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
});

interface Tally {
  readonly times: number[];
  readonly statuses: Map<number | string, number>;
}

const tally = (): Tally => ({ times: [], statuses: new Map() });

function ask(path: string, { times, statuses }: Tally, headers: Record<string, string> = {}, agent?: Agent) {
  const start = performance.now();
  const end = (status: number | string) => {
    times.push(performance.now() - start);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  return new Promise<void>((resolve) => {
    const sent = request(
      `${server.url}${path}`,
      { headers, agent: agent ?? false, timeout: 60_000 },
      (answer) => {
        answer.resume();
        answer.once('close', () => resolve(end(answer.complete ? (answer.statusCode ?? 0) : 'broken')));
      },
    );
    sent.once('timeout', () => sent.destroy());
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(end(error.code ?? error.message)));
    sent.end();
  });
}

const quantile = ({ times }: Tally, share: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN);

const told = (name: string, answers: Tally): void =>
  console.log(
    `${name}: ${answers.times.length} answers, p50 ${quantile(answers, 0.5)} ms, p99 ${quantile(answers, 0.99)} ms, most ${quantile(answers, 1)} ms, ${JSON.stringify(Object.fromEntries(answers.statuses))}`,
  );

/** The memory of the server's process that is in use, in MB. */
function memory(): number {
  const [, kilobytes = ''] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function connection(bytes: string): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, () => resolve(socket)));
    socket.pause();
    socket.once('error', () => resolve(socket));
  });
}

/** While a crowd is there, what others get: `/health`, and questions. */
async function besides(name: string, seconds: number): Promise<void> {
  const [health, others] = [tally(), tally()];
  const until = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < until; turn += 1) {
    await Promise.all([ask('/health', health), ask(MIX[turn % MIX.length] ?? '/', others)]);
    await sleep(100);
  }
  told(`${name}, /health`, health);
  told(`${name}, others`, others);
  expect([...health.statuses.keys()]).toEqual([200]);
  expect([...others.statuses.keys()]).toEqual([200]);
}

describe('a crowd', () => {
  it(
    `of ${CLIENTS} clients for ${MINUTES} minutes gets no error, and memory does not grow`,
    async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
      const until = performance.now() + MINUTES * 60_000;
      const answers = tally();
      const readings: number[] = [];
      const watch = setInterval(() => readings.push(memory()), Math.max(1_000, MINUTES * 3_000));
      const client = async (number: number): Promise<void> => {
        for (let turn = number; performance.now() < until; turn += 1)
          await ask(MIX[turn % MIX.length] ?? '/', answers, {}, agent);
      };
      await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
      clearInterval(watch);
      agent.destroy();
      told(`${CLIENTS} clients`, answers);
      console.log(`memory in MB: ${readings.join(', ')}`);
      // What finds no place in time is told to come again, and what took too long that it did.
      const served = new Set<number | string>([200, 503, 504]);
      const faults = [...answers.statuses.keys()].filter((status) => !served.has(status));
      expect(faults).toEqual([]);
      const late = readings.slice(-5);
      const early = readings.slice(Math.floor(readings.length / 4), Math.floor(readings.length / 4) + 5);
      expect(Math.max(...late)).toBeLessThan(1.5 * Math.max(...early));
    },
    (MINUTES + 5) * 60_000,
  );

  it.each([
    ['a thousand that send nothing', ''],
    ['a thousand that send half of a request', 'GET /q HTTP/1.1\r\nHost: a\r\nX-Half: '],
    ['a thousand that read no answer', 'GET /q/graph.json HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a thousand that read no page', 'GET /graphql HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n'],
  ])('of %s delays nobody', async (name, bytes) => {
    const before = memory();
    const sockets = await Promise.all(Array.from({ length: 1_000 }, () => connection(bytes)));
    await besides(name, 15);
    console.log(`${name}: memory ${before} MB before, ${memory()} MB after`);
    for (const socket of sockets) socket.destroy();
  });

  it('with made-up bookmarks delays nobody', async () => {
    const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
    const bookmark = await latestBookmark(driver, database.database);
    await driver.close();
    const [prefix = '', packed = ''] = bookmark.split(':');
    const bytes = Buffer.from(packed, 'base64');
    bytes.set([0xca, 0x00, 0x0f, 0xff, 0xff], bytes.length - 5);
    const headers = { 'antiphon-bookmark': `${prefix}:${bytes.toString('base64')}` };
    const forged = tally();
    const crowd = Array.from({ length: 300 }, (_, n) =>
      sleep(n * 20).then(() => ask(MIX[2] ?? '/', forged, headers)),
    );
    await besides('300 made-up bookmarks', 15);
    await Promise.all(crowd);
    told('made-up bookmarks', forged);
  });

  it('of a hundred who want the whole graph delays nobody', async () => {
    const files = tally();
    const crowd = Array.from({ length: 100 }, (_, n) =>
      ask(`/q/graph.${['gexf', 'jsonld', 'graphml'][n % 3]}`, files),
    );
    await besides('100 whole graphs', 10);
    await Promise.all(crowd);
    told('whole graphs', files);
    expect([...files.statuses.keys()].every((status) => status === 200 || status === 503)).toBe(true);
  });
});
