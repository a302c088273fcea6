import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** The channel on which Node reports each connection that this program opens, except those over TLS. */
const OPENED = 'net.client.socket';

/** Counts the bytes received from the database, which the driver does not report. */
export interface Received {
  total(): number;
  stop(): void;
}

/** @param isDatabase whether a port is the database's */
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
