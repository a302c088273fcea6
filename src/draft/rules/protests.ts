import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';

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
