import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

/** The server replaces this with the editor's options. */
const OPTIONS = '<!-- options -->';

/**
 * GraphiQL as a page with a separate script and style. Its library renders one page of 9 MB with everything inline,
 * which could be neither cached nor sent in pieces, and would need permission to run inline scripts.
 */
export const graphiqlFiles: Plugin = {
  name: 'graphiql-files',
  apply: 'build',
  async generateBundle() {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const rendered = renderGraphiQL();
    const head = rendered.indexOf('</head>');
    const [script] = between(rendered.slice(head), '<script>', '</script>').split(START, 1);
    if (script === undefined || script.length < 1_000_000)
      throw new Error('the page of GraphiQL is made otherwise than it was: see how its script now starts');
    const add = (name: string, source: string) =>
      this.getFileName(this.emitFile({ type: 'asset', name, source }));
    const code = add(
      'graphiql.js',
      `${script}${START}document.querySelector('#root'), JSON.parse(document.querySelector('#options').textContent));`,
    );
    const style = add('graphiql.css', `${between(rendered.slice(0, head), '<style>', '</style>')}\n${STYLE}`);
    const own = join(import.meta.dirname, 'cypher.ts');
    const cypher = add(
      'graphiql-cypher.js',
      `{${(await transformWithOxc(readFileSync(own, 'utf8'), own)).code}}`,
    );
    this.emitFile({ type: 'asset', fileName: 'graphiql.html', source: pageOf({ code, style, cypher }) });
  },
};

const START = 'YogaGraphiQL.renderYogaGraphiQL(';

/** The statement is below the editor, folded until somebody opens it. */
const STYLE = `body{display:flex;flex-direction:column;height:100vh;margin:0}
#root{flex:1;min-height:0;height:auto;overflow:hidden}
#root>*,#root .graphiql-container{height:100%!important;min-height:0!important}
#cypher{position:relative;z-index:2;flex:none;max-height:50vh;overflow:auto;border-top:1px solid #8886;background:#fff;color:#1c2430;font:14px/1.5 system-ui,sans-serif}
#cypher summary{position:sticky;top:0;padding:.4rem 1rem;background:inherit;cursor:pointer}
#cypher pre{margin:0;padding:0 1rem 1rem;font:13px/1.45 ui-monospace,monospace}
@media (prefers-color-scheme:dark){#cypher{background:#1a202b;color:#e4e8ee}}
body.graphiql-dark #cypher{background:#1a202b;color:#e4e8ee}
body.graphiql-light #cypher{background:#fff;color:#1c2430}`;

const pageOf = ({
  code,
  style,
  cypher,
}: {
  code: string;
  style: string;
  cypher: string;
}): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Antiphon · GraphiQL</title>
<link rel="stylesheet" href="/${style}">
</head>
<body id="body" class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. Without it, ask with a program, or at /q.</noscript>
<div id="root"></div>
${OPTIONS}
<details id="cypher">
<summary>The Cypher statement of the last question</summary>
<pre tabindex="0" role="region" aria-label="Cypher">Ask something first.</pre>
</details>
<script src="/${cypher}"></script>
<script src="/${code}"></script>
</body>
</html>
`;

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.lastIndexOf(end));
}
