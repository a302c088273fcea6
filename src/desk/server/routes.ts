import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { AntiphonError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { DeskRefusal } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { Edit, Form, Preview } from './input.ts';

/** An answer in JSON; null for one without content. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A form with all its texts is far smaller. */
const MOST_BYTES = 1_000_000;

/** Answers what the page asks; undefined for an address that is none of the desk's. */
export async function answerApi(
  desk: Desk,
  request: IncomingMessage,
  url: URL,
): Promise<ApiAnswer | undefined> {
  try {
    return await answered(desk, request, url);
  } catch (error) {
    return refusalOf(desk, error);
  }
}

async function answered(desk: Desk, request: IncomingMessage, url: URL): Promise<ApiAnswer | undefined> {
  const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /api/form':
      return ok(await desk.form());
    case 'GET /api/state':
      return ok(await desk.state());
    case 'GET /api/search': {
      const kinds = (url.searchParams.get('kinds') ?? '').split(',').filter((kind) => kind !== '');
      return ok(await desk.search((url.searchParams.get('q') ?? '').slice(0, 500), kinds));
    }
    case 'GET /api/names':
      return ok(await desk.names());
    case 'GET /api/phrases':
      return ok(await desk.phrases());
    case 'GET /api/changed':
      return ok(await desk.changed());
    case 'POST /api/preview':
      return ok(await desk.preview((await read(request, Preview)).claim));
    case 'POST /api/edit':
      return ok(await desk.edit(await read(request, Edit)));
    case 'PUT /api/unfinished':
      await desk.keep(await read(request, Form));
      return { status: 204, body: null };
    default:
      return undefined;
  }
}

/** What a request carries, checked. Throws a Refusal. */
async function read<Shape extends z.ZodType>(
  request: IncomingMessage,
  shape: Shape,
): Promise<z.infer<Shape>> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'this is not JSON', 'send content-type: application/json');
  const text = await bodyOf(request);
  const found = shape.safeParse(parsed(text));
  if (found.success) return found.data;
  const [first] = found.error.issues;
  throw new Refusal(
    400,
    `the request is not as the desk reads it: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim(),
    'load the page again: it may be that of another version',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the request is not JSON', 'load the page again');
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > MOST_BYTES)
      throw new Refusal(413, 'this is more than the desk takes at once', 'make it shorter');
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function refusalOf(desk: Desk, error: unknown): Promise<ApiAnswer> {
  const status = error instanceof Refusal ? error.status : error instanceof AntiphonError ? 422 : 500;
  const body: DeskRefusal = {
    message:
      error instanceof AntiphonError
        ? error.message
        : 'something went wrong in the desk; load the page again to see what is written',
    hint: error instanceof AntiphonError ? (error.hint ?? null) : 'the terminal says more',
    issues: error instanceof Refusal ? error.issues : [],
    state: status === 409 || status === 422 ? await desk.state().catch(() => null) : null,
  };
  if (status === 500) process.emitWarning(error instanceof Error ? error : String(error));
  return { status, body };
}
