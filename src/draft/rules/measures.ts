import { slug } from '../../text/slug.ts';
import { type Article, isHedged } from './article.ts';

interface Kind {
  readonly did: RegExp;
  readonly type: 'CURFEW' | 'GUARD_DEPLOYMENT';
  readonly name: (place: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    did: /\b(?:declared|imposed|announced) curfews?\b/iu,
    type: 'CURFEW',
    name: (place) => `Curfew in ${place}`,
  },
  {
    did: /\b(?:called in|deployed|activated|mobili[sz]ed) the National Guard\b/iu,
    type: 'GUARD_DEPLOYMENT',
    name: (place) => `National Guard called in by ${place}`,
  },
];
const LISTED =
  /\b(cities|states)\b (?:like|including|such as) ((?:(?!\b(?:cities|states)\b)[^;:“”"])+?),? (?:etc\. )?(?:have |has )?$/iu;

/** "Cities like A, B and C have declared curfews": a measure of each. */
export function measures(article: Article): void {
  const { found, sentences } = article;
  for (const sentence of sentences)
    for (const { did, type, name } of KINDS) {
      const done = did.exec(sentence.own);
      const listed = done && LISTED.exec(sentence.own.slice(0, done.index));
      if (!done || !listed || isHedged(sentence, listed.index, done.index)) continue;
      const [, sort = ''] = listed;
      const end = done.index + done[0].length;
      const places = sentence.mentions.filter(
        ({ kind, start, end: last }) => kind === 'Place' && start > listed.index && last <= done.index,
      );
      for (const { id, words: place, start } of places) {
        const at = { key: sentence.key, words: sentence.text.slice(start, end) };
        const noun = /cit/iu.test(sort) ? 'City' : 'State';
        const body = found.entity('GovernmentBody', slug(`${noun} of ${place}`), {
          name: `${noun} of ${place}`,
        });
        const measure = found.entity('Measure', slug(name(place)), { name: name(place), type });
        found.claim(measure, { OCCURRED: 'HAPPENED' }, at);
        found.claim(body, { PERFORMED: measure, role: 'ISSUER', attributionBasis: 'MEDIA' }, at);
        if (noun !== 'City') continue;
        found.entity('Place', id, { name: place });
        found.claim(measure, { OCCURRED_AT: id }, at);
      }
    }
}
