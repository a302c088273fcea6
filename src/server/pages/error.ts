import { z } from 'zod';
import { html, htmlPage } from './html.ts';

const Body = z.object({
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ hint: z.string().optional() }) }))
    .min(1),
});

/** An error for people: what a program gets as JSON, as a page. */
export async function errorPage(response: Response): Promise<Response> {
  const [error] = Body.parse(await response.json()).errors;
  return htmlPage({
    title: 'Antiphon',
    status: response.status,
    body: html`<main>
<h1>${error?.message ?? ''}</h1>
<p>${error?.extensions.hint ?? ''}</p>
<p><a href="/">To the start page</a></p>
</main>`,
  });
}
