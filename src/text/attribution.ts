import { isInQuotation, isInside, lettersIn, quotationsIn, type Within } from './quotations.ts';
import { isUnsaid, RETELLING, SAYING, saidIn } from './saying.ts';

/** Who says some words of a sentence. */
export interface Attribution {
  /** Whoever speaks, as the sentence calls them. */
  readonly speaker: Within;
  /** What stands beside them in commas: "the spokeswoman", or a name behind what they are. */
  readonly aside: Within | undefined;
  /** The word by which they are told to say so. */
  readonly cue: string;
  /** Whether what follows is only their word, and not told as a deed of theirs: "said", and not "accused". */
  readonly isRetelling: boolean;
  /** Whether the words stand in their quotation. */
  readonly isQuoted: boolean;
}

/** One place where a sentence gives something to somebody. */
interface Giving {
  readonly speaker: Within;
  readonly aside: Within | undefined;
  readonly cue: string;
  /** From the speaker to the verb, or the other way round. */
  readonly own: Within;
  /** What they say. */
  readonly scopes: readonly Within[];
  /** Whether that is only a clause within the sentence of another: "the guards who, according to Ann Lee, had fled". */
  readonly isAside: boolean;
}

const STANCE =
  'accused|accuses|blamed|blames|criticized|criticised|argued|argues|believes?|believed|maintained|asserted|concluded|reported|acknowledged|admitted|revealed|suggested|demanded|vowed|pledged|threatened|complained|urged|called(?= (?:for\\b|on\\b|(?:the|it|him|her|them|his|its|their|an?) [^.;]*(?:“|"| an? )))';
const VERBS = `${SAYING}|${STANCE}|say|insist|claim(?= that\\b)|warn(?= that\\b)`;
const ADVERBS =
  '(?: (?:(?:would|will|could|can|did|does|do)(?: only)?|also|later|then|still|has|have|had|once|(?!family|only)\\p{Ll}+ly))*';
/** A subject and its verb: "Two witnesses said", "Ann Lee, the spokeswoman, has told". */
const BEFORE = new RegExp(
  `(?<who>[^,;:.“”"—]+?)(?<aside>(?:, [^,;:“”"]{1,80}){1,3},)?${ADVERBS} (?<cue>${VERBS})(?!\\p{L})`,
  'giu',
);
const BEHIND =
  /[,”"]”? (?<cue>said|says|wrote|added|explained|recalled|warned|noted|insisted) (?<who>[^,;:.“”"—]+?)(?=,|;|\.|”|$| (?:on|in|at|during|after) \p{Lu}| in an? | (?:who|while|as) )/dgiu;
