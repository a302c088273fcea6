import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as polled, setTimeout as sleep } from 'node:timers/promises';
import type { Limits } from '../../limits/limits.ts';

/** The connections of a server: which one gives way, what waits to be read, and how they end. */
export interface Connections {
  /** Bytes of answers that clients have not read yet. */
  unsentBytes(): number;
  /** From now on, each connection ends after the answer to its current request. */
  close(): void;
  /** Waits until all pending connections are accepted: they may have sent something too. */
  settled(): Promise<void>;
  /** Closes every connection on which no request runs or can be on its way. */
  endUnused(): void;
}

/** What we record of a connection, besides what Node does. */
interface Connection {
  /** Requests not yet completely answered. */
  readonly running: Map<ServerResponse, IncomingMessage>;
  /** Consecutive looks at which nothing ran. */
  unused: number;
  /** Unread bytes at the last look, and since when their number is the same. */
  unsent: number;
  stalledSince: number;
}

const LOOK_MS = 250;
/** A client that reads nothing for this long is the first to go when connections run out. */
const STALLED_MS = 500;
/**
 * A connection is unused if no request ran on it at this many consecutive looks. Between two looks everything received
 * is read, however busy the server is: time alone would not guarantee that.
 */
const UNUSED_LOOKS = 4;
const LET_IN_MS = 10;
const LET_IN_TURNS = 20;

/**
 * Keeps clients from using up the connections of others. If there are too many, the least busy one is closed: one
 * without a request, or else the one whose answer has been unread the longest; only if all are at work is the new one
 * refused. A connection on which nothing moves for `stalledMs` is closed, whatever it waits for.
 */
export function watchConnections(server: Server, { connections: most, stalledMs }: Limits): Connections {
  const open = new Map<Socket, Connection>();
  let closing = false;
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    if (open.size >= most) {
      const leaving = leastBusy(open) ?? socket;
      leaving.destroy();
      // It is closed a moment later; others who come before that find its place free.
      open.delete(leaving);
    }
    if (socket.destroyed) return;
    open.set(socket, { running: new Map(), unused: 0, unsent: 0, stalledSince: performance.now() });
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', (request, response) => {
    if (closing) response.shouldKeepAlive = false;
    const connection = open.get(request.socket);
    if (connection === undefined) return;
    connection.running.set(response, request);
    connection.stalledSince = performance.now();
    response.once('close', () => connection.running.delete(response));
  });
  // Idle time counts only if the client has something to read; an answer may take long to make.
  server.on('timeout', (socket) => {
    const isMaking = (open.get(socket)?.running.size ?? 0) > 0 && socket.writableLength === 0;
    if (isMaking) socket.setTimeout(stalledMs);
    else socket.destroy();
  });
  const watch = setInterval(() => look(open, stalledMs), LOOK_MS);
  watch.unref();
  server.once('close', () => clearInterval(watch));
  return {
    unsentBytes() {
      let bytes = 0;
      for (const { writableLength } of open.keys()) bytes += writableLength;
      return bytes;
    },
    close() {
      closing = true;
      for (const { running } of open.values())
        for (const response of running.keys()) response.shouldKeepAlive = false;
    },
    async settled() {
      // They are accepted one after another.
      for (let turn = 0, before = -1; accepted !== before && turn < LET_IN_TURNS; turn += 1) {
        before = accepted;
        await sleep(LET_IN_MS);
        // The timer may fire before the event loop has accepted anybody.
        await polled();
      }
    },
    endUnused() {
      for (const [socket, connection] of open) {
        connection.unused = connection.running.size > 0 ? 0 : connection.unused + 1;
        if (connection.unused >= UNUSED_LOOKS) socket.destroySoon();
      }
    },
  };
}

function look(open: ReadonlyMap<Socket, Connection>, stalledMs: number): void {
  for (const [socket, connection] of open) {
    const { timeout, writableLength } = socket;
    // Node counts the bytes that the system has not taken: a slow reader is not idle. Set per socket, because the
    // GraphQL server switches off the server-wide timeout for whatever it answers.
    if (connection.running.size > 0 && timeout !== stalledMs) socket.setTimeout(stalledMs);
    if (writableLength === connection.unsent && writableLength > 0) continue;
    connection.unsent = writableLength;
    connection.stalledSince = performance.now();
  }
}

/**
 * The oldest connection without a request, or with one not fully received; else the one whose answer has been unread
 * the longest.
 */
function leastBusy(open: ReadonlyMap<Socket, Connection>): Socket | undefined {
  const now = performance.now();
  let stalled: Socket | undefined;
  let longest = STALLED_MS;
  for (const [socket, { running, unsent, stalledSince }] of open) {
    if ([...running.values()].every(({ complete }) => !complete)) return socket;
    const stalledFor = now - stalledSince;
    if (unsent === 0 || stalledFor < longest) continue;
    stalled = socket;
    longest = stalledFor;
  }
  return stalled;
}
