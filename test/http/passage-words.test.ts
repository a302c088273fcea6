import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../src/seed/model/seed.ts';
import { answerVersion } from '../../src/server/graph-version.ts';
import { codePoints } from '../../src/text/normalized.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { SourceText } from '../../src/text/source-texts.ts';
import { sourceWords } from '../../src/text/source-words.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';

const TEXT = 'The site was down 😭 for an hour. Nobody says who did it.';
const POINTS = codePoints(TEXT);
const source = (text: string): SourceText => ({
  path: 'article.txt',
  points: codePoints(text),
  sha256: sha256(text),
});
const at = { file: 'report.yaml', line: 1, column: 1 };
const passage = (key: string, start: number, end: number, words = POINTS.slice(start, end).join('')) => ({
  id: `report-${key}`,
  document: 'report',
  start,
  end,
  sha256: sha256(words),
  note: 'n',
  at,
});

const document = (id: string, text: string) => ({
  id,
  kind: 'Document',
  at,
  values: { id, name: id, sha256: sha256(text), length: codePoints(text).length, aliases: [] },
});

const SEED: Seed = {
  entities: [document('report', TEXT), document('other', 'Another text.')],
  passages: [
    passage('s01', 0, 32),
    passage('s02', 33, 56),
    passage('s03', 33, 40, 'Nothing'),
    { ...passage('s01', 0, 7, 'Another'), id: 'other-s01', document: 'other' },
  ],
  claims: [],
  links: [],
  merged: new Map(),
  digest: 'words',
};

const WORDS = `query Words($id: ID!) { node(id: $id) { ... on Passage { text start } } }`;
/** An operation that reads from elsewhere as well is executed by graphql-js. */
const ELSEWHERE = `query Words($id: ID!) { node(id: $id) { ... on Passage { text start } } __type(name: "Passage") { name } }`;

let withTexts: TestAntiphon;

beforeAll(async () => {
  const texts = new Map([[sha256(TEXT), source(TEXT)]]);
  withTexts = await startAntiphon({ seed: SEED, words: sourceWords(texts) });
});

afterAll(async () => {
  await withTexts?.stop();
});

describe('the words of a passage', () => {
  it.each([
    ['by the prepared operation', WORDS],
    ['by graphql-js', ELSEWHERE],
  ])('are shown if the text is available, %s', async (_name, query) => {
    const { data } = await withTexts.ask(query, { id: 'report-s01' });
    expect(data).toMatchObject({ node: { text: 'The site was down 😭 for an hour.', start: 0 } });
  });

  it('are not shown if the fingerprint differs: they are not the words that were read', async () => {
    const { data } = await withTexts.ask(WORDS, { id: 'report-s03' });
    expect(data).toEqual({ node: { text: null, start: 33 } });
  });

  it('are missing without the text', async () => {
    const { data } = await withTexts.ask(WORDS, { id: 'other-s01' });
    expect(data).toEqual({ node: { text: null, start: 0 } });
  });
});

it('texts change the version of all answers, so that no cache keeps one without their words', () => {
  const words = sourceWords(new Map([[sha256(TEXT), source(TEXT)]]));
  const graph = { tag: 'graph-1', seed: 'a0434a' };
  expect(answerVersion(graph, words, 'a')?.tag).not.toBe(answerVersion(graph, undefined, 'a')?.tag);
  expect(answerVersion(graph, words, 'a')?.tag).not.toBe(answerVersion(graph, words, 'b')?.tag);
  expect(answerVersion(undefined, words, 'a')).toBeUndefined();
});

it('nobody gets the words of a changed text', () => {
  const words = sourceWords(new Map([[sha256(TEXT), source(TEXT.replace('hour', 'year'))]]));
  const first = {
    documentSha256: sha256(TEXT),
    start: 0,
    end: 32,
    sha256: sha256(POINTS.slice(0, 32).join('')),
  };
  expect(words.wordsOf(first)).toBeNull();
});
