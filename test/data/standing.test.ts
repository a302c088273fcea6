import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectView } from '../../schema/projection/index.ts';
import { FactLine } from '../../src/dossier/fact-line.tsx';
import { certaintyOf, gradedIn } from '../../src/dossier/standing.ts';
import { hasOwnSources, projectSeeds } from './project-seeds.ts';

describe.skipIf(!hasOwnSources)('how sure a fact is told to be', () => {
  let graph: ReturnType<typeof projectView>;
  beforeAll(async () => {
    const { store } = await projectSeeds();
    graph = projectView(store);
    await store.close();
  });

  const word = (value: unknown): string => String(value);
  function responseOf(event: string) {
    const values = graph.nodes.find(({ id }) => id === event)?.values;
    const link = graph.edges.find(({ from, type }) => from === event && type === 'RESPONDS_TO');
    const state = (of: Readonly<Record<string, unknown>> | undefined) => ({
      ...{ rid: word(of?.rid ?? event), basis: word(of?.basis), status: word(of?.status), sentence: '' },
    });
    return { fact: state(link?.values), event: state(values) };
  }

  it.each([
    // Anonymous states what it responded to; that the site went down a source reports, and the row of a table tells of both.
    ['shutdown-of-cleveland-website', 'STATED', 'reported', 'stated by the actor'],
    // The police of Chicago say that they prepare; that they do is their own claim.
    ['preparations-of-chicago-police', 'STATED', 'claimed', 'claimed'],
  ])(
    '%s: in the list beside the picture no surer than in the table of the answer',
    (id, basis, sure, listed) => {
      const { fact, event } = responseOf(id);
      expect(fact.basis).toBe(basis);
      const row = certaintyOf({ ...event, occurrence: 'HAPPENED', when: null }, [fact], {
        says: [],
        facts: [],
      });
      expect(gradedIn(fact, event)).toEqual({ sure: listed, line: row.line, disputed: row.disputed });
      expect(row.sure).toBe(sure);
      const html = renderToStaticMarkup(
        h(FactLine, { fact: { ...fact, assertedBy: [] }, of: event, children: 'x' }),
      );
      expect(html.replaceAll(/<[^>]+>/g, '')).toContain(`x ${listed}`);
    },
  );
});
