const NOT_SO = /\b(?:would|will) (?:not\b|have\b|never\b)|\bwon[’']t\b/iu;
/** "It would block the dam unless the officer was charged": a condition that others are to fulfil. */
const THREAT = /\b(?:unless|or else|if\b[^.;]*\b(?:not|no|fails?|refuses?))\b|, or (?:it|they|we|he|she) /iu;
/** Verbs by which somebody speaks of what is to come. */
const VERBS: readonly (readonly [word: string, verbs: RegExp])[] = [
  ['THREATENED', /\bthreat(?:en(?:s|ed|ing)?)?\b/giu],
  ['PLEDGED', /\b(?:vow(?:s|ed)?|promis(?:es?|ed)|pledg(?:es?|ed))\b/giu],
  [
    'CALLED_FOR',
    /\b(?:call(?:s|ed)? (?:for|on)|urge[sd]?|demand(?:s|ed)?|ask(?:s|ed)? (?:[\p{L}’-]+ ){1,4}to)\b/giu,
  ],
  ['PLANNED', /\b(?:plan(?:s|ned|ning)? (?:to|for|on|an?|another|the)|intend(?:s|ed)? to|scheduled)\b/giu],
];
/** Words of what is to come by themselves, whoever speaks of it. */
const TO_COME = /\b(?:would|will|shall|going to|(?:is|are|was|were) (?:due )?to(?= \p{Ll}))\b/iu;
/** Whether words tell of what is to come: only then is it not simply said that it happened. */
const isAhead = (words: string): boolean =>
  TO_COME.test(words) || VERBS.some(([, verbs]) => words.search(verbs) !== -1);
/** So far before the words their verb may stand: "said it [would block the dam]". */
const BEFORE = 40;

/** How far an event got by the words that tell of it and the verb before them; undefined where they tell of no plan. */
export function howFar(words: string, sentence: string): string | undefined {
  const found = sentence.indexOf(words);
  const at = Math.max(0, found);
  const whole = found === -1 ? words : sentence;
  const end = at + words.length;
  const near = whole.slice(Math.max(0, at - BEFORE), end).replace(/^.*[.;:“”]\s/su, '');
  if (words === '' || !isAhead(near) || NOT_SO.test(near)) return undefined;
  const [last] = VERBS.flatMap(([word, verbs]) =>
    [...whole.slice(0, end).matchAll(verbs)].map(({ index }) => ({ word, index })),
  ).toSorted((one, other) => other.index - one.index);
  if (last !== undefined) return last.word;
  return THREAT.test(whole.slice(at)) ? 'THREATENED' : 'PLANNED';
}

/** On which condition, by the words: "unless the officer was charged". */
export const conditionIn = (words: string): string | undefined =>
  /\b(?:unless|if|provided that|on condition that)\b[^.;“”"]{4,}/iu.exec(words)?.[0].trim();
