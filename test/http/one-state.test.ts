import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const PEOPLE = Array.from({ length: 300 }, (_, index) => `person-${index}`);
/** How often the graph is changed while it is asked. `npm run hard` takes more. */
const LOADS = Number(process.env.HARD_LOADS ?? 6);
const ASKERS = 6;

/** A graph in which every name is of one letter, and which has a person more or less. */
const graphOf = (letter: 'A' | 'B') =>
  smallGraph(
    [
      ['paper', 'Document', { name: `${letter}-paper` }],
      ['ann', 'Person', { name: `${letter}-ann` }],
      ...PEOPLE.map((id) => [id, 'Person', { name: `${letter}-${id}` }] as const),
      ['words', 'Statement', { name: `${letter}-words` }],
      ...(letter === 'B' ? [['more', 'Person', { name: 'B-more' }] as const] : []),
    ],
    [
      ['claim-0', 'words', 'OCCURRED', 'HAPPENED'],
      ...PEOPLE.slice(0, 60).map(
        (id, index) =>
          [`claim-of-${index}`, id, 'PERFORMED', 'words', { values: { role: 'SPEAKER' } }] as const,
      ),
    ],
  );

const SEVERAL = `{
  first: node(id: "ann") { name }
  last: nodes(ids: ["person-0", "person-150", "person-299"]) { name }
  some: actors(first: 40) { totalCount nodes { name } }
  words: event(id: "words") { name performers(first: 60) { nodes { name } } }
}`;

/** The letters of all names in an answer: more than one means a mixture of two states. */
const lettersIn = (text: string): string =>
  [...new Set(text.match(/\b[AB](?=-(?:ann|person|words|more|paper)\b)/g))].sort().join('');

interface Seen {
  readonly what: string;
  readonly letters: string;
  readonly etag: string | null;
}

describe.skipIf(!(await canRunNeo4j()))('while the graph changes', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graphOf('A') });
  });
  afterAll(() => antiphon?.stop());

  it('no answer of several root fields, and none with a tag, mixes two states of it', async () => {
    const seen: Seen[] = [];
    const refused: number[] = [];
    let isLoading = true;
    const questions: readonly (() => Promise<Response>)[] = [
      () =>
        fetch(`${antiphon.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: SEVERAL }),
        }),
      () => fetch(`${antiphon.url}/graphql?query=${encodeURIComponent(SEVERAL)}`),
      () => fetch(`${antiphon.url}/q/neighborhood.json?around=words&limit=200`),
      () => fetch(`${antiphon.url}/q/neighborhood.gexf?around=words&limit=200`),
      () => fetch(`${antiphon.url}/e/words.json`),
      () => fetch(`${antiphon.url}/e/words`, { headers: { accept: 'text/html' } }),
    ];
    const ask = async (question: () => Promise<Response>, index: number): Promise<void> => {
      while (isLoading) {
        const response = await question();
        const text = await response.text();
        if (response.status !== 200) {
          refused.push(response.status);
          continue;
        }
        seen.push({
          what: `question ${index}`,
          letters: lettersIn(text),
          etag: response.headers.get('etag'),
        });
      }
    };
    const askers = Array.from({ length: ASKERS }, (_, index) => {
      const question = questions[index % questions.length];
      return question === undefined ? undefined : ask(question, index);
    });
    for (let load = 0; load < LOADS; load += 1) await antiphon.load(graphOf(load % 2 === 0 ? 'B' : 'A'));
    isLoading = false;
    await Promise.all(askers);

    const isBound = ({ what, etag }: Seen) => etag !== null || ['question 0', 'question 1'].includes(what);
    expect(seen.filter((one) => isBound(one) && one.letters.length !== 1)).toEqual([]);
    // One tag, one state: the version in it never names two.
    const lettersOf = new Map<string, string>();
    for (const { etag, letters } of seen) {
      const version = /"([0-9a-f]+)\./.exec(etag ?? '')?.[1];
      if (version !== undefined) lettersOf.set(version, (lettersOf.get(version) ?? '') + letters);
    }
    for (const letters of lettersOf.values()) expect([...new Set(letters)]).toHaveLength(1);
    // Both states were seen, and tags of several versions: else this would show nothing.
    expect(new Set(seen.map(({ letters }) => letters)).size).toBeGreaterThan(1);
    expect(lettersOf.size).toBeGreaterThan(LOADS / 2);
    // Where the graph does not come to rest an answer may be refused, and only so.
    expect(refused.filter((status) => status !== 503)).toEqual([]);
    console.info(`${seen.length} answers, ${refused.length} refused, ${LOADS} loads`);
  }, 600_000);
});
