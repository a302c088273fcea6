import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const TAKEDOWN = 'minneapolis-police-website-takedown';

describe.skipIf(!(await canRunNeo4j()))('sentences', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const performers = (lens: Readonly<Record<string, unknown>> = {}) =>
    antiphon.ask(
      'query ($id: ID!, $lens: Lens) { event(id: $id, lens: $lens) { sentence performers { edges { sentence } } } }',
      { id: TAKEDOWN, lens },
    );

  it('a fact is told with all who assume it', async () => {
    expect((await performers()).data).toEqual({
      event: {
        sentence: 'The takedown of the Minneapolis police website took place.',
        performers: {
          edges: [
            {
              sentence:
                'Social media users assume that Anonymous took down the Minneapolis police website; the account “SooreOfSunshine”, the account “BLM | jeta” and the account “struggles” say that it is so; the article that cites them does not say so itself.',
            },
          ],
        },
      },
    });
  });

  it('through a lens it is told by those whom the lens shows, and by nobody else', async () => {
    expect((await performers({ assertedBy: ['account-sawayamass'] })).data).toEqual({
      event: {
        // That it took place is the article's word.
        sentence: null,
        performers: {
          edges: [
            {
              sentence:
                'The account “BLM | jeta” says that Anonymous took down the Minneapolis police website; the article that cites it does not say so itself.',
            },
          ],
        },
      },
    });
    expect((await performers({ documents: ['cleveland-article'] })).data).toMatchObject({
      event: { sentence: null, performers: { edges: [] } },
    });
  });

  it('a claim is told with whoever says it, where no source vouches for it', async () => {
    const { data } = await antiphon.ask(
      '{ event(id: "raising-of-hands-by-tamir-rice") { sentence leftUndoneBy { edges { sentence claims { nodes { sentence } } } } } }',
    );
    const sentence = 'Cleveland police officials say that Tamir Rice did not raise his hands.';
    expect(data).toEqual({
      event: {
        sentence:
          'Cleveland police officials say that the raising of his hands by Tamir Rice did not take place.',
        leftUndoneBy: { edges: [{ sentence, claims: { nodes: [{ sentence }] } }] },
      },
    });
  });

  it('costs no statement of its own', async () => {
    antiphon.takeStatements();
    await performers();
    expect(antiphon.takeStatements()).toHaveLength(1);
  });
});
