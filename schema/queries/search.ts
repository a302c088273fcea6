import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { variable } from '../../src/cypher/page.ts';
import { words } from '../../src/cypher/words.ts';
import { QueryError } from '../../src/errors.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { TEXT_INDEX } from '../../src/ontology/constraints.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { questionIn } from '../../src/search/question.ts';
import { type Searched, searchedFor, typedWords } from '../../src/search/words.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { EntityKind, kindsAsked } from '../graph/kinds.ts';
import { rankOf } from '../ontology/certainty.ts';
import { SearchField } from '../ontology/search.ts';
import type { ReadContext } from '../read-context.ts';
import { LED } from './affair.ts';
import { PARTS } from './counts.ts';
import { wanted } from './found.ts';
import { DEEDS } from './tally.ts';

/** So many that the index has in front are weighed; the index does not know which name is the whole of what was typed. */
const WEIGHED = 150;
/** So many are looked through for those who say something: that is quickly told of each. */
const AMONG = 1_000;

const SearchHit = builder.neo4jRow('SearchHit', {
  roles: { entity: 'Entity', score: 'number', field: 'text', text: 'text', asked: 'number' },
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
    asked: t.expression({
      type: 'Boolean',
      description:
        'Whether the text that was looked for asks who responded, as in “who responded to the shooting”: `responded` is then what it asks about.',
      read: ({ asked }) => cypher`${asked}`,
    }),
    responded: t.nodeOne({
      kind: 'Event',
      description: `What was responded to: the event that was found, if anything responds to it, or what it led to or came from; for others the one with most responses among the events that they surely had a part in, of which ${AMONG} are looked at.`,
      match: ({ node: event = raw('event') }, { entity: found = raw('found') }, lens) => {
        const joined = (types: string) =>
          passing(lens, { part: raw('part'), other: raw('other') }, { part: types, other: 'Event' });
        const response = passing(lens, { link: raw('link'), response: raw('response') }, RESPONSE);
        return cypher`UNWIND CASE WHEN ${found}:Event THEN [${found}] + COLLECT { MATCH (${found})-[part:${LED}]-(other:Event) WHERE ${joined('LED_TO')} RETURN other }
ELSE COLLECT { MATCH (${found})-[part:${PARTS}]->(other:Event) WHERE part.basisRank >= ${BigInt(SURE)} AND ${joined('PERFORMED')} RETURN other LIMIT ${BigInt(AMONG)} } END AS ${event}
WITH DISTINCT ${event} WHERE EXISTS { (${event})<-[link:RESPONDS_TO]-(response:Event) WHERE ${response} }
WITH ${event} ORDER BY ${event} = ${found} DESC, COUNT { (${event})<-[:RESPONDS_TO]-() } DESC, ${event}.orderKey LIMIT 1`;
      },
    }),
  }),
});

/** How sure a part in an event must be: nobody is to be led from somebody to what they are only assumed to have done. */
const SURE = rankOf('REPORTED');
const RESPONSE = { link: 'RESPONDS_TO', response: 'Event' } as const;

builder.queryField('search', (t) =>
  t.neo4jList({
    type: SearchHit,
    description:
      'Finds people, groups, events, statements, places and documents by their names, beginnings of names, descriptions and the words that claims keep, in any script; tolerates one wrong letter, two in long words, other forms of a word (hacked, hack) and a few words that mean the same (site, page). A question in plain English is searched by what it is about. The best match comes first: the whole name, the beginning of a name, another name, a word of a name, then descriptions and claims; among what fits alike, what was responded to.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for: one or several words or beginnings of words, at most ${limit('searchCharacters')} characters. #hashtags and @handles are matched whole.`,
      }),
      kinds: t.arg({ type: [EntityKind], description: 'Only these kinds; all by default.' }),
      asserting: t.arg.boolean({
        description: `Only those who make claims themselves, such as documents and witnesses; looked for among the ${AMONG} that fit best.`,
      }),
      similar: t.arg.boolean({
        description:
          'Instead of what fits, what has a name that is spelt in a similar way: up to two letters in each word may differ. For a search that found nothing.',
      }),
      first: t.arg.int({
        description: `How many to give at most: 1 to ${limit('searchHits')}; 20 by default.`,
      }),
    },
    limit: ({ first }) => wanted('first', first, { usual: 20, most: FIXED_LIMITS.searchHits }),
    match: (bound, { text, kinds, asserting, similar, first }, lens, context) => {
      const searched = readText(text, context);
      const { entity, score, field, text: matched, asked } = bound;
      const shown = BigInt(wanted('first', first, { usual: 20, most: FIXED_LIMITS.searchHits }));
      const node = variable(bound, 'entity');
      const index = raw(`CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', `);
      const isSeen = cypher`${allOf(lens.node('Entity', node, false))} AND (NOT ${node}:Claim OR ${allOf(lens.node('Claim', node, false))})`;
      if (similar)
        return cypher`${index}${among(searched.similar, kinds)}, {limit: ${BigInt(WEIGHED)}}) YIELD node AS ${entity}, score AS ${score}
WITH ${entity}, ${score}, 'NAME' AS ${field}, ${node}.name AS ${matched}, false AS ${asked} WHERE ${isSeen}${asserting ? cypher` AND EXISTS { (${node})<-[:ASSERTED_BY]-() }` : raw('')}
ORDER BY ${score} DESC, ${entity}.id LIMIT ${shown}`;
      return cypher`${index}${among(searched.lucene, kinds)}, {limit: ${BigInt(asserting ? AMONG : WEIGHED)}}) YIELD node AS ${entity}
${
  asserting
    ? cypher`WITH ${entity} WHERE EXISTS { (${node})<-[:ASSERTED_BY]-() } LIMIT ${BigInt(WEIGHED)}
`
    : raw('')
}WITH ${entity} WHERE ${isSeen}
WITH ${entity}, ${searched.words} AS words
WITH ${entity}, words, ${bestName(node, searched)} AS named, ${bestText(node, searched)} AS told
WITH ${entity}, named, told, CASE WHEN named.rank >= ${raw(WORDS)} THEN named.rank + ${head(node)} WHEN named.rank < told.rank THEN told.rank ELSE named.rank + ${elsewhere(node)} END AS fit, named.rank < ${raw(WORDS)} AND named.rank * ${raw(TOLD)} < told.rank * ${raw(WORDS)} AS isTold WHERE fit > 0
WITH ${entity}, fit, CASE WHEN isTold THEN toUpper(told.property) WHEN named.at = 0 THEN 'NAME' ELSE 'ALIAS' END AS ${field}, CASE WHEN NOT isTold THEN ${node}.names[named.at] WHEN told.property = 'value' THEN ${node}.name ELSE ${node}[told.property] END AS ${matched}
WITH ${entity}, ${field}, ${matched}, fit + ${weight(node, searched)} + ${responded(node, searched)} - CASE WHEN size(${matched}) < 40 THEN size(${matched}) ELSE 40 END / 8.0 AS ${score}, ${searched.asksWhoResponded} AS ${asked}
ORDER BY ${score} DESC, ${entity}.id LIMIT ${shown}`;
    },
  }),
);

