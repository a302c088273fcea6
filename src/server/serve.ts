import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ConfigurationError } from '../errors.ts';
import type { App } from './app.ts';
import type { ServerConfig } from './config.ts';
import type { Limits } from './limits.ts';
import { errorsBody } from './page.ts';

export interface ServeOptions {
  readonly config: Pick<ServerConfig, 'host' | 'port' | 'limits'>;
  readonly log: Logger;
}

/** A server that listens. */
export interface Serving {
  /** Where it is, without a slash at the end; with the real port if 0 was asked for. */
  readonly url: string;
  /** Takes no further requests, answers those that are running, and is done after `shutdownMs` at the latest. */
  close(): Promise<void>;
}

/** Listens for requests. Fails with a ConfigurationError if the port or the host cannot be had. */
export async function serve(app: App, { config, log }: ServeOptions): Promise<Serving> {
  const { host, port, limits } = config;
  const server = createServer(
    {
      requestTimeout: limits.receiveMs,
      headersTimeout: Math.min(limits.headersMs, limits.receiveMs),
      maxHeaderSize: limits.headerBytes,
      // How soon the two timeouts above are noticed.
      connectionsCheckingInterval: 1000,
    },
    withUsableAddress(app.listener),
  );
  server.maxConnections = limits.connections;
  const connections = watchConnections(server);
  await listen(server, host, port);
  const url = urlOf(server, host);
  log.info({ url }, 'listening');
  return { url, close: () => close(server, connections, limits, log) };
}

/** Requests whose address is no URL end here: what comes after takes that for granted. */
function withUsableAddress(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (URL.canParse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`)) {
      listener(request, response);
      return;
    }
    response.writeHead(400, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(
      JSON.stringify(errorsBody('BAD_USER_INPUT', 'The address or the Host header is not in order.')),
    );
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(explain(error, host, port));
    server.once('error', fail);
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigurationError(`PORT ${port} is taken on ${host}: another program listens there.`, {
        hint: `Stop that program, or choose another port, for example PORT=${port + 1}.`,
        cause: error,
      });
    case 'EACCES':
      return new ConfigurationError(`PORT ${port} needs rights that this user does not have.`, {
        hint: 'Choose a port from 1024, for example PORT=4000.',
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigurationError(`HOST "${host}" is no address of this machine.`, {
        hint: 'For example HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for the network.',
        cause: error,
      });
    default:
      return error;
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address() as AddressInfo; // not a string: it does not listen on a pipe
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

async function close(
  server: Server,
  connections: Connections,
  { shutdownMs }: Limits,
  log: Logger,
): Promise<void> {
  connections.close();
  await connections.settled();
  // Not the closing of HTTP, which resets at once what has not been asked anything that it has read.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const sweep = setInterval(connections.endUnused, SWEEP_MS);
  const stop = setTimeout(() => {
    log.warn('requests were still running at the end of the time to stop');
    server.closeAllConnections();
  }, shutdownMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(stop);
  // What HTTP itself keeps going.
  server.close();
}

interface Connections {
  /** From now on, each connection ends with the answer to what was asked on it. */
  close(): void;
  /** Waits until those are let in that wait for it: they, too, may have sent something. */
  settled(): Promise<void>;
  /** Ends every connection on which no request runs, and none can be on its way. */
  endUnused(): void;
}

/** How often unused connections are looked for, in milliseconds. */
const SWEEP_MS = 50;
/**
 * A connection is unused when no request ran on it at so many looks in a row. Between two of them all is read that has come
 * in, however busy the server is: time alone would not tell that.
 */
const UNUSED_LOOKS = 4;
const LET_IN_MS = 10;
const LET_IN_TURNS = 20;

interface Connection {
  readonly running: Set<ServerResponse>;
  unused: number;
}

/** Node leaves alone the connections that browsers open in advance, and a server that closes would wait for them. */
function watchConnections(server: Server): Connections {
  const open = new Map<Socket, Connection>();
  let closing = false;
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted++;
    open.set(socket, { running: new Set(), unused: 0 });
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    if (closing) response.shouldKeepAlive = false;
    const connection = open.get(socket);
    connection?.running.add(response);
    response.once('close', () => connection?.running.delete(response));
  });
  return {
    close() {
      closing = true;
      for (const { running } of open.values())
        for (const response of running) response.shouldKeepAlive = false;
    },
    async settled() {
      // They are let in one after another.
      for (let turn = 0, before = -1; accepted !== before && turn < LET_IN_TURNS; turn++) {
        before = accepted;
        await sleep(LET_IN_MS);
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
