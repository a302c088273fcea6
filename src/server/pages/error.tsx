import type { ComponentChildren } from 'preact';
import { NameLink } from '../../dossier/cells.tsx';
import type { Named } from '../../dossier/responses-answer.ts';
import { UnknownRecord } from '../../dossier/unknown-record.tsx';
import type { Answer } from '../http/answer.ts';
import { htmlPage } from './html.tsx';

type Kept = Pick<Answer, 'status' | 'headers'>;

/** An error for people: what a program gets as JSON, as a page with the same status and headers. */
export const errorPage = (
  { message, hint = '' }: { readonly message: string; readonly hint?: string | undefined },
  kept: Kept,
): Answer =>
  failurePage(
    <>
      <h1>{message}</h1>
      <p>{hint}</p>
      {kept.status >= 500 && (
        <p>
          Nothing is lost: what you asked for was not answered this time. <TryAgain>Try again</TryAgain>
        </p>
      )}
      <p>
        <a href="/">To the start page</a>
      </p>
    </>,
    kept,
  );

/** Leads to the same page once more. */
export const TryAgain = ({ children }: { readonly children: string }) => (
  // biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page itself
  <a href="">{children}</a>
);

/** That there is no record of an id, with those whose ids are closest to it by their names. */
export const unknownPage = (id: string, near: readonly Named[], kept: Kept): Answer =>
  failurePage(
    <>
      <h1>There is no such record</h1>
      <UnknownRecord id={id} near={near.map((record) => <NameLink key={record.id} record={record} />)} />
      <p>
        <a href="/">To the start page, where you can search</a>
      </p>
    </>,
    kept,
  );

function failurePage(children: ComponentChildren, { status, headers }: Kept): Answer {
  const page = htmlPage({ title: 'Antiphon', status, body: <main>{children}</main> });
  return { ...page, headers: { ...headers, ...page.headers } };
}
