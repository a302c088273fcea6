import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentChildren } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { atomAddress, JSON_FEED } from '../../changes/address.ts';
import { projectRoot } from '../../project-root.ts';
import type { Answer } from '../http/answer.ts';
import { STRICT_POLICY } from '../http/headers.ts';

/** The styles that these pages share with the explorer, and their own. */
const PARTS = 'theme dossier clock voices fared overview pictures pages found story'.split(' ');
const STYLE = PARTS.map((name) =>
  readFileSync(join(projectRoot(), 'src/dossier', `${name}.css`), 'utf8'),
).join('\n');

/** The policy allows this style by its digest, and no injected one. */
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What a page may do beyond the usual. */
export interface Allowed {
  /** Show pictures that this server draws. */
  readonly pictures?: boolean;
  /** Run scripts of this server, which may read what else is on it. */
  readonly scripts?: boolean;
  /** Stand in a frame: on pages of these origins, or on all. */
  readonly embedders?: readonly string[] | 'all';
}

function policyOf({ pictures = false, scripts = false, embedders = [] }: Allowed): string {
  const ancestors = embedders === 'all' ? '*' : embedders.length === 0 ? "'none'" : embedders.join(' ');
  return [
    STRICT_POLICY.replace("form-action 'none'", "form-action 'self'").replace(
      "frame-ancestors 'none'",
      `frame-ancestors ${ancestors}`,
    ),
    `style-src ${STYLE_SOURCE}`,
    `img-src ${pictures ? "'self' " : ''}data:`,
    ...(scripts ? ["script-src 'self'", "connect-src 'self'"] : []),
  ].join('; ');
}

/** Feeds that programs find from any page. */
const FEEDS = [
  { type: 'application/atom+xml', href: atomAddress() },
  { type: 'application/feed+json', href: JSON_FEED },
] as const;

/** A complete page with the common style and a policy that allows no more than that. */
export function htmlPage({
  title,
  body,
  head,
  status = 200,
  allowed = {},
}: {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly head?: ComponentChildren;
  readonly status?: number;
  readonly allowed?: Allowed;
}): Answer {
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {FEEDS.map(({ type, href }) => (
          <link key={href} rel="alternate" type={type} title="What changed" href={href} />
        ))}
        {head}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>{body}</body>
    </html>,
  );
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(allowed),
      'cache-control': 'no-store',
    },
    body: `<!doctype html>\n${page}\n`,
  };
}
