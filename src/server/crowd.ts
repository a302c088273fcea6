import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

/** What is known of a connection beside what Node knows. */
interface Visitor {
  /** Requests whose answers are not sent yet. */
  readonly asked: Set<IncomingMessage>;
  /** Bytes of answers that waited to be taken when it was last looked, and since when they are the same. */
  unsent: number;
  stalledSince: number;
}

export interface Crowd {
  /** Bytes of answers that clients have not taken yet, over all connections. */
  unsentBytes(): number;
}

const LOOK_MS = 500;
/** Whoever takes nothing for so long is the first to go when there is no more room. */
const STALLED_MS = 1_000;

/**
 * Keeps strangers from taking the room of others. Where there are more connections than may be, the one goes that does least: one
 * on which nothing is asked, else one whose answer nobody takes, the longest first; only if all are at work is the new one
 * refused. A connection on which nothing moves for `stalledMs` is closed, whatever it waits for.
 */
export function watchCrowd(server: Server, { connections, stalledMs }: Limits): Crowd {
  const visitors = new Map<Socket, Visitor>();
  // Node looks at the bytes that the system has not taken: a slow reader is no idle one.
  server.setTimeout(stalledMs);
  server.on('connection', (socket) => {
    if (visitors.size >= connections) (leastBusy(visitors) ?? socket).destroy();
    if (socket.destroyed) return;
    visitors.set(socket, { asked: new Set(), unsent: 0, stalledSince: performance.now() });
    socket.once('close', () => visitors.delete(socket));
  });
  server.prependListener('request', (request, response) => {
    const visitor = visitors.get(request.socket);
    if (visitor === undefined) return;
    visitor.asked.add(request);
    visitor.stalledSince = performance.now();
    response.once('close', () => visitor.asked.delete(request));
  });
  const watch = setInterval(() => {
    for (const [socket, visitor] of visitors) {
      const { timeout, writableLength } = socket;
      // The GraphQL server switches it off for whatever it answers.
      if (timeout === 0 && visitor.asked.size > 0) socket.setTimeout(stalledMs);
      if (writableLength === visitor.unsent && writableLength > 0) continue;
      visitor.unsent = writableLength;
      visitor.stalledSince = performance.now();
    }
  }, LOOK_MS);
  watch.unref();
  server.once('close', () => clearInterval(watch));
  return {
    unsentBytes() {
      let bytes = 0;
      for (const { writableLength } of visitors.keys()) bytes += writableLength;
      return bytes;
    },
  };
}

/** The oldest connection on which nothing is asked, or no more than half of a question; else the one whose answer has waited longest to be taken. */
function leastBusy(visitors: ReadonlyMap<Socket, Visitor>): Socket | undefined {
  const now = performance.now();
  let stalled: Socket | undefined;
  let longest = STALLED_MS;
  for (const [socket, { asked, unsent, stalledSince }] of visitors) {
    if ([...asked].every(({ complete }) => !complete)) return socket;
    const stalledFor = now - stalledSince;
    if (unsent === 0 || stalledFor < longest) continue;
    stalled = socket;
    longest = stalledFor;
  }
  return stalled;
}
