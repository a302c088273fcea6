import type { Plugin } from 'vite';

/** What the server puts the editor's options in the place of. */
const OPTIONS = '<!-- options -->';

/**
 * GraphiQL as a page with a script and a style beside it. Its library renders one page of 9 MB with everything inline, which
 * could be neither cached nor sent in pieces, and would have to be allowed to run inline scripts.
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
    const style = add('graphiql.css', between(rendered.slice(0, head), '<style>', '</style>'));
    this.emitFile({ type: 'asset', fileName: 'graphiql.html', source: pageOf(code, style) });
  },
};

const START = 'YogaGraphiQL.renderYogaGraphiQL(';

const pageOf = (script: string, style: string): string => `<!doctype html>
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
<script src="/${script}"></script>
</body>
</html>
`;

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.lastIndexOf(end));
}
