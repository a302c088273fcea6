import './cypher.ts';
import 'graphiql/style.css';
import './page.css';
import { type GraphiQLPlugin, useEditorContext, useExecutionContext, useSchemaStore } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { GraphiqlOptions } from '../../graphiql-options.ts';

const { firstQuery, operations }: GraphiqlOptions = JSON.parse(
  document.querySelector('#options')?.textContent ?? '{}',
);
const asked = new URLSearchParams(location.search);
const query = asked.get('query') ?? undefined;
/** Whoever has been here finds the own tabs again; a question in the address is asked at once, like the first one. */
const isFresh = query !== undefined || localStorage.getItem('graphiql:tabState') === null;

/** The saved operations beside the editor: each opens with its answer. */
const SAVED: GraphiQLPlugin = {
  title: 'Saved operations',
  icon: () =>
    createElement('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }, [
      createElement('path', { key: 'lines', d: 'M8 6h13M8 12h13M8 18h13M3 6h1M3 12h1M3 18h1' }),
    ]),
  content: () =>
    createElement('div', { className: 'saved-operations' }, [
      createElement('div', { key: 'title', className: 'graphiql-doc-explorer-title' }, 'Saved operations'),
      createElement(
        'dl',
        { key: 'list' },
        operations.flatMap(({ name, sentence, source }) => [
          createElement(
            'dt',
            { key: name },
            createElement('a', { href: `/graphql?query=${encodeURIComponent(source)}` }, name),
          ),
          createElement('dd', { key: `${name}-sentence` }, sentence),
        ]),
      ),
    ]),
};

/** Asks the question of a first visit by itself, as soon as it can be. */
function AskFirst(): null {
  const { run } = useExecutionContext({ nonNull: true });
  const { queryEditor, responseEditor } = useEditorContext({ nonNull: true });
  const { schema } = useSchemaStore();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isFresh || isAsked.current || !schema || !queryEditor || !responseEditor) return;
    isAsked.current = true;
    run();
  }, [schema, queryEditor, responseEditor, run]);
  return null;
}

createRoot(document.querySelector('#root') ?? document.body).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({
        url: '/graphql',
        fetch: (address, init) => window.fetch(address, init),
      }),
      plugins: [SAVED],
      shouldPersistHeaders: false,
      ...(firstQuery === undefined ? {} : { defaultQuery: firstQuery }),
      ...(query === undefined ? {} : { query }),
      ...(asked.has('variables') ? { variables: asked.get('variables') ?? '' } : {}),
    },
    createElement(GraphiQL.Logo, {}, createElement('a', { href: '/' }, 'Antiphon')),
    createElement(GraphiQL.Toolbar, {
      children: ({ prettify, copy, merge }) =>
        createElement(
          'div',
          { style: { display: 'contents' } },
          prettify,
          merge,
          copy,
          createElement(AskFirst),
        ),
    }),
  ),
);
