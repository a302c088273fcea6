import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { fileResponse } from '../file-response.ts';
import { at, type Page } from '../page.ts';

/** The schema in GraphQL's own language, sorted, so that two versions compare line by line. */
export function schemaPage(schema: GraphQLSchema): Page {
  let printed: string | undefined;
  return {
    ...at('/schema.graphql'),
    handle({ request }) {
      printed ??= `${printSchema(lexicographicSortSchema(schema))}\n`;
      // text/plain: browsers show it, instead of offering to save a type that they do not know.
      return fileResponse(request, { mediaType: 'text/plain; charset=utf-8', body: printed });
    },
  };
}
