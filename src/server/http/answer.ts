import type { PublicCode } from './statuses.ts';

/** The status, headers and body of an HTTP answer. Header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** Pieces are sent as they are made: if one fails, the connection breaks off, so that nobody takes a part for the whole. */
export type Body = string | Uint8Array | Pieces | null;
export type Pieces = AsyncGenerator<string, void, undefined>;

/** A complete answer with a text. */
export type TextAnswer = Answer & { readonly body: string | null };

/** The status of an answer whose client has left; the number is nginx's. */
export const TO_NOBODY: TextAnswer = { status: 499, headers: {}, body: null };

/** Whether an answer is read while it is sent, so that the graph's state at its end is unknown at its beginning. */
export const isStreamed = (body: Body): body is Pieces =>
  body !== null && typeof body !== 'string' && !(body instanceof Uint8Array);

/** Whether a media type is text, which has a charset and is worth compressing. */
export const isText = (mediaType: string): boolean => /json|xml|^text/.test(mediaType);

/** A JSON answer; `headers` override the usual ones. */
export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `${JSON.stringify(body)}\n`,
  };
}

/** An error outside of GraphQL, in GraphQL's format: clients read one format of errors everywhere. */
export function errorsBody(code: PublicCode, message: string, hint?: string): unknown {
  return { errors: [{ message, extensions: { code, ...(hint === undefined ? {} : { hint }) } }] };
}
