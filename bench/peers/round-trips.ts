import net, { type Socket } from 'node:net';

/**
 * Counts, from now on, how often this process writes to a connection that it opened and then waits for an answer:
 * for a driver, the round trips to its database. Gives what was counted so far.
 */
export function countRoundTrips(): () => number {
  let count = 0;
  const { connect } = net;
  const watched = (socket: Socket): Socket => {
    let answered = true;
    const wrap = (name: 'write' | 'emit', before: (first: unknown) => void) =>
      Object.defineProperty(socket, name, {
        value: new Proxy(socket[name], {
          apply(target, self, given) {
            before(given[0]);
            return Reflect.apply(target, self, given);
          },
        }),
      });
    wrap('write', () => {
      if (answered) count += 1;
      answered = false;
    });
    wrap('emit', (event) => {
      answered ||= event === 'data';
    });
    return socket;
  };
  // The driver looks it up on the module at each connection.
  Object.defineProperty(net, 'connect', {
    value: (...given: Parameters<typeof connect>) => watched(connect(...given)),
  });
  return () => count;
}
