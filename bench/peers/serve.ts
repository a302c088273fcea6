import { createServer, type RequestListener } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import neo4j, { type Driver } from 'neo4j-driver';
import { countRoundTrips } from './round-trips.ts';

/** The driver as all servers of the bench have it. */
export function openDriver(): Driver {
  const { BENCH_URI: uri = '', BENCH_USER: user = '', BENCH_PASSWORD: password = '' } = process.env;
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Serves a schema with yoga, in a process of its own: the same protocol as served.ts of the bench. */
export function servePeer(make: () => Promise<{ schema: GraphQLSchema; context?: () => object }>): void {
  const roundTrips = countRoundTrips();
  const listen = async () => {
    const { schema, context } = await make();
    const yoga = createYoga({
      schema,
      logging: false,
      graphiql: false,
      landingPage: false,
      ...(context && { context }),
    });
    const listener: RequestListener = (request, response) => void yoga(request, response);
    const server = createServer(listener);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
    });
  };
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      usage: { cpu: user + system, roundTrips: roundTrips(), rss: process.memoryUsage.rss() },
    });
  });
  process.on('disconnect', () => process.exit(0));
  void listen();
}