/** The index looks among these kinds only, so that what others have in front leaves no hit out. */
function among(lucene: string, kinds: readonly unknown[] | null | undefined): string {
  return kinds ? `+label:(${kindsAsked(kinds).map(identifier).join(' ')}) +(${lucene})` : lucene;
}

/*
 * How well a hit fits. A whole name comes before the beginning of one, that before words, a name before what is only told;
 * and what is found by all of the words before what is found by some.
 */
const WHOLE = '95.0';
const BEGINNING = '70.0';
const WORDS = '60.0';
/** What all words in one text are worth; whether a hit is told by its name or by a text is where more of them stand. */
const TOLD = '24.0';
/** What it adds if words that are not in the name stand in what is told. */
const ELSEWHERE = '30.0';
const BESIDE_SYNONYM = '9.0';
/** So many letters a key may be longer or shorter that has one fault or two: each counts twice in it. */
const AS_LONG = '4';

/**
 * What it adds if something responded to it: that is what the graph is about. Each response adds one more, up to five; and
 * twice as much again where somebody asks who responded. What fits half gets half of it.
 */
function responded(node: Fragment, { asksWhoResponded }: Searched): Fragment {
  const times = asksWhoResponded ? 3 : 1;
  return cypher`head([responses IN [COUNT { (${node})<-[:RESPONDS_TO]-() }] | CASE WHEN responses = 0 THEN 0.0 WHEN responses < 5 THEN 3.0 + responses ELSE 8.0 END * ${times} * CASE WHEN fit < ${raw(WORDS)} THEN fit / ${raw(WORDS)} ELSE 1 END])`;
}

interface Points {
  readonly whole: string;
  readonly start: string;
  /** For a word that only means the same, and for one that is nearly so; a long text is not searched for them, which takes time and finds too much. */
  readonly loosely?: { readonly synonym: string; readonly near: string };
}

/** For each of the words: whether a key has it whole, one that begins so or is a form of it, one that means the same, or one that is nearly so. */
function wordsIn(key: string, { whole, start, loosely }: Points): string {
  // Two letters that changed places are one fault.
  const wrongLetters =
    'size([at IN range(0, word.size - 1) WHERE substring(part, at, 1) <> word.letters[at]])';
  const near = `word.wrong > 0 AND any(part IN split(${key}, ' ') WHERE abs(size(part) - word.size) <= word.wrong AND size([pair IN word.pairs WHERE part CONTAINS pair]) >= CASE WHEN size(part) = word.size THEN word.enough ELSE word.enoughApart END AND (size(part) <> word.size OR ${wrongLetters} <= word.wrong OR (${wrongLetters} = 2 AND all(letter IN word.letters WHERE part CONTAINS letter))))`;
  const less =
    loosely === undefined
      ? ''
      : ` WHEN any(synonym IN word.synonyms WHERE ${key} CONTAINS synonym) THEN ${loosely.synonym} WHEN ${near} THEN ${loosely.near}`;
  return `(reduce(sum = 0.0, word IN words | sum + CASE WHEN ${key} CONTAINS word.whole THEN ${whole} WHEN word.start <> '' AND ${key} CONTAINS word.start OR any(form IN word.forms WHERE ${key} CONTAINS form) THEN ${start}${less} ELSE 0 END) / size(words))`;
}

