import { NameLink } from '../../dossier/cells.tsx';
import type { Named } from '../../dossier/responses-answer.ts';
import { UnknownRecord } from '../../dossier/unknown-record.tsx';
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

/** That there is no record of an id, with those whose ids are closest to it by their names. */
export function unknownPage(
  id: string,
  near: readonly Named[],
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
): Answer {
  const page = htmlPage({
    title: 'Antiphon',
    status,
    body: (
      <main>
        <h1>There is no such record</h1>
        <UnknownRecord id={id} near={near.map((record) => <NameLink key={record.id} record={record} />)} />
        <p>
          <a href="/">To the start page, where you can search</a>
        </p>
      </main>
    ),
  });
  return { ...page, headers: { ...headers, ...page.headers } };
}
