import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { diffSeeds } from '../../../src/seed/diff/index.ts';
import { seedSchema } from '../../../src/seed/format/json-schema.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { columnsOf } from '../../../src/seed/sheet/columns.ts';
import { compiled } from '../../compile/compiled.ts';
import { claim, type Files, problems, read, seedFolder } from './seed-folder.ts';

const CURATORS = 'entities:\n  Curator: { ann: Ann, bob: Bob }\n';
const reviewed = (by: string, fields: Readonly<Record<string, string>> = {}): Files => ({
  ...claim({ ...fields, reviewedBy: by }),
  'curators.yaml': CURATORS,
});
/** A claim that Ann read out of the article. */
const READING = { assertedBy: 'ann', voice: 'READING', basis: 'INFERRED' };

async function side(files: Files) {
  const { store } = await readSeeds([await seedFolder(files)], {
    ontology,
    rules,
    projection,
    report: () => {},
  });
  onTestFinished(() => store.close());
  return { name: 'seed', view: store, facts: readFacts(store) };
}

describe('a second reading of a claim', () => {
  it('names the curators who made it, one or several, each an edge of its own', async () => {
    const { claims } = await read(reviewed('bob'));
    expect(claims.find(({ id }) => id === 'b1')?.reviewedBy).toEqual(['bob']);
    const { view } = await side(reviewed('[ann, bob]'));
    const edges = [...projection.edges(view)].filter(({ type }) => type === 'REVIEWED_BY');
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      ['b1', 'ann'],
      ['b1', 'bob'],
    ]);
  });

  it('may bring a curator who is not declared elsewhere', async () => {
    expect(await problems(claim({ reviewedBy: '{ Curator: cleo, name: Cleo }' }))).toBe('ok');
  });

  it.each([
    [
      'by somebody who is not a curator',
      reviewed('caller'),
      'b.yaml:11:17: the reviewer caller is a Person\n    claims are reviewed by Curator',
    ],
    ['by a misspelt one', reviewed('bop'), 'b.yaml:11:17: there is no entity bop\n    did you mean bob?'],
    [
      'by the one who reads it out of the text',
      reviewed('[bob, ann]', READING),
      'b.yaml:11:23: ann says so, and cannot review it as well\n    a review is a second reading: name somebody else',
    ],
    [
      'of all claims of a file, those to come included',
      { ...reviewed('bob'), 'd.yaml': 'defaults: { reviewedBy: bob }\nclaims: []\n' },
      'd.yaml:1:13: a review is of one claim\n    write reviewedBy in each claim that was read again',
    ],
    [
      'of a group of claims',
      { ...reviewed('bob'), 'd.yaml': 'claims:\n  - reviewedBy: bob\n    claims: []\n' },
      'd.yaml:2:5: a review is of one claim\n    write reviewedBy in each claim that was read again',
    ],
  ])('is refused %s', async (_name, files, message) => {
    expect(await problems(files)).toBe(message);
  });

  it('of another curator’s reading is welcome', async () => {
    expect(await problems(reviewed('bob', READING))).toBe('ok');
  });

  it('changes no fact: the claim differs, and nothing by it', async () => {
    const plain = { ...claim({}), 'curators.yaml': CURATORS };
    const found = diffSeeds(await side(plain), await side(reviewed('bob')));
    expect(found).toMatchObject({ same: true, counts: { claims: { changed: 1, idle: 1 } } });
  });

  it('has a column in sheets and a place in the JSON Schema, but not among defaults', () => {
    expect(columnsOf('claims', vocabularyOf(ontology, rules)).at(-1)).toBe('reviewedBy');
    const { properties, definitions } = parse(JSON.stringify(seedSchema(ontology, rules)));
    expect(definitions.claim.properties).toHaveProperty('reviewedBy');
    expect(properties.defaults.properties).not.toHaveProperty('reviewedBy');
  });

  it.each([
    ['which claims were read twice, and by whom', 'claims(filter: { reviewedBy: { some: {} } })'],
    ['which were not', 'claims(filter: { reviewedBy: { none: {} } })'],
    ['which this curator reviewed', 'claims(filter: { reviewedBy: { some: { id: { eq: "bob" } } } })'],
  ])('is asked for with one statement: %s', async (_question, list) => {
    const statements = await compiled(
      `{ ${list} { totalCount nodes { id reviewedBy { nodes { name } } } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]?.text).toContain('-[');
    expect(statements[0]?.text).toContain(':REVIEWED_BY]->');
  });
});
