import type { Answer } from '../http/answer.ts';
import { htmlPage } from './html.tsx';

/** An error for people: what a program gets as JSON, as a page with the same status and headers. */
export function errorPage(
  { message, hint = '' }: { readonly message: string; readonly hint?: string | undefined },
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
): Answer {
  const page = htmlPage({
    title: 'Antiphon',
    status,
    body: (
      <main>
        <h1>{message}</h1>
        <p>{hint}</p>
        <p>
          <a href="/">To the start page</a>
        </p>
      </main>
    ),
  });
  return { ...page, headers: { ...headers, ...page.headers } };
}
