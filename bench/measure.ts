import { type Ask, Client } from './client.ts';
import type { BenchServer } from './processes.ts';
import { percentile } from './statistics.ts';

/** One way of answering: where it asks, for each operation it knows. */
export interface Way {
  readonly name: string;
  readonly server: BenchServer;
  readonly asks: ReadonlyMap<string, Ask>;
  /** Brings an answer into the shape in which the others answer. */
  readonly shape?: (operation: string, data: unknown) => unknown;
}

/** What one way took for one operation in one round. */
export interface Sample {
  readonly way: string;
  readonly operation: string;
  readonly round: number;
  /** Milliseconds, with one client. */
  readonly p50: number;
  readonly p99: number;
  /** Requests a second, by the number of clients. */
  readonly throughput: Readonly<Record<number, number>>;
  /** Milliseconds of processor time of the server for one request, with one client. */
  readonly cpu: number;
  /** Round trips to Neo4j for one request. */
  readonly roundTrips: number;
}

export interface Effort {
  readonly rounds: number;
  /** Milliseconds for one way and operation in a round, with one client; with more clients the same again. */
  readonly slice: number;
  /** Numbers of clients beyond one. */
  readonly clients: readonly number[];
  readonly warmup: number;
}

type Report = (line: string) => void;

/** Takes turns: every operation in every round by every way, in one order and then in the other. */
export async function measure(
  ways: readonly Way[],
  operations: readonly string[],
  { rounds, slice, clients, warmup }: Effort,
  report: Report,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const single = new Client(1);
  const many = new Map(clients.map((count) => [count, new Client(count)]));
  // Everything first runs warm: the Java of the database more than anything.
  for (const operation of operations) {
    for (const { asks } of ways) {
      const ask = asks.get(operation);
      for (let i = 0; ask !== undefined && i < warmup; i++) await single.ask(ask);
    }
  }
  for (const operation of operations) {
    for (let round = 0; round < rounds; round++) {
      for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
        const ask = way.asks.get(operation);
        if (ask === undefined) continue;
        const before = await way.server.usage();
        const times = await oneByOne(single, ask, slice);
        const after = await way.server.usage();
        const throughput: Record<number, number> = {};
        for (const [count, client] of many) throughput[count] = await atOnce(client, ask, count, slice);
        samples.push({
          way: way.name,
          operation,
          round,
          throughput,
          p50: percentile(times, 0.5),
          p99: percentile(times, 0.99),
          cpu: (after.cpu - before.cpu) / 1000 / times.length,
          roundTrips: (after.roundTrips - before.roundTrips) / times.length,
        });
      }
    }
    report(`  ${operation}`);
  }
  for (const client of [single, ...many.values()]) client.close();
  return samples;
}

async function oneByOne(client: Client, ask: Ask, slice: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + slice;
  while (performance.now() < end || times.length < 5) {
    const started = performance.now();
    await client.ask(ask);
    times.push(performance.now() - started);
  }
  return times;
}

/** Requests a second that so many clients get, each asking again as soon as it has its answer. */
async function atOnce(client: Client, ask: Ask, clients: number, slice: number): Promise<number> {
  let done = 0;
  const started = performance.now();
  const end = started + slice;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await client.ask(ask);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}
