import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** Node tells there of each connection that this program opens, but for those under TLS. */
const OPENED = 'net.client.socket';

/** Counts the bytes that come in from the database, which the driver does not tell. */
export interface Received {
  total(): number;
  stop(): void;
}

/** @param isDatabase whether the database is behind a port */
export function countReceived(isDatabase: (port: number | undefined) => boolean): Received {
  const open = new Set<Socket>();
  let closed = 0;
  const opened = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('socket' in message)) return;
    const { socket } = message;
    if (!(socket instanceof Socket)) return;
    socket.once('connect', () => {
      if (!isDatabase(socket.remotePort)) return;
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        closed += socket.bytesRead;
      });
    });
  };
  subscribe(OPENED, opened);
  return {
    total: () => [...open].reduce((sum, { bytesRead }) => sum + bytesRead, closed),
    stop: () => void unsubscribe(OPENED, opened),
  };
}
