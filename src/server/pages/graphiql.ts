import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { compressedTag, takesGzip } from '../compression.ts';
import { heldAs } from '../entity-tag.ts';
import { type Page, wantsHtml } from '../page.ts';

/** GraphiQL is one page of inline scripts that starts its editor's workers from blobs; it talks to this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface GraphiqlOptions {
  /** What a newcomer sees. */
  readonly defaultQuery: string | undefined;
  readonly operations: readonly SavedOperation[];
}

interface Rendered {
  readonly compressed: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** The editor that browsers get at /graphql: 9 MB that need no other host, compressed once and cached by the browser. */
export function graphiqlPage({
  defaultQuery,
  operations,
}: GraphiqlOptions): Page & { wanted(request: Request): boolean } {
  let rendered: Promise<Rendered> | undefined;
  return {
    path: '/graphql',
    match: ({ pathname }) => pathname === '/graphql',
    wanted: (request) => request.method === 'GET' && wantsHtml(request),
    async handle({ request }) {
      rendered ??= render({ defaultQuery, operations });
      return respond(request, await rendered);
    },
  };
}

async function render({ defaultQuery, operations }: GraphiqlOptions): Promise<Rendered> {
  // Its module is the page as one text: not loaded by a server whose visitors never ask for it.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const first = [defaultQuery, ...listed(operations)].filter((part) => part !== undefined).join('\n');
  const queries = [first, ...operations.slice(0, OPENED).map(({ source }) => source)];
  const page = renderGraphiQL({
    title: 'Antiphon · GraphiQL',
    credentials: 'same-origin',
    defaultTabs: queries.map((query) => ({ query })),
  });
  const plain = new TextEncoder().encode(queries.reduce(withSafeQuery, page).trimStart());
  const compressed = new Uint8Array(await promisify(gzip)(plain));
  return { compressed, etag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 32)}"` };
}

/** So many saved operations stand open in tabs of their own; all are named in the first. */
const OPENED = 8;

/** Where to find the saved operations, as comments behind the first query. */
function listed(operations: readonly SavedOperation[]): readonly string[] {
  if (operations.length === 0) return [];
  return [
    '# Saved operations stand in the tabs beside this one; /q lists all of them, and opens each of them here:',
    ...operations.map(({ name, sentence }) => `#   ${name}: ${sentence}`),
  ];
}

/** The query stands inside a script, which a tag in one of its strings or comments would end. */
function withSafeQuery(page: string, query: string): string {
  const written = JSON.stringify(query);
  return page.replace(written, () => written.replaceAll('<', '\\u003c'));
}

async function respond({ headers: asked }: Request, { compressed, etag }: Rendered): Promise<Response> {
  const acceptEncoding = asked.get('accept-encoding');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'public, max-age=3600',
    vary: 'Accept-Encoding',
    etag,
  };
  const held = heldAs({ ifNoneMatch: asked.get('if-none-match'), acceptEncoding }, etag);
  if (held !== undefined) return new Response(null, { status: 304, headers: { ...headers, etag: held } });
  return takesGzip(acceptEncoding)
    ? new Response(compressed, {
        headers: { ...headers, etag: compressedTag(etag), 'content-encoding': 'gzip' },
      })
    : new Response(new Uint8Array(await promisify(gunzip)(compressed)), { headers });
}
