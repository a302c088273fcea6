import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { variable } from '../../src/cypher/page.ts';
import { QueryError } from '../../src/errors.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { TEXT_INDEX } from '../../src/ontology/constraints.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { type Searched, searchedFor, typedWords } from '../../src/search/words.ts';
import { builder } from '../builder.ts';
import { EntityKind, kindsAsked } from '../graph/kinds.ts';
import { SearchField } from '../ontology/search.ts';
import type { ReadContext } from '../read-context.ts';
import { wanted } from './found.ts';

/** So many that the index has in front are weighed; the index does not know which name is the whole of what was typed. */
const WEIGHED = 150;
/** So many are looked through for those who say something: that is quickly told of each. */
const AMONG = 1_000;

const SearchHit = builder.neo4jRow('SearchHit', {
  roles: { entity: 'Entity', score: 'number', field: 'text', text: 'text' },
  description: 'Something that a search found, and how.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What was found.' }),
    score: t.expression({
      type: 'Float',
      description: 'How well it fits, up to about 100; only for comparing hits of one search.',
      read: ({ score }) => cypher`${score}`,
    }),
    field: t.expression({
      type: builder.neo4jEnum(SearchField),
      description: 'How it was found.',
      read: ({ field }) => cypher`${field}`,
    }),
    text: t.expression({
      type: 'String',
      description: 'The name or text that matched, as it is written.',
      read: ({ text }) => cypher`${text}`,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.neo4jList({
    type: SearchHit,
    description:
      'Finds people, groups, events, statements, places and documents by their names, beginnings of names, descriptions and the words that claims keep, in any script; tolerates one wrong letter, two in long words. The best match comes first: the whole name, the beginning of a name, another name, a word of a name, then descriptions and claims.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for: one or several words or beginnings of words, at most ${limit('searchCharacters')} characters. #hashtags and @handles are matched whole.`,
      }),
      kinds: t.arg({ type: [EntityKind], description: 'Only these kinds; all by default.' }),
      asserting: t.arg.boolean({
        description: `Only those who make claims themselves, such as documents and witnesses; looked for among the ${AMONG} that fit best.`,
      }),
      first: t.arg.int({
        description: `How many to give at most: 1 to ${limit('searchHits')}; 20 by default.`,
      }),
    },
    limit: ({ first }) => wanted('first', first, { usual: 20, most: FIXED_LIMITS.searchHits }),
    match: (bound, { text, kinds, asserting, first }, lens, context) => {
      const searched = readText(text, context);
      const { entity, score, field, text: matched } = bound;
      const shown = BigInt(wanted('first', first, { usual: 20, most: FIXED_LIMITS.searchHits }));
      const node = variable(bound, 'entity');
      return cypher`CALL db.index.fulltext.queryNodes(${raw(`'${TEXT_INDEX}'`)}, ${among(searched, kinds)}, {limit: ${BigInt(asserting ? AMONG : WEIGHED)}}) YIELD node AS ${entity}
${
  asserting
    ? cypher`WITH ${entity} WHERE EXISTS { (${node})<-[:ASSERTED_BY]-() } LIMIT ${BigInt(WEIGHED)}
`
    : raw('')
}WITH ${entity} WHERE ${allOf(lens.node('Entity', node, false))} AND (NOT ${node}:Claim OR ${allOf(lens.node('Claim', node, false))})
WITH ${entity}, ${searched.words} AS words
WITH ${entity}, words, ${bestName(node, searched)} AS named, ${bestText(node, searched)} AS told
WITH ${entity}, named, told, CASE WHEN named.rank >= ${raw(WORDS)} THEN named.rank WHEN named.rank < told.rank THEN told.rank ELSE named.rank + ${raw(`${ELSEWHERE} / size(words)`)} * ${wordsElsewhere(node)} END AS fit WHERE fit > 0
WITH ${entity}, fit, CASE WHEN named.rank < told.rank THEN toUpper(told.property) WHEN named.at = 0 THEN 'NAME' ELSE 'ALIAS' END AS ${field}, CASE WHEN named.rank >= told.rank THEN ${node}.names[named.at] WHEN told.property = 'value' THEN ${node}.name ELSE ${node}[told.property] END AS ${matched}
WITH ${entity}, ${field}, ${matched}, fit + ${weight(node)}${searched.asksWhoResponded ? cypher` + CASE WHEN EXISTS { (${node})<-[:RESPONDS_TO]-() } THEN ${raw(RESPONDED)} ELSE 0 END` : raw('')} - CASE WHEN size(${matched}) < 40 THEN size(${matched}) ELSE 40 END / 8.0 AS ${score}
ORDER BY ${score} DESC, ${entity}.id LIMIT ${shown}`;
    },
  }),
);

/** The index looks among these kinds only, so that what others have in front leaves no hit out. */
function among({ lucene }: Searched, kinds: readonly unknown[] | null | undefined): string {
  return kinds ? `+label:(${kindsAsked(kinds).map(identifier).join(' ')}) +(${lucene})` : lucene;
}

