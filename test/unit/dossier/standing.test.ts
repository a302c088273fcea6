import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectView } from '../../../schema/projection/index.ts';
import { doubtOf, sureBy } from '../../../src/dossier/doubt.ts';
import { FactLine } from '../../../src/dossier/fact-line.tsx';
import { inSayingOrder } from '../../../src/dossier/saying-order.ts';
import { certaintyOf, gradedIn } from '../../../src/dossier/standing.ts';
import { projectSeeds } from '../../support/project-seeds.ts';

describe('how sure a fact is told to be', () => {
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
    // Anonymous states what it responded to; that the site went down a source reports.
    ['shutdown-of-cleveland-website', 'STATED', 'reported'],
    // The police of Chicago say that they prepare; that they do is their own claim.
    ['preparations-of-chicago-police', 'STATED', 'claimed'],
  ])('%s: in the list beside the picture as in the table of the answer', (id, basis, sure) => {
    const { fact, event } = responseOf(id);
    expect(fact.basis).toBe(basis);
    const row = certaintyOf({ ...event, occurrence: 'HAPPENED', when: null }, [fact], {
      says: [],
      facts: [],
    });
    expect(gradedIn(fact, event)).toEqual({ sure: row.sure, line: row.line, disputed: row.disputed });
    expect(row.sure).toBe(sure);
    const html = renderToStaticMarkup(
      h(FactLine, { fact: { ...fact, assertedBy: [] }, of: event, children: 'x' }),
    );
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain(`x ${sure}`);
  });
});

describe('those who say something', () => {
  const by = (...all: readonly (readonly [string, number])[]) =>
    all.map(([id, sureness]) => ({ id, name: id, sureness }));

  it('stand in the order in which they say it: as a fact, as a party, without certainty, as an assumption', () => {
    const all = by(['users', 3], ['paper', 2], ['anonymous', 1], ['agency', 0]);
    expect(inSayingOrder(all).map(({ id }) => id)).toEqual(['agency', 'anonymous', 'paper', 'users']);
    expect(sureBy({ basis: 'CLAIMED', status: 'UNVERIFIED', assertedBy: all })).toBe(
      'claimed by agency and anonymous and 2 more',
    );
  });

  it('a document that only wonders comes behind those who claim it, and before others who wonder', () => {
    const paper = { ...by(['paper', 2])[0], id: 'paper', name: 'paper', entity: { title: 'A headline' } };
    const all = [...by(['ann', 2]), paper, ...by(['anonymous', 1])];
    expect(inSayingOrder(all).map(({ id }) => id)).toEqual(['anonymous', 'paper', 'ann']);
  });
});

describe('what stands with the bare words of a fact in a picture', () => {
  it.each([
    ['REPORTED', 'SINGLE_SOURCE', ''],
    ['CLAIMED', 'SELF_CLAIMED', 'claimed'],
    ['REPORTED', 'UNVERIFIED', 'unverified'],
    ['ASSUMED', 'DISPUTED', 'disputed'],
    ['REPORTED', 'REFUTED', 'shown to be wrong'],
  ])('%s, %s: "%s"', (basis, status, brief) => expect(doubtOf({ basis, status })?.brief ?? '').toBe(brief));
});
