import { NUMBER_WORDS } from '../../text/number-words.ts';
import { slug } from '../../text/slug.ts';
import { type Article, isHedged } from './article.ts';
import { asName } from './proposals.ts';

const COMPARATORS: readonly (readonly [RegExp, string])[] = [
  [/fewer than|less than/iu, 'FEWER_THAN'],
  [/more than|over/iu, 'MORE_THAN'],
  [/at least/iu, 'AT_LEAST'],
  [/about|around|some|nearly|almost|roughly/iu, 'ABOUT'],
  [/up to|at most/iu, 'AT_MOST'],
];
/** A number of people, and what they did or what was done to them. */
const COUNTED =
  /\b(?:(fewer than|less than|more than|over|at least|about|around|some|nearly|almost|roughly|up to|at most) )?(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:police )?(?:protesters|demonstrators|officers|deputies|people|marchers|supporters|students|workers|residents))(?= ((?:were|have been) (?:arrested|detained)|were|protested|marched|gathered|demonstrated|rallied|took part|turned out)\b|[.,;]?)/giu;
/** Police arrested so many. */
const ARRESTED = /\b(?:police|officers|deputies|authorities) (?:have |had )?(?:arrested|detained) $/iu;
/** What a crowd did together. */
const DEMONSTRATIONS: Readonly<Record<string, string>> = {
  protested: 'Protest',
  marched: 'March',
  gathered: 'Gathering',
  demonstrated: 'Demonstration',
  rallied: 'Rally',
};

/** How many did or suffered something, where the sentence says it of a crowd. */
export function numbers(article: Article): void {
  const { found, sentences } = article;
  for (const sentence of sentences)
    for (const {
      0: words,
      1: how = '',
      2: digits = '',
      3: unit = '',
      4: did = '',
      index,
    } of sentence.own.matchAll(COUNTED)) {
      const arrested = ARRESTED.exec(sentence.own.slice(0, index));
      const isArrest = arrested !== null || /arrested|detained/iu.test(did);
      // A number alone says nothing that anybody would look for.
      if (did === '' && !isArrest) continue;
      const word = NUMBER_WORDS.indexOf(digits.toLowerCase());
      const size = word === -1 ? Number(digits.replaceAll(',', '')) : word + 1;
      const group = found.entity('Group', slug(`${words} in ${article.document.id}`), {
        name: asName(words),
        type: 'CROWD',
        identified: false,
      });
      const comparator = COMPARATORS.find(([pattern]) => pattern.test(how))?.[1] ?? 'EXACT';
      const saying = isHedged(sentence, index, index + words.length) ? 'ALLEGED' : 'REPORTED';
      found.claim(group, { SIZE: size, comparator, unit }, { key: sentence.key, words }, saying);
      const what = isArrest ? 'Arrest' : DEMONSTRATIONS[did.toLowerCase()];
      if (what === undefined) continue;
      const name = `${what} of ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
      const event = found.entity(
        isArrest ? 'Incident' : 'Demonstration',
        slug(`${name} in ${article.document.id}`),
        { name, ...(isArrest && { type: 'DETENTION' }) },
      );
      const at = {
        key: sentence.key,
        words: sentence.text
          .slice(arrested?.index ?? index, index + words.length + (arrested === null ? did.length + 1 : 0))
          .trim(),
      };
      found.claim(event, { OCCURRED: 'HAPPENED' }, at, saying);
      if (isArrest) found.claim(group, { INVOLVED_IN: event, role: 'DETAINEE' }, at, saying);
      else
        found.claim(group, { PERFORMED: event, role: 'PARTICIPANT', attributionBasis: 'MEDIA' }, at, saying);
    }
}
