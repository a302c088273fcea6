import type { GraphQLParams } from 'graphql-yoga';
import { HttpError } from '../http/public-error.ts';
import type { HttpRequest } from '../http/request.ts';

/** The document, variables and operation name of a request; their types are checked one step later. */
export type Question = GraphQLParams;

/** Reads a question sent with GET, or as JSON with POST. Throws an HttpError if it cannot be read. */
export async function readQuestion(request: HttpRequest): Promise<Question> {
  const question = await parameters(request);
  const operationName: unknown = question.operationName ?? undefined;
  if (operationName !== undefined && typeof operationName !== 'string')
    throw new HttpError(400, '"operationName" must be a string.');
  return question;
}

async function parameters(request: HttpRequest): Promise<Question> {
  const { method, headers } = request;
  if (method === 'GET') return inAddress(request.url.searchParams);
  if (method !== 'POST') throw new HttpError(405, 'Use GET or POST for GraphQL.', { allow: 'GET, POST' });
  if (!isJson(headers['content-type']))
    throw new HttpError(415, 'Send a GraphQL POST with content-type application/json.');
  return inBody(await request.body());
}

const PARAMETERS = ['query', 'operationName', 'variables', 'extensions'];

function inAddress(parameters: URLSearchParams): Question {
  const given = [...parameters].flatMap(([name, value]) => {
    if (!PARAMETERS.includes(name)) return [];
    if (name !== 'variables' && name !== 'extensions') return [[name, value]];
    try {
      return [[name, JSON.parse(value)]];
    } catch {
      throw new HttpError(400, '"variables" and "extensions" in the address must be JSON.');
    }
  });
  return Object.fromEntries(given);
}

function inBody(body: string): Question {
  let question: unknown;
  try {
    question = JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    throw new HttpError(400, 'The request body is not valid JSON.');
  }
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    throw new HttpError(
      400,
      'The body must be one JSON object with "query" in it; batched queries are not supported.',
    );
  return question;
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true;
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
