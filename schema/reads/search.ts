import { cypher } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import { QueryError } from '../../src/errors.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { EntityKind, kindsAsked } from './kinds.ts';
import { luceneQuery, wordsIn } from './lucene.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';

const MOST_HITS = 100;

const SearchHit = builder.neo4jRow('SearchHit', {
  roles: { entity: 'Entity', score: 'number', matched: 'text' },
  description: 'Something that a search found, and why.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What was found.' }),
    score: t.expression({
      type: 'Float',
      description: 'How well it fits; only for comparing hits of one search.',
      read: ({ score }) => cypher`${score}`,
    }),
    matched: t.expression({
      type: ['String'],
      description:
        'The names by which it was found; empty where only a misspelling of a part of a name fits.',
      read: ({ matched }) => cypher`${matched}`,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.neo4jList({
    type: SearchHit,
    description:
      'Finds people, groups, events, statements, places and documents by any of their names; forgives a misspelt letter.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to look for: one or several words, at most 200 characters.',
      }),
      kinds: t.arg({ type: [EntityKind], description: 'Only these kinds; all where not given.' }),
      first: t.arg.int({ description: 'How many to give at most: 1 to 100; 20 where not given.' }),
    },
    limit: ({ first }) => hits(first),
    match: (bound, { text, kinds, first }, lens, context) => {
      const query = searchQuery(text, readLimits(context));
      const words = query.words;
      // The limit stands inside, so that common words stay cheap; there it must leave room for what `kinds` drops.
      const wanted = BigInt(hits(first));
      const among = BigInt(kinds ? MOST_HITS * 10 : hits(first));
      const labels = kindsAsked(kinds);
      return cypher`CALL db.index.fulltext.queryNodes('antiphon_text', ${query.lucene}, {limit: ${among}}) YIELD node AS ${bound.entity}, score AS ${bound.score}
WITH ${bound.entity}, ${bound.score} WHERE ${bound.entity}.label IN ${labels} AND ${allOf(lens.node('Entity', variable(bound, 'entity'), false))}
WITH ${bound.entity}, ${bound.score} ORDER BY ${bound.score} DESC, ${bound.entity}.id LIMIT ${wanted}
WITH ${bound.entity}, ${bound.score}, [name IN ${bound.entity}.names WHERE any(word IN ${words} WHERE toLower(name) CONTAINS word)] AS ${bound.matched}`;
    },
  }),
);

function hits(first: number | null | undefined): number {
  if (first === null || first === undefined) return 20;
  if (first < 1 || first > MOST_HITS)
    throw new QueryError(`first: ${first} hits cannot be had`, { hint: `ask for 1 to ${MOST_HITS}` });
  return first;
}

function searchQuery(
  text: string,
  { searchCharacters, searchWords }: ReadLimits,
): { readonly lucene: string; readonly words: readonly string[] } {
  if (text.length > searchCharacters || !text.isWellFormed() || /\p{Cc}/u.test(text)) {
    throw new QueryError('text: this cannot be searched for', {
      hint: `write at most ${searchCharacters} characters, without control characters`,
    });
  }
  const words = wordsIn(text);
  if (words.length > searchWords)
    throw new QueryError(`text: ${words.length} words are too many`, {
      hint: `write at most ${searchWords} words`,
    });
  const lucene = luceneQuery(words);
  if (lucene === undefined)
    throw new QueryError('text: there is no word in it', { hint: 'write at least one letter or digit' });
  return { lucene, words };
}
