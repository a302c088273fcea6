import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Something on a port of this machine, and how to end it. */
export interface Listening {
  readonly address: string;
  stop(): void;
}

/** A member of a cluster: passes everything on to a Neo4j, and keeps what clients sent. */
export interface Member extends Listening {
  /** All that clients sent, as far as it is text. */
  sent(): string;
}

/** What a router says who does what. */
export interface Roles {
  readonly readers: readonly string[];
  readonly writers: readonly string[];
}

export async function startMember(target: number): Promise<Member> {
  const chunks: Buffer[] = [];
  const listening = await listen((client, sockets) => {
    const upstream = connect(target, '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
    client.on('data', (chunk: Buffer) => chunks.push(chunk));
    client.pipe(upstream).pipe(client);
  });
  return { ...listening, sent: () => Buffer.concat(chunks).toString('latin1') };
}

/** The tags of Bolt's messages. */
const HELLO = 0x01;
const ROUTE = 0x66;
/** Bolt 5.4. */
const VERSION = Buffer.from([0, 0, 4, 5]);

/** A router that speaks just enough Bolt to hand out a routing table: nothing else is to be had from it. */
export async function startRouter({ readers, writers }: Roles): Promise<Listening> {
  const own: string[] = [];
  const table = () =>
    map({
      rt: map({
        ttl: int(300),
        db: text('neo4j'),
        servers: list([
          map({ addresses: list(readers.map(text)), role: text('READ') }),
          map({ addresses: list(writers.map(text)), role: text('WRITE') }),
          map({ addresses: list(own.map(text)), role: text('ROUTE') }),
        ]),
      }),
    });
  const answers = new Map<number, () => Buffer>([
    [HELLO, () => map({ server: text('Neo4j/5.26.0'), connection_id: text('bolt-0') })],
    [ROUTE, table],
  ]);
  const listening = await listen((client) => {
    let rest = Buffer.alloc(0);
    let greeted = false;
    client.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      if (!greeted && rest.length >= 20) {
        rest = rest.subarray(20);
        greeted = true;
        client.write(VERSION);
      }
      // Each message is a few chunks with their lengths in front, and an empty one at the end.
      while (greeted && rest.length >= 2) {
        const { message, end } = messageAt(rest);
        if (message === undefined) return;
        rest = rest.subarray(end);
        client.write(success(answers.get(message[1] ?? 0)?.() ?? map({})));
      }
    });
  });
  own.push(listening.address);
  return listening;
}

function messageAt(bytes: Buffer): { readonly message: Buffer | undefined; readonly end: number } {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const length = bytes.readUInt16BE(at);
    at += 2;
    if (length === 0) return { message: Buffer.concat(parts), end: at };
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { message: undefined, end: 0 };
}

function success(metadata: Buffer): Buffer {
  const message = Buffer.concat([Buffer.from([0xb1, 0x70]), metadata]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message, Buffer.from([0, 0])]);
}

// PackStream, as far as a routing table needs it: nothing here is longer than 255.
const int = (value: number): Buffer => Buffer.from([0xc9, value >> 8, value & 0xff]);
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);
const list = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xd4, items.length]), ...items]);
const map = (entries: Readonly<Record<string, Buffer>>): Buffer =>
  Buffer.concat([
    Buffer.from([0xd8, Object.keys(entries).length]),
    ...Object.entries(entries).flatMap(([key, value]) => [text(key), value]),
  ]);

async function listen(accept: (client: Socket, sockets: Set<Socket>) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    accept(client, sockets);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return {
    address: `127.0.0.1:${address.port}`,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
