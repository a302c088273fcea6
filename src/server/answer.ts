import type { ExecutionResult } from 'graphql';
import { toClientResult } from './graphql-errors.ts';
import { jsonResponse } from './page.ts';
import { isPublic, STATUSES } from './statuses.ts';
import type { Trace } from './trace.ts';

/** What came of a GraphQL document outside of /graphql: its data, or the answer that says what is wrong. */
export type DocumentAnswer =
  | { readonly failed: false; readonly data: unknown; readonly body: string }
  | {
      readonly failed: true;
      readonly message: string;
      readonly hint: string | undefined;
      readonly response: Response;
    };

/** Takes the result of a document apart: with an error in it the whole is an error, with the status of its code. */
export async function answerOf(result: ExecutionResult, trace: Trace): Promise<DocumentAnswer> {
  const { data, errors } = toClientResult(result, trace);
  const [first] = errors ?? [];
  if (first === undefined) return { failed: false, data, body: `${JSON.stringify({ data })}\n` };
  const { code, hint } = first.extensions;
  const status = typeof code === 'string' && isPublic(code) ? STATUSES[code] : STATUSES.INTERNAL_SERVER_ERROR;
  const headers = status.retryAfter === undefined ? {} : { 'retry-after': String(status.retryAfter) };
  const body = {
    errors: errors?.map(({ message, extensions: { http: _, ...extensions } }) => ({ message, extensions })),
  };
  return {
    failed: true,
    message: first.message,
    hint: typeof hint === 'string' ? hint : undefined,
    response: jsonResponse(body, status.status, headers),
  };
}
