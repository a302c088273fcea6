import { errorsBody, jsonResponse, type Page, wantsHtml } from '../page.ts';
import { html, htmlPage } from './html.ts';

/** The answer for unknown addresses: names those that exist. */
export function notFound(request: Request, pages: readonly Page[]): Response {
  const paths = [...new Set(pages.map(({ path }) => path))].sort();
  const message = 'There is nothing at this address.';
  if (wantsHtml(request)) {
    return htmlPage({
      title: 'Not found · Antiphon',
      status: 404,
      body: html`<main>
<h1>${message}</h1>
<p>What there is:</p>
<ul>
${paths.map((path) => (path.includes('<') ? html`<li>${path}</li>` : html`<li><a href="${path}">${path}</a></li>`))}
</ul>
</main>`,
    });
  }
  return jsonResponse(errorsBody('NOT_FOUND', message, `There are ${paths.join(', ')}.`), 404);
}