const ACCORDING =
  /\b(?<cue>according to) (?!plan\b)(?<who>[^,;:.“”"—]+?)(?=,|;|\.|$| (?:who|while|and|but) )/dgiu;
const BY =
  /\b(?:was|were|is|are|been) (?<cue>accused|blamed|criticized|criticised|condemned|described|quoted) by (?<who>[^,;:.“”"—]+?) (?=of|for|as|over)/dgiu;
const COLON =
  /^(?<who>(?:\p{L}+ )?(?:police|officials|mayor|union|witness(?:es)?|prosecutors?|sheriff|chief|lawyers?|report))(?<cue>): /dgiu;

/** Where a subject may begin: behind these another clause ends. */
const CLAUSE =
  /^.*(?:\b(?:that|and|but|while|whereas|as|because|when|after|before|although|though|if|who|which)\b|[.!?])\s+(?=\S)/isu;
/** "On Monday the union", "In a statement Free Banks". */
const LEAD =
  /^(?:(?:on|in|at|by|late|early|last|this|later|earlier|meanwhile|however|still)\b(?: (?:a|the|an) (?:\p{L}+ )?\p{L}+| \p{L}+)?(?: (?:night|morning|evening|afternoon))?)\s+(?=(?:the|an?|two|three|some|several|police)\b|\p{Lu})/iu;
/** A new clause that another subject begins: it need not be theirs who spoke before. */
const NEW_CLAUSE =
  /;| (?:and|but) (?:declined|refused|did not|would not|gave no)\b|, (?:and|but|while|whereas|although|though|yet|so)\b(?! that\b)|(?<=”) while\b|(?<=”) and (?!(?:said|told|called|added|demanded)\b)\p{Ll}+ed\b/giu;
/** Whom a relative clause is about, and its first word: "the private guards who". */
const RELATIVE =
  /(?:\b(?:the|an?|its|his|her|their|some|several|many|two|three)(?: [\p{L}\d’-]+){1,3}|[\p{L}’-]+)(?<comma>,)? (?:who|which|that|whom|where|whose),?\s*$/iu;
/** Whom it is said to, and when and where; then comes what is said, or it came before. */
const TOLD_TO =
  /^(?: (?:on|at|in|during|late|early|to|after)(?: (?:an?|the|his|her|its|their))?(?: [\p{L}\d’-]+){1,3}?)*(?=[.,;”]|$)/iu;

const TOLD_WHOM = /^ (?:the )?[\p{L}’]+(?: \p{L}+){0,3}(?=[.,;]| on | in | at |$)/iu;

/** Who says the words that stand from one place to another; undefined where nobody does but the text, or several do. */
export function attributionOf(sentence: string, chosen: Within): Attribution | undefined {
  const givings = givingsIn(sentence);
  const places = lettersIn(sentence, chosen);
  const outOf = (own: Within) => places.filter((place) => !isInside(place, [own])).length;
  const said = givings
    .map((giving) => ({
      giving,
      share: places.filter((place) => isInside(place, giving.scopes) && !isInside(place, [giving.own]))
        .length,
      // Chosen with the verb, what leads in belongs to it: "On Monday Ann Lee said".
      hasOwn: lettersIn(sentence, giving.own).every((place) => places.includes(place)),
    }))
    .filter(({ share }) => share > 0);
  const [one, ...others] = said;
  if (one === undefined || others.length > 0) return undefined;
  const { giving, share, hasOwn } = one;
  // Chosen with the verb, the rest is theirs as well; not so what stands around a clause of theirs.
  if ((!hasOwn || giving.isAside) && share < outOf(giving.own) * MOSTLY) return undefined;
  const { speaker, aside, cue, own } = giving;
  const isQuoted = isInQuotation(sentence, chosen, hasOwn ? outside(sentence, giving.scopes, own) : [own]);
  const isCalled =
    /^called$/i.test(cue) && (isQuoted || /[“„«"]/.test(sentence.slice(chosen.start, chosen.end)));
  return { speaker, aside, cue, isRetelling: isCalled || RETOLD.test(cue), isQuoted };
}

/** By these what follows is only somebody's word; so it is where they call something by words of theirs. */
const RETOLD = new RegExp(`^(?:${RETELLING}|say|insist|claim|warn|reported|according to)?$`, 'iu');
const MOSTLY = 0.75;

/** What of a sentence nobody says: who says it, and what is told of them. */
function outside(sentence: string, scopes: readonly Within[], own: Within): readonly Within[] {
  const ends = scopes.toSorted((one, two) => one.start - two.start);
  return [
    own,
    ...ends.map(({ start }, at) => ({ start: ends[at - 1]?.end ?? 0, end: start })),
    { start: ends.at(-1)?.end ?? 0, end: sentence.length },
  ];
}

function givingsIn(sentence: string): readonly Giving[] {
  // Quoted words that speak of saying give nothing to anybody.
  const plain = quotationsIn(sentence).reduce(
    (text, { start, end }) =>
      text.slice(0, start + 1) +
      text.slice(start + 1, end - 1).replaceAll(/[^\s]/gu, '•') +
      text.slice(end - 1),
    sentence,
  );
  const found = [
    ...[...plain.matchAll(BEFORE)].flatMap((match) => before(plain, match)),
    ...[BEHIND, ACCORDING, BY, COLON].flatMap((pattern) => [...plain.matchAll(pattern)].flatMap(other)),
  ].toSorted((one, two) => one.own.start - two.own.start);
  return found
    .filter((one, at) => !found.slice(0, at).some(({ own }) => own.end > one.own.start))
    .map((one, at, all) => {
      const aside = clauseAround(plain, one);
      return {
        ...one,
        scopes: aside ?? scopesOf(plain, one, { last: all[at - 1], next: all[at + 1] }),
        isAside: aside !== undefined,
      };
    });
}

type Found = Omit<Giving, 'scopes' | 'isAside'>;

/** "The guards who, according to River Watch, had fled": its word is that clause, and nothing before it. */
function clauseAround(plain: string, { own, cue }: Found): readonly Within[] | undefined {
  const relative = /^according/i.test(cue) ? RELATIVE.exec(plain.slice(0, own.start)) : null;
  if (relative === null) return undefined;
  const behind = plain.slice(own.end).replace(/^,/, ' ');
  const end = behind.search(relative.groups?.comma === undefined ? /;|, (?:and|but|while)\b/u : /[,;]/u);
  return [
    { start: relative.index, end: own.start },
    { start: own.end, end: end === -1 ? plain.length : own.end + end },
  ];
}

/** The subject of a verb, without what stands before it: "On Monday the union" is the union. */
function before(
  plain: string,
  { 0: all, index, groups: { who = '', aside = '', cue = '' } = {} }: RegExpExecArray,
): readonly Found[] {
  const clause = (CLAUSE.exec(who)?.[0] ?? '').length;
  const lead = (LEAD.exec(who.slice(clause).trimStart())?.[0] ?? '').length;
  const skipped = clause + (who.slice(clause).length - who.slice(clause).trimStart().length) + lead;
  const start = index + skipped;
  const words = who.slice(skipped).replace(/ (?:who|which|that)$/i, '');
  const verb = index + all.length - cue.length;
  const isNothing =
    isUnsaid(plain.slice(0, verb)) || /^ (?:nothing|little)\b/i.test(plain.slice(verb + cue.length));
  if (words.trim() === '' || NOBODY.test(words) || isNothing) return [];
  // "Told Ann Lee to leave" is an order.
  if (/^told$/i.test(cue) && saidIn(plain.slice(verb), cue)?.index !== 0) return [];
  const end = start + words.length;
  return [
    {
      speaker: { start, end },
      aside: aside === '' ? undefined : { start: end + 2, end: end + aside.length - 1 },
      cue: cue.trim(),
      own: { start, end: verb + cue.length },
    },
  ];
}

/** Whoever is no speaker: what is not said, whom it is said to, a sentence of its own. */
const NOBODY =
  /^(?:nobody|no one|none|neither|it|he|she|they|we|i|you|this|what|which|who|as|is|was|are|were|be|been|to|not)\b|\b(?:is|was|are|were|be|been|to|not|and|but|or|the|an?)$/iu;

/** Whoever stands beside a verb or "according to", at the places that the pattern found. */
function other({ indices, groups: { who = '', cue = '' } = {} }: RegExpExecArray): readonly Found[] {
  const { who: speaker, cue: verb } = indices?.groups ?? {};
  if (speaker === undefined || verb === undefined || NOBODY.test(who)) return [];
  return [
    {
      speaker: { start: speaker[0], end: speaker[1] },
      aside: undefined,
      cue,
      own: { start: Math.min(speaker[0], verb[0]), end: Math.max(speaker[1], verb[1]) },
    },
  ];
}

/** What somebody is told to say: up to the next clause, or from it on; and what is quoted beside. */
function scopesOf(
  plain: string,
  { own, cue }: Found,
  { last, next }: { last: Found | undefined; next: Found | undefined },
): readonly Within[] {
  const cuts = [...plain.matchAll(NEW_CLAUSE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const from = Math.max(
    last?.own.end ?? 0,
    ...cuts.filter(({ end }) => end <= own.start).map(({ end }) => end),
    0,
  );
  const to = Math.min(
    next?.own.start ?? plain.length,
    ...cuts.filter(({ start }) => start >= own.end).map(({ start }) => start),
  );
  const ahead = { start: own.end, end: to };
  const behind = { start: from, end: own.start };
  const isAccording = /^according/i.test(cue);
  const behindVerb = plain.slice(own.end, to);
  const rest = /^told$/i.test(cue) ? behindVerb.replace(TOLD_WHOM, '') : behindVerb;
  const after = TOLD_TO.exec(rest);
  const lead = plain.slice(from, own.start).trim();
  // "In a statement, Free Banks said": what stands before tells only where and when.
  const isBehind = isAccording
    ? lead !== ''
    : after !== null && /[,”"]$/.test(lead) && lead.split(/\s+/).length > 1;
  if (!isBehind) return [ahead];
  const goesOn = rest.slice(after?.[0].length ?? 0);
  const quoted = quotationsIn(plain).filter(({ start }) => start >= own.end && start < to);
  if (/^, (?:adding|saying|and that|but that)\b/i.test(goesOn)) return [behind, ahead];
  return [
    behind,
    ...(/^, (?:was|were|is|are|has|had|have|will|would|did)\b/.test(goesOn) ||
    (isAccording && /^, /.test(goesOn))
      ? [ahead]
      : quoted),
  ];
}
