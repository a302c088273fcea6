import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What a network may do to what a database sends; `after` counts the bytes of each connection that still get through. */
export type Fault =
  | { readonly kind: 'none' }
  /** The connection is reset, closed, closed in one direction only, or passes nothing any more. */
  | { readonly kind: 'reset' | 'close' | 'half-close' | 'stall'; readonly after: number }
  /** All bytes, or one in `every`, are others than those that were sent. */
  | { readonly kind: 'garbage'; readonly after: number; readonly every?: number }
  /** Nothing is sent, but an answer of some other kind. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'delay'; readonly ms: number };

/** A way to a port that fails in the way it was told last; what is open when it is told is closed. */
export interface FaultyProxy {
  readonly port: number;
  fail(fault: Fault): void;
  stop(): void;
}

export async function startFaultyProxy(target: number): Promise<FaultyProxy> {
  const sockets = new Set<Socket>();
  let fault: Fault = { kind: 'none' };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        for (const other of [client, upstream]) other.destroySoon();
      });
    }
    if (fault.kind === 'answer') client.end(fault.text);
    else {
      client.pipe(upstream);
      pass(upstream, client, fault);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  const end = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    fail(next) {
      fault = next;
      end();
    },
    stop() {
      server.close();
      end();
    },
  };
}

function pass(from: Socket, to: Socket, fault: Exclude<Fault, { kind: 'answer' }>): void {
  let passed = 0;
  const through = (data: Buffer) => to.writable && to.write(data);
  from.on('data', (data: Buffer) => {
    if (fault.kind === 'none') return through(data);
    if (fault.kind === 'delay') return setTimeout(through, fault.ms, data);
    const whole = Math.max(0, Math.min(data.length, fault.after - passed));
    passed += data.length;
    if (whole > 0) through(data.subarray(0, whole));
    if (whole === data.length) return undefined;
    const rest = data.subarray(whole);
    if (fault.kind === 'reset') to.resetAndDestroy();
    if (fault.kind === 'close') to.destroySoon();
    if (fault.kind === 'half-close') to.end();
    if (fault.kind === 'garbage') through(spoiled(rest, fault.every ?? 1));
    return undefined;
  });
}

/** The same garbage each time. */
const spoiled = (data: Buffer, every: number): Buffer =>
  Buffer.from(
    data.map((byte, index) => (index % every === 0 ? (byte * 31 + index * 17 + 0x5a) & 0xff : byte)),
  );
