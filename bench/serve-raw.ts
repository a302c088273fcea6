import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { openDriver } from './ours.ts';
import { rawOperations } from './raw-operations.ts';
import { listening, serveBench } from './served.ts';

/** The limit: one hand-written statement for each operation, the driver, and nothing else. */
await serveBench((access) => {
  const driver = openDriver(access);
  const server = createServer(async (request, response) => {
    const operation = rawOperations[request.url?.slice(1) ?? ''];
    if (operation === undefined) {
      response.writeHead(404).end();
      return;
    }
    const session = driver.session({
      database: 'neo4j',
      defaultAccessMode: neo4j.session.READ,
      fetchSize: 1000,
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('too late')), 30_000);
      });
      const running = session.run(operation.text, operation.params, { timeout: 30_000 });
      const { records } = await Promise.race([running, late]);
      const body = JSON.stringify({ data: operation.shape(records.map((record) => [...record.values()])) });
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    } finally {
      clearTimeout(timer);
      session.close().catch(() => undefined);
    }
  });
  return listening(server);
});
