import { AntiphonError, type Refused } from '../../errors.ts';
import { isPublic, type PublicCode, STATUSES } from './statuses.ts';
import type { Trace } from './trace.ts';

/** Messages quote what they refuse, which may be long. */
const LONGEST_MESSAGE = 500;
const MOST_SUGGESTIONS = 10;

export const shorten = (message: string): string =>
  message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;

/** A refusal at the level of HTTP: its status and headers apply whatever media type the client accepts. */
export class HttpError extends AntiphonError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    hint?: string,
  ) {
    super(
      status === 413 ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT',
      message,
      hint === undefined ? {} : { hint },
    );
    this.status = status;
    this.headers = headers;
  }
}

/** What a client may see of an error, and its HTTP status. */
export interface PublicError {
  readonly message: string;
  readonly extensions: PublicExtensions;
  readonly http: PublicHttp;
}

/** What programs get: the code, the hint, and what was refused, each text at most 500 characters long. */
export interface PublicExtensions extends Refused {
  readonly code: PublicCode;
  readonly hint?: string;
  /** The id of the details in the log. */
  readonly id?: string;
}

/** What may be seen of an error besides its message. */
export function extensionsOf(code: PublicCode, error: unknown): PublicExtensions {
  if (!(error instanceof AntiphonError)) return { code };
  const { hint, refused: { argument, value, suggestions } = {} } = error;
  return {
    code,
    ...(hint !== undefined && { hint }),
    ...(argument !== undefined && { argument: shorten(argument) }),
    ...(value !== undefined && { value: shorten(value) }),
    ...(suggestions && { suggestions: suggestions.slice(0, MOST_SUGGESTIONS).map(shorten) }),
  };
}

export interface PublicHttp {
  readonly status: number;
  /** Whether the status also applies to clients to whom GraphQL usually says 200. */
  readonly always: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** What may be seen of an error: deliberate ones as they are; faults of the program are masked and logged under an id. */
export function publicError(error: unknown, trace: Trace): PublicError {
  const { id } = trace;
  if (error instanceof AntiphonError && error.code !== 'INTERNAL_SERVER_ERROR' && isPublic(error.code)) {
    const { code, message } = error;
    if (STATUSES[code].status >= 500) trace.warn({ err: error, code }, 'a request could not be served');
    const { status, headers } = error instanceof HttpError ? error : httpOf(code);
    const always = error instanceof HttpError || STATUSES[code].always;
    return {
      message: shorten(message),
      extensions: extensionsOf(code, error),
      http: { status, headers, always },
    };
  }
  trace.error({ err: error }, 'a fault of the server');
  return {
    message: 'Something went wrong in the server. This is not your fault.',
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      hint: `Give the server's operator the id ${id}: the log has the details.`,
      id,
    },
    http: httpOf('INTERNAL_SERVER_ERROR'),
  };
}

/** The HTTP status of a code. */
export function httpOf(code: PublicCode): PublicHttp {
  const { status, always, retryAfter } = STATUSES[code];
  return { status, always, headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) } };
}
