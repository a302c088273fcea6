import type { PublicCode } from './statuses.ts';

/** The status, headers and body of an answer over HTTP. Names of headers are in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** Pieces are sent while they are made: where one fails, the connection breaks off, so that nobody takes a part for the whole. */
export type Body = string | Uint8Array | Pieces | null;
export type Pieces = AsyncGenerator<string, void, undefined>;

/** An answer that is whole, and text. */
export type TextAnswer = Answer & { readonly body: string | null };

/** The status of an answer that its client no longer takes; the number is nginx's. */
export const TO_NOBODY: TextAnswer = { status: 499, headers: {}, body: null };

/** Whether an answer is read while it is sent: the state of the graph at its end is unknown at its beginning. */
export const isStreamed = (body: Body): body is Pieces =>
  body !== null && typeof body !== 'string' && !(body instanceof Uint8Array);

/** Whether a media type is text, which has a charset and is worth compressing. */
export const isText = (mediaType: string): boolean => /json|xml|^text/.test(mediaType);

/** A JSON answer; `headers` win over the usual ones. */
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

/** An error beside GraphQL, in the shape of GraphQL's: a client reads one form of errors wherever it asks. */
export function errorsBody(code: PublicCode, message: string, hint?: string): unknown {
  return { errors: [{ message, extensions: { code, ...(hint === undefined ? {} : { hint }) } }] };
}
