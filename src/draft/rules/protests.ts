import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';
import { asName } from './proposals.ts';

const PROTEST = String.raw`\b(?:protests?|riots|demonstrations?|marches|rallies) (?:against|over|about|in response to) (?:the )?`;
const BEFORE = new RegExp(`${PROTEST}(?:(death|shooting|killing) of (?:\\p{L}+ ){0,3}?)?$`, 'iu');
const AFTER = /^[’']s (death|shooting|killing)\b/iu;

/** "Protests against the death of X" respond to it: the words say so. */
export function protests(article: Article): void {
  for (const sentence of article.sentences)
    for (const { id, kind, start, end, words } of sentence.mentions) {
      const before = BEFORE.exec(sentence.own.slice(0, start));
      if (kind !== 'Person' || before === null || isHedged(sentence, before.index, end)) continue;
      const after = AFTER.exec(sentence.own.slice(end));
      const harm = before[1] ?? after?.[1];
      if (harm === undefined) continue;
      respond(article, sentence, {
        name: article.names.get(id)?.name ?? words,
        harm: harm.toLowerCase() === 'shooting' ? 'Shooting' : 'Death',
        start: before.index,
        end: end + (before[1] === undefined ? (after?.[0].length ?? 0) : 0),
      });
    }
}

interface Protest {
  readonly name: string;
  readonly harm: 'Shooting' | 'Death';
  readonly start: number;
  readonly end: number;
}

function respond({ found }: Article, { key, text }: Read, { name, harm, start, end }: Protest): void {
  const to = slug(`${harm} of ${name}`);
  const other = slug(`${harm === 'Death' ? 'Shooting' : 'Death'} of ${name}`);
  // Where a shooting and a death are told apart, people say first how they belong together.
  if (!found.has(to) || found.has(other)) return;
  const protest = found.entity('Demonstration', slug(`protests against ${to}`), {
    name: `Protests against the ${harm.toLowerCase()} of ${name}`,
  });
  const at = { key, words: text.slice(start, end) };
  found.claim(protest, { OCCURRED: 'HAPPENED' }, at);
  found.claim(protest, { RESPONDS_TO: to, type: 'PROTEST', stance: 'AGAINST' }, at);
}

/** What is told of many demonstrations at once. */
const HELD =
  /\b(protests?|demonstrations|marches|rallies|vigils)\b[^.;:“”"]{0,40}?\b(planned|scheduled|called for|held|staged|took place|broke out|erupted|spread)\b/iu;
const AHEAD: Readonly<Record<string, string>> = {
  planned: 'PLANNED',
  scheduled: 'PLANNED',
  'called for': 'CALLED_FOR',
};
const BETWEEN_PLACES = /^(?:, (?:and |to )?| and | to )$/u;
const NONE = /\b(?:no|not|neither)\b/iu;
const COUNTED_PLACES = /\b(?:in|at) (\d+) (locations|cities|towns|places|states|countries)\b/iu;
/** As many places in a row are a list. */
const LISTED = 3;

/** "Protests planned in A, B and C": one in each place, and all of them together. */
export function protestsInPlaces(article: Article): void {
  for (const sentence of article.sentences) {
    const held = HELD.exec(sentence.own);
    const places = held === null ? [] : placesBehind(sentence, held.index + held[0].length);
    const [first, last] = [places[0], places.at(-1)];
    if (
      held === null ||
      first === undefined ||
      last === undefined ||
      NONE.test(sentence.own.slice(Math.max(0, held.index - 10), held.index + held[0].length))
    )
      continue;
    const [, what = '', how = ''] = held;
    const occurrence = AHEAD[how.toLowerCase()] ?? 'HAPPENED';
    const saying = isHedged(sentence, held.index, first.start) ? 'ALLEGED' : 'REPORTED';
    const { found } = article;
    const { key, text } = sentence;
    const at = { key, words: text.slice(held.index, last.end) };
    const all = found.entity('Demonstration', slug(`${what} in ${article.document.id} ${key}`), {
      name: `${asName(what)} ${how} in ${first.words} and elsewhere`,
    });
    found.claim(all, { OCCURRED: occurrence }, at, saying);
    const counted = COUNTED_PLACES.exec(text);
    if (counted !== null)
      found.claim(
        all,
        { QUANTITY: Number(counted[1]), comparator: 'EXACT', of: counted[2] ?? '' },
        { key, words: text.slice(held.index, counted.index + counted[0].length) },
        saying,
      );
    for (const { id, words } of places) {
      const own = found.entity('Demonstration', slug(`${what} in ${id} ${article.document.id}`), {
        name: `${asName(what).replace(/s$/, '')} in ${words}`,
      });
      found.entity('Place', id, namesOf(article, id));
      found.claim(own, { OCCURRED: occurrence }, at, saying);
      found.claim(own, { PART_OF: all }, at, saying);
      found.claim(own, { OCCURRED_AT: id }, at, saying);
    }
  }
}

/** The places that follow each other in a list, behind some words; none where they are too few. */
function placesBehind({ mentions, own }: Read, from: number): readonly Mention[] {
  let list: Mention[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'Place' || mention.start < from) continue;
    const before = list.at(-1);
    if (before !== undefined && !BETWEEN_PLACES.test(own.slice(before.end, mention.start))) {
      if (list.length >= LISTED) return list;
      list = [];
    }
    list.push(mention);
  }
  return list.length >= LISTED ? list : [];
}
