import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { project } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { originsOf, voicesIn } from '../../../src/dossier/origins.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { readSeed } from '../../support/read-seed.ts';

const seed = await readSeed(join(projectRoot(), 'test/fixture/voices/seed'), { ontology, rules });
const { nodes, edges } = project(seed);
/** What is kept, with the history as the moments and statuses alone. */
const standing = ({ history, ...values }: Readonly<Record<string, unknown>>) => ({
  ...values,
  stood: Array.isArray(history) ? history.map((row) => String(row).split('\t').slice(0, 2).join(' ')) : [],
});
const nodeOf = (id: string) => nodes.find((node) => node.id === id)?.values ?? {};
const edgeOf = (type: string, from: string) =>
  edges.find((edge) => edge.type === type && edge.from === from)?.values ?? {};
const documentOf = (passage: string) => seed.passages.find(({ id }) => id === passage)?.document ?? '';

/** What the page says of those behind the occurrence of an event. */
function told(event: string): string | undefined {
  const claims = seed.claims.filter(
    ({ subject, predicate }) => subject === event && predicate === 'OCCURRED',
  );
  const origins = originsOf(
    voicesIn(
      claims.map((claim) => {
        const { root, standing, reason } = edgeOf('ASSERTED_BY', claim.id);
        return {
          assertedBy: { id: claim.assertedBy, name: claim.assertedBy },
          polarity: String(claim.values.polarity),
          root: typeof root === 'string' ? root : null,
          standing: String(standing),
          reason: typeof reason === 'string' ? reason : null,
          sureness: Number(nodeOf(claim.id).sureness),
          documents: claim.passages.map(documentOf),
        };
      }),
    ),
  );
  return origins && [origins.summary, ...origins.because].join(' | ');
}

const DAY = (day: string) => `${day}T23:59:59.999Z`;

describe('how a fact stands, by who is behind it', () => {
  it.each<[name: string, event: string, expected: object, told?: string]>([
    [
      'a report that is carried whole, or copied in part, is one root; a blog of its own is another',
      'fire',
      {
        status: 'CORROBORATED',
        documentCount: 4,
        sources: 2,
        stood: [
          `${DAY('2019-03-01')} SINGLE_SOURCE`,
          `${DAY('2019-03-02')} CORROBORATED`,
          `${DAY('2019-03-05')} CORROBORATED`,
        ],
      },
      '4 documents say so, 2 roots | The morning article of the Herald shares words with the report of Example Wire (measured: 38 of 100 of its words stand in both, at most 27 in a row); the report of Example Wire was published by Example Wire. | The article of the Gazette carries the report of Example Wire whole, and says so; the report of Example Wire was published by Example Wire. | The report of Example Wire was published by Example Wire.',
    ],
    [
      'two articles of one outlet are one root, also where one of them copied something else',
      'closing',
      { status: 'SINGLE_SOURCE', documentCount: 2, sources: 1 },
      '2 documents say so, 1 root | The morning article of the Herald was published by The Herald. | The evening article of the Herald was published by The Herald.',
    ],
    [
      'what is passed on over two steps has the root of the one who said it',
      'evacuation',
      { status: 'SINGLE_SOURCE', documentCount: 2, sources: 1 },
      '2 documents say so, 1 root',
    ],
    [
      'one who speaks for a body is not a second voice',
      'collapse',
      { status: 'SINGLE_SOURCE', documentCount: 1, sources: 1 },
      '1 document says so, 1 root | The spokeswoman speaks for the council.',
    ],
    [
      'two members of a group are one voice, though the group says nothing itself',
      'alarm',
      { status: 'SINGLE_SOURCE', documentCount: 1, sources: 1 },
      '1 document says so, 1 root | A sailor belongs to the crew. | The mate belongs to the crew.',
    ],
    [
      'what its own outlet takes back is taken back from that day on, and stood until then',
      'leak',
      {
        status: 'RETRACTED',
        stood: [`${DAY('2019-03-01')} SINGLE_SOURCE`, `${DAY('2019-03-03')} RETRACTED`],
      },
    ],
    [
      'what was said in an article that was withdrawn as a whole falls with it',
      'looting',
      {
        status: 'RETRACTED',
        stood: [`${DAY('2019-03-02')} SINGLE_SOURCE`, `${DAY('2019-03-04')} RETRACTED`],
      },
    ],
    ['a denial of something narrower is about that alone', 'explosion', { status: 'DISPUTED' }],
    ['a denial up to a moment does not deny what was later', 'arrest', { status: 'SINGLE_SOURCE' }],
    ['that something may not be so disputes nothing', 'beating', { status: 'SINGLE_SOURCE' }],
    [
      'a dated note counts from its own day, though it stands in an older article',
      'power-cut',
      {
        status: 'CORROBORATED',
        documentCount: 2,
        stood: [`${DAY('2019-03-02')} SINGLE_SOURCE`, `${DAY('2019-03-05')} CORROBORATED`],
      },
    ],
  ])('%s', (_name, event, expected, words) => {
    expect(standing(nodeOf(event))).toMatchObject(expected);
    if (words !== undefined) expect(told(event)).toBe(words);
  });

  it('what a court finds counts from its day on, and was otherwise until then', () => {
    expect(standing(edgeOf('PERFORMED', 'band'))).toMatchObject({
      status: 'REFUTED',
      stood: [`${DAY('2019-03-02')} SINGLE_SOURCE`, `${DAY('2019-06-01')} REFUTED`],
    });
  });

  it('what was said stays as it was said, with the day on which it fell', () => {
    expect(nodeOf('wire-002')).toMatchObject({
      withdrawn: true,
      withdrawnAt: DAY('2019-03-03'),
      sentence: 'The report of Example Wire says that the leak of oil took place, but took it back.',
      // What is doubted today is called so.
      formerSentence: 'The alleged leak of oil took place.',
    });
    expect(nodeOf('blog-002')).toMatchObject({ withdrawn: true, contestedAt: DAY('2019-06-01') });
    expect(nodeOf('arrest').status).toBe('SINGLE_SOURCE');
    expect(nodeOf('town-009')).toMatchObject({ contested: false });
  });

  it('whoever took it back counts no more, and the graph knows as what it counted', () => {
    expect(edgeOf('ASSERTED_BY', 'wire-002')).toEqual({
      standing: 'RETRACTED',
      formerRoot: 'example-wire',
      formerStanding: 'PUBLISHED_BY',
      depth: 1,
      reason: 'The report of Example Wire was published by Example Wire.',
    });
  });
});

describe('what a document says of another', () => {
  it('has on whose word that is', () => {
    const origins = edges.filter(({ type }) => type === 'DERIVED_FROM');
    expect(origins.map(({ from, to, values }) => [from, values.how, to, values.ground]).sort()).toEqual([
      ['blog', 'QUOTES', 'evening', 'SAID'],
      ['copied', 'COPIES', 'wire', 'MEASURED'],
      ['gazette', 'QUOTES', 'evening', 'SAID'],
      ['gazette', 'SYNDICATES', 'wire', 'SAID'],
      ['notice', 'RETRACTS', 'rumours', 'SAID'],
      ['wire-corrected', 'CORRECTS', 'wire', 'SAID'],
    ]);
  });
});
