/** Whether English words tell of what has been, of what is still to come, or of what may be either: "said that they would march". */
export type Tense = 'past' | 'ahead' | 'either';

const VOWING =
  'vow(?:s|ed)?|promis(?:es?|ed)|pledg(?:es?|ed)|threaten(?:s|ed)?|urg(?:es?|ed)|call(?:s|ed)? on|ask(?:s|ed)?|order(?:s|ed)?|invit(?:es?|ed)|agree[sd]?|want(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|prepar(?:es?|ed|ing)|vote[sd]?|decide[sd]?';
const DETERMINED = '(?:an?|the|another|its|their|his|her|two|three)\\b';
const CUES = {
  ahead: [
    "will|shall|won[’']t",
    String.raw`(?:is|are) (?:not )?to (?!${DETERMINED})\p{Ll}+`,
    'begins|starts|opens|reopens|meets|takes place',
    String.raw`going to (?!${DETERMINED})\p{Ll}+`,
    `(?<!had )plan(?:s|ned|ning)? (?:to|for|on|${DETERMINED})`,
    '(?:is|are|be|been|was|were) (?:planned|scheduled|slated|set|due|expected)(?: to| for| on| in)?',
    'scheduled (?:for|to)|expected to|due (?:in|to|for|on|back)',
    String.raw`(?:${VOWING})\b[^.;:“”]{0,60}? to (?!${DETERMINED})\p{Ll}+`,
    '(?:postponed|delayed|adjourned|rescheduled|put off|moved)[^.;:,]{0,30}? (?:to|until|till|for|by)',
    String.raw`(?:announce[sd]?|call(?:s|ed)? for|plan(?:s|ned)|promised)\b[^.;:,]{0,40} for`,
    'calls? for|called for',
  ],
  either: [
    'would|could|might|may(?! \\d)|should|can|must',
    `(?:was|were) (?:not )?to (?!${DETERMINED})\\p{Ll}+`,
  ],
  saying: ['said|says|announced|told|wrote|confirmed|warned|added|stated|reported|tweeted|recalled'],
  /** Common verbs whose past does not end in "ed"; "planned march" tells nothing. */
  past: [
    'was|were|had|has|have|did|shot|held|found|took|went|came|began|broke|left|met|saw|struck|hit|ran|fell|led|made|sent|spoke|drew|won|lost|gave|got|put|shut|stood|rose|grew|kept|paid|read|heard|threw|drove|fled|burnt|felt|knew|thought|brought|caught|fought|sought|taught|bought|sold|built|swore|stole|chose',
    String.raw`(?<!\bbe )(?!planned|scheduled|expected|indeed|hundred|alleged)\p{Ll}{2,}ed`,
  ],
} as const;
const CUE = new RegExp(
  `(?<!\\p{L})(?:${Object.entries(CUES)
    .map(([name, words]) => `(?<${name}>${words.join('|')})`)
    .join('|')})(?!\\p{L})`,
  'gu',
);
/** "The chief, who will step down, met": what stands in commas has a verb of its own. */
const ASIDE = /, (?:who|which|whose|where|when)\b[^,;]*(?=,)/giu;
/** Behind "said" what is said begins: "that", "the march". */
const SAID = /\bthat\b|^\s*(?:an?|the|its|their|his|her|they|he|she|it|we|there|no|all|both|more)\b/iu;

/** "Is due on Saturday": its preposition belongs to the verb as well. */
const PREPOSITION = 'on '.length;

/** The tense of the verb that governs what stands at a place of a sentence; undefined where no verb tells it. */
export function tenseAt(sentence: string, at: number): Tense | undefined {
  const plain = sentence.replaceAll(ASIDE, (aside, place: number) =>
    place <= at && at < place + aside.length ? aside : ' '.repeat(aside.length),
  );
  const cues = [...plain.matchAll(CUE)].map(({ 0: words, index, groups = {} }) => ({
    start: index,
    end: index + words.length,
    words,
    tense: groups.ahead ? 'ahead' : groups.either ? 'either' : 'past',
    isSaying: groups.saying !== undefined,
  })) satisfies readonly { tense: Tense }[];
  const before = cues.findLast(({ end, words, isSaying }) => {
    const between = plain.slice(end, at);
    return (
      end <= at + PREPOSITION &&
      !between.includes(';') &&
      !(isSaying && SAID.test(words === 'told' ? between.replace(/^\s*the\b/, '') : between))
    );
  });
  const around = cues.find(({ start, end }) => start < at && at + PREPOSITION < end);
  // "Ordered the city on Monday to release": the order was given on Monday.
  if (around !== undefined) return /^\p{Ll}+ed\b/u.test(around.words) ? 'past' : undefined;
  if (before !== undefined) return before.tense;
  const behind = cues.find(({ start }) => start >= at);
  return behind === undefined || /\bthat\b|;/.test(plain.slice(at, behind.start)) ? undefined : behind.tense;
}