/*
 * How well a hit fits. A whole name comes before the beginning of one, that before words, a name before what is only told;
 * and what is found by all of the words before what is found by some.
 */
const WORDS = '60.0';
/** What it adds if words that are not in the name stand in what is told. */
const ELSEWHERE = '30.0';

/** What it adds if something responded to it, where that is asked. */
const RESPONDED = '12.0';

/** For each of the words: whether a key has it whole, has one that begins so, or one that is nearly so. */
function wordsIn(
  key: string,
  points: { readonly whole: string; readonly start: string; readonly near: string },
): string {
  // Two letters that changed places are one fault.
  const wrongLetters =
    'size([at IN range(0, word.size - 1) WHERE substring(part, at, 1) <> word.letters[at]])';
  const near = `word.wrong > 0 AND any(part IN split(${key}, ' ') WHERE abs(size(part) - word.size) <= word.wrong AND size([pair IN word.pairs WHERE part CONTAINS pair]) >= word.enough AND (size(part) <> word.size OR ${wrongLetters} <= word.wrong OR (${wrongLetters} = 2 AND all(letter IN word.letters WHERE part CONTAINS letter))))`;
  return `(reduce(sum = 0.0, word IN words | sum + CASE WHEN ${key} CONTAINS word.whole THEN ${points.whole} WHEN word.start <> '' AND ${key} CONTAINS word.start THEN ${points.start}${points.near === '' ? '' : ` WHEN ${near} THEN ${points.near}`} ELSE 0 END) / size(words))`;
}

function bestName(node: Fragment, { key, name }: Searched): Fragment {
  const ranks = (own: string, other: string) => raw(`CASE at WHEN 0 THEN ${own} ELSE ${other} END`);
  const whole = cypher`CASE WHEN key = ${key} THEN ${ranks('100.0', '98.0')} WHEN key CONTAINS ${` ${name} `} THEN ${ranks('96.0', '95.0')} WHEN key CONTAINS ${` ${name}`} THEN ${ranks('80.0', '70.0')}`;
  const words = raw(
    `${WORDS} * ${wordsIn('key', { whole: '1', start: '0.85', near: '0.6' })} * CASE at WHEN 0 THEN 1 ELSE 0.9 END`,
  );
  return cypher`reduce(best = {at: 0, rank: 0.0}, at IN range(0, size(${node}.searchNames) - 1) | head([key IN [${node}.searchNames[at]] | head([rank IN [${whole} ELSE ${words} END] | CASE WHEN rank > best.rank THEN {at: at, rank: rank} ELSE best END])]))`;
}

/** How many of the words stand in what is told and not in the name that fits best. */
const wordsElsewhere = (node: Fragment): Fragment =>
  cypher`size([word IN words WHERE NOT ${node}.searchNames[named.at] CONTAINS word.whole AND any(key IN ${node}.searchTexts WHERE key CONTAINS word.whole)])`;

function bestText(node: Fragment, { phrase }: Searched): Fragment {
  const inOrder =
    phrase === '' ? raw('0') : cypher`CASE WHEN key CONTAINS ${phrase} THEN ${raw('20')} ELSE 0 END`;
  const words = raw(`24.0 * ${wordsIn('key', { whole: '1', start: '0.7', near: '' })}`);
  return cypher`reduce(best = {property: '', rank: 0.0}, key IN ${node}.searchTexts | head([rank IN [${words} + ${inOrder}] | CASE WHEN rank > best.rank THEN {property: substring(split(key, ' ')[1], 1), rank: rank} ELSE best END]))`;
}

/** Among what fits alike, those who act come first, then places, things, events and what was said; claims come last. */
const weight = (node: Fragment): Fragment =>
  cypher`CASE WHEN ${node}:Actor THEN 4 WHEN ${node}:Place THEN 3.5 WHEN ${node}:Statement OR ${node}:Topic OR ${node}:Content OR ${node}:Document THEN 1.5 WHEN ${node}:Thing THEN 3 WHEN ${node}:Event THEN 2.5 ELSE -5 END`;

function readText(text: string, context: ReadContext): Searched {
  const { searchCharacters, searchWords } = context.limits;
  if (text.length > searchCharacters || !text.isWellFormed() || /\p{Cc}/u.test(text)) {
    throw new QueryError('text: this cannot be searched', {
      hint: `write at most ${searchCharacters} characters, without control characters`,
    });
  }
  const { length } = typedWords(text);
  if (length > searchWords)
    throw new QueryError(`text: ${length} words are too many`, {
      hint: `write at most ${searchWords} words`,
    });
  const searched = searchedFor(text, searchWords);
  if (searched === undefined)
    throw new QueryError('text: it contains no word', { hint: 'write at least one letter or digit' });
  return searched;
}
