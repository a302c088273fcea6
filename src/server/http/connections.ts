import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as polled, setTimeout as sleep } from 'node:timers/promises';
import type { Limits } from '../../limits/limits.ts';

/** The connections of a server: which gives way to another, what waits to be read, and how they end. */
export interface Connections {
  /** Bytes of answers that clients have not taken yet. */
  unsentBytes(): number;
  /** From now on, each connection ends with the answer to what was asked on it. */
  close(): void;
  /** Waits until those are let in that wait for it: they, too, may have sent something. */
  settled(): Promise<void>;
  /** Ends every connection on which no request runs, and none can be on its way. */
  endUnused(): void;
}

/** What is known of a connection beside what Node knows. */
interface Connection {
  /** What was asked and is not answered to its end. */
  readonly running: Map<ServerResponse, IncomingMessage>;
  /** Looks in a row at which nothing ran. */
  unused: number;
  /** Bytes of answers that waited to be taken when it was last looked, and since when they are the same. */
  unsent: number;
  stalledSince: number;
}

const LOOK_MS = 250;
/** A client that reads nothing for this long is the first to go when there is no more room. */
const STALLED_MS = 500;
/**
 * A connection is unused when no request ran on it at so many looks in a row. Between two of them all is read that has come
 * in, however busy the server is: time alone would not tell that.
 */
const UNUSED_LOOKS = 4;
const LET_IN_MS = 10;
const LET_IN_TURNS = 20;

/**
 * Keeps strangers from taking the room of others. Where there are more connections than may be, the one goes that does least: one
 * on which nothing is asked, else one whose answer nobody takes, the longest first; only if all are at work is the new one
 * refused. A connection on which nothing moves for `stalledMs` is closed, whatever it waits for.
 */
export function watchConnections(server: Server, { connections: most, stalledMs }: Limits): Connections {
  const open = new Map<Socket, Connection>();
  let closing = false;
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    if (open.size >= most) (leastBusy(open) ?? socket).destroy();
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
  // Time that nothing moves counts where the client has something to take; an answer may be long in the making.
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
      // They are let in one after another.
      for (let turn = 0, before = -1; accepted !== before && turn < LET_IN_TURNS; turn += 1) {
        before = accepted;
        await sleep(LET_IN_MS);
        // If the time is up at once, nobody has been let in yet.
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
    // Node looks at the bytes that the system has not taken: a slow reader is no idle one. Set here and not for the whole
    // server, because the GraphQL server switches it off for whatever it answers.
    if (connection.running.size > 0 && timeout !== stalledMs) socket.setTimeout(stalledMs);
    if (writableLength === connection.unsent && writableLength > 0) continue;
    connection.unsent = writableLength;
    connection.stalledSince = performance.now();
  }
}

/**
 * The oldest connection on which nothing is asked, or no more than half of a question; else the one whose answer has waited
 * longest to be taken.
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