function bestName(node: Fragment, { key, name }: Searched): Fragment {
  const ranks = (own: string, other: string) => raw(`CASE at WHEN 0 THEN ${own} ELSE ${other} END`);
  const whole = cypher`CASE WHEN key = ${key} THEN ${ranks('100.0', '98.0')} WHEN key CONTAINS ${` ${name} `} THEN ${ranks('96.0', WHOLE)} WHEN key CONTAINS ${` ${name}`} THEN ${ranks('80.0', BEGINNING)}`;
  const words = raw(
    `${WORDS} * ${wordsIn('key', { whole: '1', start: '0.85', loosely: { synonym: '0.5', near: '0.6' } })} * CASE at WHEN 0 THEN 1 ELSE 0.9 END`,
  );
  // A name of about as many letters is meant as a whole, with a fault in it.
  const asLong = cypher`CASE WHEN abs(size(key) - ${BigInt(key.length)}) <= ${raw(AS_LONG)} THEN ${raw('1.2')} ELSE 1 END`;
  return cypher`reduce(best = {at: 0, rank: 0.0}, at IN range(0, size(${node}.searchNames) - 1) | head([key IN [${node}.searchNames[at]] | head([rank IN [${whole} ELSE ${words} * ${asLong} END] | CASE WHEN rank > best.rank THEN {at: at, rank: rank} ELSE best END])]))`;
}

/** What it adds if a name that has all the words begins with one: that says what it is, where "takedown of the website" is no website. */
const head = (node: Fragment): Fragment =>
  cypher`CASE WHEN named.rank < ${raw(BEGINNING)} AND any(word IN words WHERE ${node}.searchNames[named.at] STARTS WITH word.whole) THEN 8 ELSE 0 END`;

/** How much it adds that words which are not in the name that fits best stand in what is told; less where the name has one that means the same. */
const elsewhere = (node: Fragment): Fragment => {
  const lacks = (one: string) => cypher`NOT ${node}.searchNames[named.at] CONTAINS ${raw(one)}`;
  const told = cypher`any(key IN ${node}.searchTexts WHERE key CONTAINS word.whole OR any(form IN word.forms WHERE key CONTAINS form))`;
  return cypher`reduce(sum = 0.0, word IN words | sum + CASE WHEN ${lacks('word.whole')} AND all(form IN word.forms WHERE ${lacks('form')}) AND ${told} THEN CASE WHEN all(synonym IN word.synonyms WHERE ${lacks('synonym')}) THEN ${raw(ELSEWHERE)} ELSE ${raw(BESIDE_SYNONYM)} END ELSE 0 END) / size(words)`;
};

function bestText(node: Fragment, { phrase }: Searched): Fragment {
  const inOrder = cypher`CASE WHEN ${phrase} <> '' AND key CONTAINS ${phrase} THEN ${raw('20')} ELSE 0 END`;
  const words = raw(`${TOLD} * ${wordsIn('key', { whole: '1', start: '0.7' })}`);
  return cypher`reduce(best = {property: '', rank: 0.0}, key IN ${node}.searchTexts | head([rank IN [${words} + ${inOrder}] | CASE WHEN rank > best.rank THEN {property: substring(split(key, ' ')[1], 1), rank: rank} ELSE best END]))`;
}

/**
 * Among what fits alike, those who act come first, then places, things, events and what was said; claims come last. What was
 * only planned or threatened comes behind what happened, unless its whole name is typed;
 * where somebody asks who, those who act come before all else that has the words.
 */
const weight = (node: Fragment, { asksWho }: Searched): Fragment =>
  cypher`CASE WHEN ${node}:Event AND fit < ${raw(WHOLE)} AND NOT ${node}.occurrence IN ${words(DEEDS)} THEN -4 WHEN ${node}:Actor THEN CASE WHEN ${asksWho} AND fit >= ${raw(WORDS)} THEN 9 ELSE 4 END WHEN ${node}:Place THEN 3.5 WHEN ${node}:Statement OR ${node}:Topic OR ${node}:Content OR ${node}:Document THEN 1.5 WHEN ${node}:Thing THEN 3 WHEN ${node}:Event THEN 2.5 ELSE -5 END`;

function readText(text: string, context: ReadContext): Searched {
  const { searchCharacters, searchWords } = context.limits;
  if (text.length > searchCharacters || !text.isWellFormed() || /\p{Cc}/u.test(text)) {
    throw new QueryError('text: this cannot be searched', {
      hint: `write at most ${searchCharacters} characters, without control characters`,
    });
  }
  // The words of a question that only ask are not looked for.
  const { length } = typedWords(questionIn(text).about);
  if (length > searchWords)
    throw new QueryError(`text: ${length} words are too many`, {
      hint: `write at most ${searchWords} words`,
    });
  const searched = searchedFor(text, searchWords);
  if (searched === undefined)
    throw new QueryError('text: it contains no word', { hint: 'write at least one letter or digit' });
  return searched;
}
