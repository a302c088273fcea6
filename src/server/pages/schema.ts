import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { at, type Page } from '../page.ts';

/** The schema in GraphQL's own language, sorted, so that two versions compare line by line. */
export function schemaPage(schema: GraphQLSchema): Page {
  let printed: string | undefined;
  return {
    ...at('/schema.graphql'),
    handle() {
      printed ??= `${printSchema(lexicographicSortSchema(schema))}\n`;
      return new Response(printed, {
        // text/plain: browsers show it, instead of offering to save a type that they do not know.
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=60' },
      });
    },
  };
}
