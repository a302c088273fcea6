import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/database/connect.ts';
import { AntiphonError } from '../../../src/errors.ts';
import { projectRoot } from '../../../src/project-root.ts';

const password = 'a-secret';
const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return address.port;
}

/** What a user is told, in at most 20 seconds, in a line, and without the password. */
async function failure(uri: string): Promise<AntiphonError> {
  const started = Date.now();
  const opened = openDatabase({
    env: { NEO4J_URI: uri, NEO4J_PASSWORD: password },
    root: projectRoot(),
    report: () => {},
  });
  const error = await opened.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AntiphonError)) throw error;
  expect(Date.now() - started).toBeLessThan(20_000);
  expect(error.message).not.toContain('\n');
  expect(error.message + error.hint).not.toContain(password);
  return error;
}

describe('openDatabase says why it fails', () => {
  it('when nothing listens', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect((await failure(`bolt://127.0.0.1:${port}`)).message).toBe(
      `No Neo4j can be reached at bolt://127.0.0.1:${port}: nothing listens there.`,
    );
  });

  it('when there is no such host', async () => {
    const { message } = await failure('neo4j://no-such-host.invalid');
    expect(message).toBe(
      'No Neo4j can be reached at neo4j://no-such-host.invalid:7687: there is no such host.',
    );
  });

  it.each(['bolt', 'neo4j', 'bolt+s', 'neo4j+ssc'])(
    'when a web server answers, asked with %s',
    async (scheme) => {
      const port = await listen(createHttpServer((_, response) => response.end('hello')));
      const error = await failure(`${scheme}://127.0.0.1:${port}`);
      expect(error.message).toMatch(
        /^Something listens at .*, but it is not a Neo4j that speaks this scheme\.$/,
      );
      expect(error.hint).toContain('7687');
    },
  );

  it.each(['bolt', 'neo4j+ssc'])(
    'when something listens and never answers, asked with %s',
    async (scheme) => {
      const port = await listen(createServer(() => {}));
      const { message } = await failure(`${scheme}://127.0.0.1:${port}`);
      expect(message).toBe(`Something listens at ${scheme}://127.0.0.1:${port}, but does not answer.`);
    },
  );

  it.each([
    ['hangs up', (socket: Socket) => socket.end()],
    ['talks nonsense', (socket: Socket) => socket.write(Buffer.from('deadbeef0102030405', 'hex'))],
    [
      'talks nonsense when it is asked',
      (socket: Socket) => socket.once('data', () => socket.write(Buffer.alloc(200, 0xaa))),
    ],
    [
      'speaks TLS alone',
      (socket: Socket) => socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex'))),
    ],
  ])('when what listens %s', async (_, answer: (socket: Socket) => unknown) => {
    const port = await listen(createServer(answer));
    for (const scheme of ['bolt', 'bolt+s'])
      expect((await failure(`${scheme}://127.0.0.1:${port}`)).message).toMatch(
        /is not a Neo4j that speaks this scheme\.$/,
      );
  });

  it('when it is a Neo4j of version 4', async () => {
    const port = await listen(createServer((socket) => answerAsNeo4j('Neo4j/4.4.30', socket)));
    const error = await failure(`bolt://127.0.0.1:${port}`);
    expect(error.message).toBe(`The server at bolt://127.0.0.1:${port} is Neo4j/4.4.30.`);
    expect(error.hint).toContain('5.26');
  });
});

/** As much of Bolt 4.4 as it takes to be asked for a row: a greeting that names the server, then success for all. */
function answerAsNeo4j(agent: string, socket: Socket): void {
  const text = (value: string) => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);
  const success = (...entries: Buffer[]) => {
    const message = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 + entries.length / 2]), ...entries]);
    return Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])]);
  };
  const greeting = success(text('server'), text(agent), text('connection_id'), text('1'));
  const emptyResult = success(text('fields'), Buffer.from([0x90]));
  let pending = Buffer.alloc(0);
  let answers = 0;
  socket.on('data', (data: Buffer) => {
    pending = Buffer.concat([pending, data]);
    if (answers === 0 && pending.length >= 20) {
      pending = pending.subarray(20);
      answers += 1;
      socket.write(Buffer.from([0, 0, 4, 4]));
    }
    // One chunk a message: its length, its bytes, and two zeros.
    while (answers > 0 && pending.length >= 2 && pending.length >= pending.readUInt16BE(0) + 4) {
      pending = pending.subarray(pending.readUInt16BE(0) + 4);
      socket.write(answers === 1 ? greeting : emptyResult);
      answers += 1;
    }
  });
}
