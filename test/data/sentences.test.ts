import { expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { project } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { readSeed } from '../support/read-seed.ts';
import { hasOwnSources, SEEDS } from './project-seeds.ts';

it.skipIf(!hasOwnSources)(
  'no sentence says a word twice in a row, as one that calls an omission “omitted” once more would',
  async () => {
    const { nodes, edges } = project(await readSeed(SEEDS, { ontology, rules }));
    const sentences = [...nodes, ...edges].flatMap(({ values: { sentence } }) =>
      typeof sentence === 'string' ? [sentence] : [],
    );
    expect(sentences.length).toBeGreaterThan(1000);
    expect(sentences.filter((sentence) => /\b(\p{L}+) \1\b/u.test(sentence))).toEqual([]);
  },
);
