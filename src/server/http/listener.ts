import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Limits } from '../../limits/limits.ts';
import type { Metrics } from '../metrics.ts';
import { type Access, corsHeaders, isAllowed, preflightHeaders } from './access.ts';
import { type Answer, errorsBody, isStreamed, jsonAnswer, type Pieces, TO_NOBODY } from './answer.ts';
import { compressed, zipping } from './compression.ts';
import type { Connections } from './connections.ts';
import { allHeaders } from './headers.ts';
import { HttpRequest } from './request.ts';
import { refusalOf } from './request-head.ts';
import { STATUSES } from './statuses.ts';
import { REQUEST_ID_HEADER, requestId, Trace } from './trace.ts';

export interface ListenerOptions {
  /** Answers valid requests of those who may ask. Never fails. */
  readonly answer: (request: HttpRequest) => Promise<Answer>;
  readonly access: Access;
  readonly connections: Pick<Connections, 'unsentBytes'>;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly log: Logger;
}

/**
 * What happens to every request: it gets an id, is admitted or refused, and answered; the answer gets the common
 * headers, is compressed, sent, counted and logged.
 */
export function createListener({ metrics, log, ...options }: ListenerOptions): RequestListener {
  return (incoming, outgoing) => {
    const { headers } = incoming;
    const trace = new Trace(log, requestId(headers[REQUEST_ID_HEADER]));
    const request = new HttpRequest(incoming, trace, options.limits);
    outgoing.once('close', () => {
      // Aborting has a cost, and nothing runs any more for a request that was completely answered.
      if (!outgoing.writableFinished) request.end();
      const status = outgoing.headersSent ? outgoing.statusCode : TO_NOBODY.status;
      trace.answered(request.method, status, outgoing.writableFinished);
      metrics.answered(trace.route, status, performance.now() - trace.start);
    });
    respond(request, incoming, outgoing, options).catch((error: unknown) => {
      trace.error({ err: error }, 'a fault of the server');
      outgoing.destroy();
    });
  };
}

async function respond(
  request: HttpRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { answer, access, connections, limits }: Omit<ListenerOptions, 'metrics' | 'log'>,
): Promise<void> {
  const made =
    refusalOf(incoming, connections, limits) ?? beforeAsking(request, access) ?? (await answer(request));
  const common = { ...corsHeaders(access, request.headers.origin), [REQUEST_ID_HEADER]: request.trace.id };
  await send(await compressed(made, request.headers['accept-encoding']), request, outgoing, access, common);
}

/** The answer to those who may not ask, and to preflight requests of browsers. */
function beforeAsking({ method, path, headers }: HttpRequest, access: Access): Answer | undefined {
  if (method === 'OPTIONS') return { status: 204, headers: preflightHeaders(headers), body: null };
  if (isAllowed(access, path, headers.authorization)) return undefined;
  const body = errorsBody(
    'UNAUTHENTICATED',
    'This server requires a token.',
    'Send "Authorization: Bearer <token>". In a browser, enter any name and the token as the password.',
  );
  return jsonAnswer(body, STATUSES.UNAUTHENTICATED.status);
}

async function send(
  answer: Answer,
  request: HttpRequest,
  outgoing: ServerResponse,
  access: Access,
  common: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, body } = answer;
  const headers = allHeaders(answer, common, access);
  if (!isStreamed(body)) {
    if (body !== null) headers.push('content-length', String(Buffer.byteLength(body)));
    outgoing.writeHead(status, headers).end(body);
    return;
  }
  outgoing.writeHead(status, headers);
  if (request.method === 'HEAD') {
    await body.return();
    outgoing.end();
    return;
  }
  const pieces = Readable.from(watched(body, request));
  const isZipped = answer.headers['content-encoding'] !== undefined;
  // A failure on the way breaks off the connection, and is reported already.
  await (isZipped ? pipeline(pieces, zipping(), outgoing) : pipeline(pieces, outgoing)).catch(
    () => undefined,
  );
}

/** Logs why an answer breaks off, unless its client has left. */
async function* watched(pieces: Pieces, { signal, trace }: HttpRequest): Pieces {
  try {
    yield* pieces;
  } catch (error) {
    if (!signal.aborted) trace.warn({ err: error }, 'a streamed answer was broken off');
    throw error;
  }
}
