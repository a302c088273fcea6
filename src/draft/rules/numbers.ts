import { slug } from '../../text/slug.ts';
import { type Article, isHedged } from './article.ts';

const COMPARATORS: readonly (readonly [RegExp, string])[] = [
  [/more than|over/iu, 'MORE_THAN'],
  [/at least/iu, 'AT_LEAST'],
  [/about|around|some|nearly|almost|roughly/iu, 'ABOUT'],
  [/up to|at most/iu, 'AT_MOST'],
];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** A number of people who did or suffered something: a number alone says nothing that anybody would look for. */
const COUNTED =
  /\b(?:(more than|over|at least|about|around|some|nearly|almost|roughly|up to|at most) )?(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:police )?(?:protesters|demonstrators|officers|deputies|people|marchers))(?= (?:were|protested|marched|gathered|demonstrated|rallied)\b)/giu;

/** How many did or suffered something, where the sentence says it of a crowd. */
export function numbers(article: Article): void {
  const { found, sentences } = article;
  for (const sentence of sentences)
    for (const { 0: words, 1: how = '', 2: digits = '', 3: unit = '', index } of sentence.own.matchAll(
      COUNTED,
    )) {
      const word = NUMBERS.indexOf(digits.toLowerCase());
      const size = word === -1 ? Number(digits.replaceAll(',', '')) : word;
      const group = found.entity('Group', slug(`${words} in ${article.document.id}`), {
        name: words.charAt(0).toUpperCase() + words.slice(1),
        type: 'CROWD',
        identified: false,
      });
      const comparator = COMPARATORS.find(([pattern]) => pattern.test(how))?.[1] ?? 'EXACT';
      const saying = isHedged(sentence, index, index + words.length) ? 'ALLEGED' : 'REPORTED';
      found.claim(group, { SIZE: size, comparator, unit }, { key: sentence.key, words }, saying);
    }
}
