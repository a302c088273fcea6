import type { ExecutionResult } from 'graphql';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import { httpOf } from '../http/public-error.ts';
import type { Trace } from '../http/trace.ts';
import { toClientResult } from './client-errors.ts';

/** The result of a GraphQL document outside of /graphql: its data, or the answer that says what is wrong. */
export type DocumentAnswer = AnsweredDocument | FailedDocument;

interface AnsweredDocument {
  readonly failed: false;
  readonly data: unknown;
  readonly body: string;
}

export interface FailedDocument {
  readonly failed: true;
  readonly message: string;
  readonly hint: string | undefined;
  /** The id of which there is no record, and the ids that are closest to it. */
  readonly unknown: { readonly id: string; readonly suggestions: readonly string[] } | undefined;
  readonly answer: Answer;
}

/** Splits the result of a document: with any error the whole is an error, with the status of its code. */
export function documentAnswer(result: ExecutionResult, trace: Trace): DocumentAnswer {
  const { data, errors = [] } = toClientResult(result, trace);
  const [first] = errors;
  if (first === undefined) return { failed: false, data, body: `${JSON.stringify({ data })}\n` };
  const { code, hint, value, suggestions = [] } = first.extensions;
  const { status, headers } = httpOf(code);
  const shown = errors.map(({ message, extensions }) => ({ message, extensions }));
  return {
    failed: true,
    message: first.message,
    hint,
    unknown: code === 'NOT_FOUND' && value !== undefined ? { id: value, suggestions } : undefined,
    answer: jsonAnswer({ errors: shown }, status, headers),
  };
}
