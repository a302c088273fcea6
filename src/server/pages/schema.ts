import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { programFile, TEXT_TYPE } from '../http/file-answer.ts';
import { at, type Page } from './page.ts';

/** The schema in GraphQL's own language. */
export function schemaPage(schema: GraphQLSchema): Page {
  return {
    ...at('/schema.graphql'),
    // text/plain: browsers show it, instead of offering to save an unknown type.
    handle: ({ request }) => programFile(request, { mediaType: TEXT_TYPE, body: schemaText(schema) }),
  };
}

/** A sorted schema, so that two versions compare line by line. The first time it takes a tenth of a second. */
export function schemaText(schema: GraphQLSchema): string {
  const text = printed.get(schema) ?? `${printSchema(lexicographicSortSchema(schema))}\n`;
  printed.set(schema, text);
  return text;
}

const printed = new WeakMap<GraphQLSchema, string>();
