import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../text/markup.ts';
import type { Answer } from '../http/answer.ts';
import { STRICT_POLICY } from '../http/headers.ts';

const STYLE = `:root{color-scheme:light dark;--text:#1c2430;--quiet:#596474;--line:#d9dee5;--link:#0b5cad;--page:#fff;--code:#f3f5f8}
@media (prefers-color-scheme:dark){:root{--text:#e4e8ee;--quiet:#9aa6b5;--line:#333c48;--link:#7ab8ff;--page:#14181e;--code:#1e242c}}
body{margin:0 auto;max-width:60rem;padding:3rem 1.25rem;font:1rem/1.6 system-ui,sans-serif;color:var(--text);background:var(--page)}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
a{color:var(--link)}
p{margin:.75rem 0}
.quiet{color:var(--quiet)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.5rem;margin:2rem 0;padding:1.25rem 0;border:solid var(--line);border-width:1px 0}
dt{font-family:ui-monospace,monospace}
dd{margin:0;color:var(--quiet)}
main.wide{max-width:none}
form{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1rem;align-items:baseline;margin:1rem 0}
form small{grid-column:2;color:var(--quiet);margin-top:-.4rem}
input,select,button{font:inherit;padding:.2rem .4rem;border:1px solid var(--line);border-radius:.25rem;background:var(--page);color:var(--text)}
button{grid-column:2;justify-self:start;padding:.2rem 1rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
pre{padding:1rem;overflow-x:auto;background:var(--code);border-radius:.4rem;font:.875rem/1.5 ui-monospace,monospace}
@media (max-width:34rem){dl,form{grid-template-columns:1fr;gap:0}dd,form small{margin:0 0 .75rem}form small,button{grid-column:1}input,select{min-width:0;width:100%;box-sizing:border-box}}`;

/** The policy allows this style by its digest, and no injected one. */
const POLICY = `${STRICT_POLICY.replace("form-action 'none'", "form-action 'self'")}; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:`;

/** Escapes the values inserted, except those that `html` itself made. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | readonly Html[])[]
): Html {
  const text = values.map((value, index) => `${write(value)}${parts[index + 1]}`);
  return new Html(`${parts[0]}${text.join('')}`);
}

/** Text known to be HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A complete page with the common style and a policy that allows no more than that. */
export function htmlPage({
  title,
  body,
  status = 200,
}: {
  title: string;
  body: Html;
  status?: number;
}): Answer {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
    body: page.text,
  };
}

function write(value: Html | string | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeMarkup(value);
  return value.map(({ text }) => text).join('\n');
}
