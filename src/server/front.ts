import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Access, CHALLENGE, corsHeaders, isAllowed, preflightHeaders } from './access.ts';
import type { Metrics } from './metrics.ts';
import { errorsBody } from './page.ts';
import { STATUSES } from './statuses.ts';
import { keepTrace, REQUEST_ID_HEADER, requestId, Trace } from './trace.ts';
import { SECURITY_HEADERS } from './use-headers.ts';

export interface FrontOptions {
  readonly access: Access;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Answers those who may ask. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, trace: Trace) => void;
}

/** Nginx's number for a client that left before it was answered. */
const LEFT = 499;

/**
 * What every request passes, whichever way it is answered: it gets an id, is let in or not, and is counted and logged when its
 * answer has ended.
 */
export function front({ access, metrics, log, answer }: FrontOptions): RequestListener {
  return (request, response) => {
    const { method, url = '', headers } = request;
    const trace = new Trace(log, requestId(headers[REQUEST_ID_HEADER]), corsHeaders(access, headers.origin));
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : LEFT;
      trace.answered(method, status, response.writableFinished);
      metrics.answered(trace.route, status, performance.now() - trace.start);
    });
    if (method === 'OPTIONS') {
      response.writeHead(204, { ...SECURITY_HEADERS, ...trace.headers, ...preflightHeaders(headers) }).end();
    } else if (isAllowed(access, url.replace(/\?.*$/s, ''), headers.authorization)) {
      keepTrace(request, trace);
      answer(request, response, trace);
    } else {
      refuse(response, trace);
    }
  };
}

function refuse(response: ServerResponse, { headers }: Trace): void {
  const body = errorsBody(
    'UNAUTHENTICATED',
    'This server answers only those who know its token.',
    'Send it as "Authorization: Bearer <token>"; a browser asks for it, as the password of any name.',
  );
  response.writeHead(STATUSES.UNAUTHENTICATED.status, {
    ...SECURITY_HEADERS,
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'www-authenticate': CHALLENGE,
  });
  response.end(`${JSON.stringify(body)}\n`);
}
