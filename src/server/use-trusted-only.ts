import type { Plugin } from 'graphql-yoga';
import { errorsBody, jsonResponse } from './page.ts';

/** Answers nobody's own documents: saved operations are all there is. */
export function useTrustedOnly(graphqlPath: string): Plugin {
  return {
    onRequest({ url, endResponse }) {
      if (url.pathname !== graphqlPath) return;
      const message = 'This server answers saved operations only.';
      endResponse(jsonResponse(errorsBody('BAD_USER_INPUT', message, 'See /q for all of them.'), 403));
    },
  };
}
