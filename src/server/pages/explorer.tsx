import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueryError } from '../../errors.ts';
import { isDrawn } from '../../picture/view-address.ts';
import type { Answer } from '../http/answer.ts';
import { heldAs } from '../http/entity-tag.ts';
import { knownOf, pageAnswer, unchanged } from '../http/file-answer.ts';
import { STRICT_POLICY } from '../http/headers.ts';
import type { HttpRequest } from '../http/request.ts';
import { type ExplorerAnswerOptions, withAnswer, withPreview } from './explorer-answer.tsx';
import type { Page } from './page.ts';

/** The page runs its own files, and asks this server, by a form too; the pictures it makes are data URLs. */
const POLICY = [
  STRICT_POLICY.replace("form-action 'none'", "form-action 'self'"),
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** How long the page waits for its answer, in milliseconds; later, it asks by itself. */
const MOST_MS = 1_000;

/** The folder's files are named by their content. */
const FOREVER = 'public, max-age=31536000, immutable';

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * The explorer, for browsers at `/`, and its files below `/assets/`. Everybody else gets the `plain` page at `/`, as
 * does everyone if the explorer was not built.
 */
export function explorerPages(folder: string, plain: Page, answers: ExplorerAnswerOptions): readonly Page[] {
  const file = fileReader(folder);
  const start = join(folder, 'index.html');
  const empty = existsSync(start) ? readFileSync(start, 'utf8') : undefined;
  return [
    {
      ...plain,
      async handle(visit) {
        const { request, url, version } = visit;
        if (!request.wantsHtml() || empty === undefined) return plain.handle(visit);
        const same = unchanged(knownOf(request, 'page', version?.tag));
        if (same !== undefined) return same;
        // What is wrong with an address, or with the database, the page itself explains.
        const answered = await Promise.race([
          withAnswer(empty, answers, visit).catch(() => undefined),
          sleep(MOST_MS, undefined, { ref: false }),
        ]);
        const body = answered ?? (isDrawn(url.search) ? await withPreview(empty, answers, visit) : undefined);
        if (body === undefined) return file(request, 'index.html') ?? plain.handle(visit);
        const headers = { 'content-type': TYPES['.html'] ?? '', 'content-security-policy': POLICY };
        // A page without its answer is not kept: the next one may have it.
        const tag = answered === undefined ? undefined : version?.tag;
        return pageAnswer(request, { status: 200, headers, body }, tag);
      },
    },
    {
      path: plain.path,
      match: ({ pathname }) => pathname.startsWith('/assets/'),
      handle({ request, url }) {
        const found = file(request, url.pathname.slice(1));
        if (found) return found;
        throw new QueryError('there is no such file', {
          code: 'NOT_FOUND',
          hint: 'the page has been rebuilt: reload it',
        });
      },
    },
  ];
}

/** Answers with a file of the folder, compressed as the browser prefers; undefined if there is none. */
function fileReader(folder: string): (request: HttpRequest, name: string) => Answer | undefined {
  const names = existsSync(folder)
    ? new Set(
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
      )
    : new Set<string>();
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();

  /** Undefined where a new build, which this server does not know yet, has taken the place of the file. */
  function content(name: string): Uint8Array<ArrayBuffer> | undefined {
    const known = contents.get(name);
    const path = join(folder, name);
    if (known !== undefined || !existsSync(path)) return known;
    const read = new Uint8Array(readFileSync(path));
    contents.set(name, read);
    return read;
  }

  return (request, name) => {
    // Only names found in the folder: no path leads out of it.
    const type = TYPES[extname(name)];
    if (!names.has(name) || type === undefined) return undefined;
    const accepted = request.headers['accept-encoding'] ?? '';
    const [encoding, suffix] =
      ENCODINGS.find(([one, ending]) => accepts(accepted, one) && names.has(`${name}${ending}`)) ?? [];
    const page = name === 'index.html';
    const body = content(`${name}${suffix ?? ''}`);
    if (body === undefined) return undefined;
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
    const headers = {
      'content-type': type,
      'content-security-policy': POLICY,
      'cache-control': page ? 'no-cache' : FOREVER,
      vary: 'Accept-Encoding',
      etag,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    };
    const held = { ifNoneMatch: request.headers['if-none-match'], acceptEncoding: accepted };
    if (heldAs(held, etag) !== undefined) return { status: 304, headers, body: null };
    return { status: 200, headers, body };
  };
}

const accepts = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((one) => one.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(one));
