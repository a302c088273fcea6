import { createServer, type Server } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { Logger } from 'pino';
import { ConfigurationError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { App } from './app.ts';
import type { ServerConfig } from './config.ts';
import { type Connections, watchConnections } from './http/connections.ts';
import { createListener } from './http/listener.ts';

export interface ServeOptions {
  readonly config: Pick<ServerConfig, 'host' | 'port' | 'limits' | 'access'>;
  readonly log: Logger;
}

/** A listening server. */
export interface Serving {
  /** Where it is, without a trailing slash; with the real port if 0 was requested. */
  readonly url: string;
  /** Accepts no more requests, finishes those running, and is done after `shutdownMs` at the latest. */
  close(): Promise<void>;
}

/** Listens for requests. Throws a ConfigurationError if the port or the host is not available. */
export async function serve(app: App, { config, log }: ServeOptions): Promise<Serving> {
  const { host, port, limits, access } = config;
  const server = createServer({
    requestTimeout: limits.receiveMs,
    headersTimeout: Math.min(limits.headersMs, limits.receiveMs),
    maxHeaderSize: limits.headerBytes,
    // How often the two timeouts above are checked.
    connectionsCheckingInterval: 1000,
  });
  const connections = watchConnections(server, limits);
  server.on('request', createListener({ ...app, access, connections, limits, log }));
  await listen(server, host, port);
  const url = urlOf(server, host);
  log.info({ url }, 'listening');
  return { url, close: () => close(server, connections, limits, log) };
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
      return new ConfigurationError(`PORT ${port} needs permissions that this user does not have.`, {
        hint: 'Choose a port from 1024, for example PORT=4000.',
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigurationError(`HOST "${host}" is not an address of this machine.`, {
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

/** How often to look for unused connections, in milliseconds. */
const SWEEP_MS = 50;

async function close(
  server: Server,
  connections: Connections,
  { shutdownMs }: Limits,
  log: Logger,
): Promise<void> {
  connections.close();
  await connections.settled();
  // Not HTTP's own close, which resets at once every connection from which it has read no request.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const sweep = setInterval(connections.endUnused, SWEEP_MS);
  const stop = setTimeout(() => {
    log.warn('requests were still running at the end of the time to stop');
    server.closeAllConnections();
  }, shutdownMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(stop);
  // Stops HTTP's own timers.
  server.close();
}
