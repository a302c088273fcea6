import { createServer, type RequestListener } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import neo4j, { type Driver } from 'neo4j-driver';

type Session = ReturnType<Driver['session']>;

/** The driver as all servers of the bench have it; `count` is called for each statement. */
export function openDriver(count: () => void): Driver {
  const { BENCH_URI: uri = '', BENCH_USER: user = '', BENCH_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const open = driver.session.bind(driver);
  driver.session = (config) => counted(open(config), count);
  return driver;
}

function counted(session: Session, count: () => void): Session {
  const read = session.executeRead.bind(session);
  const run = session.run.bind(session);
  session.run = (...given) => {
    count();
    return run(...given);
  };
  session.executeRead = (work, config) => {
    count();
    return read(work, config);
  };
  return session;
}

/** Serves a schema with yoga, in a process of its own: the same protocol as served.ts of the bench. */
export function servePeer(
  make: (count: () => void) => Promise<{ schema: GraphQLSchema; context?: () => object }>,
): void {
  let statements = 0;
  const listen = async () => {
    const { schema, context } = await make(() => {
      statements += 1;
    });
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
    process.send?.({ usage: { cpu: user + system, statements, rss: process.memoryUsage.rss() } });
  });
  process.on('disconnect', () => process.exit(0));
  void listen();
}
