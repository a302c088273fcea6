import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SetupError } from '../../errors.ts';
import { changes } from '../../text/changes.ts';
import type { Desk } from '../desk.ts';
import { type Access, createAccess } from './access.ts';
import { pageFile } from './files.ts';
import { answerApi } from './routes.ts';

export interface ServeOptions {
  /** None for any that is free. */
  readonly port: number;
  /** The folder with the built page. */
  readonly page: string;
  /** Tells the person at the terminal something. */
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface Serving {
  /** Can be opened once. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Nothing but the files of the page itself, and no other host. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Opens the desk to the browser of this machine. */
export async function serveDesk(desk: Desk, options: ServeOptions): Promise<Serving> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new SetupError(
          cause.code === 'EADDRINUSE'
            ? `port ${options.port} is in use`
            : `port ${options.port} cannot be opened (${cause.code})`,
          { cause, hint: 'choose another one with --port, or leave it out' },
        ),
      ),
    );
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  const access = createAccess(port);
  const listeners = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    answer(desk, access, listeners, { request, response, options }).catch(() => response.destroy());
  });
  const told = tellChanges(desk, listeners, options.signal).catch(() =>
    options.tell('Changes by others are not noticed any more; loading the page again shows them.'),
  );
  return {
    address: access.address(),
    port,
    async close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await told;
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: ServeOptions;
}

async function answer(
  desk: Desk,
  access: Access,
  listeners: Set<ServerResponse>,
  { request, response, options }: Exchange,
): Promise<void> {
  const send = (status: number, headers: Readonly<Record<string, string>>, body: string | Buffer) => {
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const json = (status: number, body: unknown) =>
    send(status, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(body));
  const plain = (status: number, text: string) =>
    send(status, { 'content-type': 'text/plain; charset=utf-8' }, `${text}\n`);
  const isApi = (request.url ?? '').startsWith('/api/');
  const refuse = (status: number, message: string, hint: string | null = null) =>
    isApi ? json(status, { message, hint, issues: [], state: null }) : plain(status, message);

  const refusal = access.refusal(request);
  if (refusal !== undefined) return refuse(refusal.status, refusal.message);
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (url === null) return refuse(400, 'This is no address.');
  const token = url.searchParams.get('token');
  if (token !== null && url.pathname === '/' && request.method === 'GET') {
    const cookie = access.redeem(token);
    if (cookie !== undefined) return send(303, { location: '/', 'set-cookie': cookie }, '');
    if (access.isKnown(request)) return send(303, { location: '/' }, '');
    options.tell(`This address was used already, or is that of another desk. A new one: ${access.address()}`);
    return plain(403, 'This address can be opened once, and was. The terminal of the desk shows a new one.');
  }
  if (!access.isKnown(request))
    return refuse(401, 'The desk is open to one browser: open the address that its terminal shows.');
  if (url.pathname === '/api/changes' && request.method === 'GET')
    return listen(desk, listeners, request, response);
  if (isApi) {
    const found = await answerApi(desk, request, url);
    if (found === undefined) return refuse(404, 'There is nothing at this address.');
    if (!request.complete) response.setHeader('connection', 'close');
    return found.status === 204 ? send(204, {}, '') : json(found.status, found.body);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'This can only be read.');
  const file = await pageFile(options.page, url.pathname);
  if (file !== undefined) return send(200, { 'content-type': file.type }, file.body);
  return url.pathname === '/'
    ? plain(503, 'The page of the desk is not built: run npm run prepare, and load this again.')
    : plain(404, 'There is nothing at this address.');
}

/** Server-sent events: the version of the files, at once and whenever it changes. */
async function listen(
  desk: Desk,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(eventOf(await desk.version()));
  listeners.add(response);
  request.once('close', () => listeners.delete(response));
}

const eventOf = (version: string): string => `event: version\ndata: ${version}\n\n`;

async function tellChanges(desk: Desk, listeners: Set<ServerResponse>, signal: AbortSignal): Promise<void> {
  let told = await desk.version();
  for await (const _ of changes(desk.watched, signal)) {
    if (signal.aborted) return;
    const version = await desk.version().catch(() => told);
    if (version === told) continue;
    told = version;
    for (const listener of listeners) listener.write(eventOf(version));
  }
}
