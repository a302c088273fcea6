import { type Answer, isText, type Pieces } from './answer.ts';
import { askedFor, type Held, heldAs, heldContent, heldOf, tagOf } from './entity-tag.ts';
import type { HttpRequest } from './request.ts';
import { inTurns, type Turns } from './turns.ts';

export const TEXT_TYPE = 'text/plain; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

export interface File {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** Its name when saved. */
  readonly name?: string;
  /** The address of its description, if it has no room to describe itself. */
  readonly describedBy?: string | undefined;
}

/** What is requested, what the client has of it already, and the version of the graph. */
export interface Known extends Held {
  /** Undefined if unknown: the answer then gets no tag, and nobody caches it. */
  readonly version: string | undefined;
  /** The address and the form: see `askedFor`. */
  readonly asked: string;
}

/** What is known of a request for a form of an address. */
export function knownOf(
  { headers, address }: HttpRequest,
  form: 'page' | 'file',
  version: string | undefined,
): Known {
  return {
    ifNoneMatch: headers['if-none-match'],
    acceptEncoding: headers['accept-encoding'],
    asked: askedFor(address, form),
    version,
  };
}

/**
 * A complete answer with its tag: of the graph's version, of the address, and of the content. A client that has the
 * answer gets 304 and nothing else, even if another part of the graph has changed.
 */
export function fileAnswer(known: Known, { mediaType, body, ...file }: File): Answer {
  const { version } = known;
  const naming = namingHeaders(file);
  const type = { 'content-type': withCharset(mediaType) };
  if (version === undefined)
    return { status: 200, headers: { 'cache-control': 'no-store', ...naming, ...type }, body };
  const named = { ...known, version };
  const etag = tagOf(named, body);
  const held = heldContent(known, etag) ?? heldAs(known, etag);
  if (held !== undefined) return notModified(held, naming);
  return { status: 200, headers: { etag, 'cache-control': CACHE_CONTROL, ...naming, ...type }, body };
}

const notModified = (etag: string, headers: Record<string, string> = {}): Answer => ({
  status: 304,
  headers: { etag, 'cache-control': CACHE_CONTROL, ...headers },
  body: null,
});

/** The name of a file, and the address of its description. */
function namingHeaders({ name, describedBy }: Pick<File, 'name' | 'describedBy'>): Record<string, string> {
  return {
    ...(name !== undefined && { 'content-disposition': `inline; filename="${name}"` }),
    ...(describedBy !== undefined && {
      link: `<${describedBy}>; rel="describedby"; type="application/csvm+json"`,
    }),
  };
}

/**
 * A 304 for a client whose answer was made from the current graph: nothing needs to be read. That something is at the
 * address follows from the tag, which was issued for this address in this version.
 */
export function unchanged(known: Known): Answer | undefined {
  const { version } = known;
  const etag = version && heldOf(known, { ...known, version });
  return etag ? notModified(etag) : undefined;
}

/** Caches may store it, but must revalidate it before use. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** The version of files that depend on the program alone. */
export const OF_THE_PROGRAM = 'program';

/** A file that does not depend on the graph. */
export function programFile(request: HttpRequest, file: File): Answer {
  return fileAnswer(knownOf(request, 'file', OF_THE_PROGRAM), file);
}

/** A page for people with the tag of a file; errors get none. */
export function pageAnswer(request: HttpRequest, page: Answer, version: string | undefined): Answer {
  const { status, headers: own, body } = page;
  if (status !== 200 || typeof body !== 'string') return page;
  const mediaType = own['content-type'] ?? 'text/html';
  const answer = fileAnswer(knownOf(request, 'page', version), { mediaType, body });
  return { ...answer, headers: { ...own, ...answer.headers } };
}

/** An answer sent while it is made, piece by piece in turns; the first piece is in the caller's turn. */
export async function streamAnswer({
  pieces,
  mediaType,
  signal,
  turns,
  ...file
}: Omit<File, 'body'> & {
  readonly pieces: Pieces;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal;
  readonly turns: Turns;
}): Promise<Answer> {
  // An immediate failure can still be reported by a status.
  const first = await pieces.next();
  return {
    status: 200,
    headers: {
      'content-type': withCharset(mediaType),
      'cache-control': 'no-store',
      ...namingHeaders(file),
    },
    body: first.done === true ? '' : behind(first.value, inTurns(pieces, turns, signal), signal),
  };
}

async function* behind(first: string, rest: Pieces, signal: AbortSignal): Pieces {
  try {
    yield first;
    for await (const piece of rest) {
      signal.throwIfAborted();
      yield piece;
    }
  } finally {
    await rest.return();
  }
}

const withCharset = (mediaType: string): string =>
  mediaType.includes('charset') || !isText(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
