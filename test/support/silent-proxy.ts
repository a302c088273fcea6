import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a port whose open connections can be made to swallow everything without closing. */
export interface SilentProxy {
  readonly port: number;
  /** From now on, what is open stays open and passes nothing; new connections get through. */
  silence(): void;
  stop(): void;
}

export async function startSilentProxy(target: number): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return {
    port: address.port,
    silence() {
      for (const socket of sockets) socket.unpipe().resume();
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
