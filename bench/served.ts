import type { Server } from 'node:http';
import type { Access } from './ours.ts';
import { countRoundTrips } from './peers/round-trips.ts';

/** What a server of the bench has used up so far. */
export interface Usage {
  /** Microseconds of processor time. */
  readonly cpu: number;
  /** Round trips to Neo4j. */
  readonly roundTrips: number;
  /** Bytes of memory. */
  readonly rss: number;
}

/** What a server process tells the bench. */
export type Told = { readonly port: number } | { readonly usage: Usage };

/** Runs a server in a process of its own: its port, and on any message what it has used, go to the parent. */
export async function serveBench(start: (access: Access) => Promise<number>): Promise<void> {
  const { BENCH_URI: uri = '', BENCH_USER: user = '', BENCH_PASSWORD: password = '' } = process.env;
  const roundTrips = countRoundTrips();
  const tell = (told: Told) => process.send?.(told);
  process.on('message', () => {
    const { user: inUser, system } = process.cpuUsage();
    tell({ usage: { cpu: inUser + system, roundTrips: roundTrips(), rss: process.memoryUsage.rss() } });
  });
  // However the bench ends, its servers end with it.
  process.on('disconnect', () => process.exit(0));
  tell({ port: await start({ uri, user, password }) });
}

/** Listens on a free port, and gives its number. */
export function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
}
