import { lowered } from './text.ts';

/** Somebody or something as it is called inside a sentence. */
export interface Noun {
  /** By which two mentions of one are known to be one. */
  readonly id: string;
  /** "the shooting of Ann", "Ann", "two officers" */
  readonly text: string;
  readonly many: boolean;
  /** Whether it is a human being: then "they" stands for it, and never "it". */
  readonly person: boolean;
  /** The same where nobody vouches for it: "the alleged attack". */
  readonly doubted?: string;
}

/**
 * How a name stands inside a sentence: one that names (`Ann`), one that describes (`the shooting of Ann`), one without an
 * article (`police brutality`), or words that are quoted.
 */
export type Naming = 'proper' | 'common' | 'bare' | 'quoted';

/**
 * A name as it stands inside a sentence. What keeps names apart in a list, in brackets at the end, is left out there; a
 * first word that is one of `names` keeps its capital: "the Okafor shooting".
 */
export function mentionOf(name: string, naming: Naming, names: ReadonlySet<string> = new Set()): string {
  if (naming === 'proper') return NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
  if (naming === 'quoted') return `“${name.replaceAll(/[“”"]/g, '')}”`;
  const plain = name.replace(/\s*\([^()]*\)$/, '').replaceAll('"', '');
  const [first = ''] = plain.split(/[\s’'-]/);
  const small = names.has(first) ? plain : lowered(plain);
  if (naming === 'bare' || isDoing(plain)) return small;
  if (isPossessive(plain)) return plain;
  return isDetermined(plain) ? small : `the ${small}`;
}

/** Whether a name tells a deed by its verb, and what it is done to: "Holding up his phone"; "Shooting of Ann" is a noun. */
export const isDoing = (name: string): boolean =>
  /^\p{L}{2,}ing (?:off|up|down|out|back|away|over|his|her|their|its|the|an?)\b(?! of\b)/u.test(name);

/** Names that describe as well: "the City of X", "the X Police Department". */
const NAMES_WITH_ARTICLE =
  /^(?!the\s)(?:\p{L}+ of (?:the )?\p{Lu}.*|\S.*\b(?:Department|Guard|[Pp]olice|States|Nations|Party|Union|Association|Ministry|Court|Agency|Bureau|Army))$/u;

/** Whether it needs no article: it has one, or asks. */
const isDetermined = (name: string): boolean =>
  /^(the|a|an|another|one(?= of)|fewer|more|about|nearly|almost|at least|up to|his|her|its|their|our|what|who|whoever|those|this|these|several|some|many|few|both|dozens|scores|hundreds|thousands)\s/i.test(
    name,
  );

/** Whether it begins with whose it is, and so with a name. */
const isPossessive = (name: string): boolean => /^\S+(’s|'s|s’|s')\s/.test(name);

/** "the alleged attack", where there is an article to put it behind. */
export const doubted = (text: string): string | undefined =>
  text.startsWith('the ') ? `the alleged ${text.slice('the '.length)}` : undefined;

const BEHIND_THE_HEAD =
  /\s(?:of|on|in|at|to|from|by|with|who|whom|whose|that|which|as|about|for|against|between|during|over|under|until|and)\s.*$|[,(].*$/;
/** "The officers involved", "people held" */
const DONE_TO = /\s(?:\p{Ll}+ed|held|shot|hurt|hit|put|sent)$/u;
const PLURALS: ReadonlySet<string> = new Set(['people', 'police', 'children', 'men', 'women', 'those']);
const SINGULARS: ReadonlySet<string> = new Set(['news', 'series']);

/** Whether a described thing is several, by its head: "the officers who responded", "the police of the country". */
export function isMany(mention: string): boolean {
  const plain = mention.replaceAll(/[“”]/g, '').replace(BEHIND_THE_HEAD, '');
  // What was done to them stands behind them: "the officers involved".
  const head = plain.replace(DONE_TO, '').split(/\s+/).at(-1)?.toLowerCase() ?? '';
  if (PLURALS.has(head)) return true;
  return /[^sui]s$/.test(head) && !/['’]s?$/.test(head) && !SINGULARS.has(head);
}

const SEVERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|few|both)\s/i;
const BEINGS: ReadonlySet<string> = new Set(
  `activists authorities critics demonstrators employees families investigators journalists lawyers members neighbors
  neighbours officers officials organizers organisers parents people police prosecutors protesters relatives reporters residents
  students supporters users witnesses workers`.split(/\s+/),
);

/**
 * Whether what stands as a name only describes several: "Two witnesses", "Officials of the city". A name of a group is one,
 * whatever it ends in: "Seven Sisters", "Reporters Without Borders".
 */
export function namesSeveral(name: string): boolean {
  const bare = name.replace(BEHIND_THE_HEAD, '').replace(DONE_TO, '');
  const head = bare.split(/\s+/).at(-1) ?? '';
  const isOrdinary = head === head.toLowerCase();
  return (
    /^(?:dozens|scores|hundreds|thousands) of \p{Ll}/iu.test(name) ||
    (SEVERAL.test(name) && isOrdinary && isMany(name)) ||
    (BEINGS.has(head.toLowerCase()) && (isOrdinary || !/\s/.test(bare)))
  );
}

/**
 * A noun that belongs to somebody who is named before it: "the statement of the city on the fire" as "its statement on the
 * fire". What belongs to a human being only loses their name.
 */
export function owned(text: string, owner: Noun): string {
  const [whole, article = '', head = '', behind = ''] = splitAt(text, owner.text);
  if (whole === undefined) return text;
  const its = owner.person || / of /.test(head) ? 'the ' : owner.many ? 'their ' : 'its ';
  return `${its}${article}${head}${behind}`;
}

/** Where whose it is ends: in "the outage of the city website" it is not the city's, nor what is done to whom in "the pushing of people into the water". */
const ENDS =
  /^(?:$|[,;.:)]| (?:\p{Ll}+ing|on|about|to|that|who|which|in|at|from|against|for|with|after|before|during|of|by)\b)/u;

function splitAt(text: string, owner: string): readonly (string | undefined)[] {
  const [start = -1] = [` of ${owner}`, ` by ${owner}`]
    .map((whose) => text.indexOf(whose))
    .filter((at) => at !== -1);
  const behind = text.slice(start + ` of ${owner}`.length);
  if (start === -1 || !text.startsWith('the ') || !ENDS.test(behind)) return [];
  const [, alleged = '', head = ''] = /^the (alleged )?(.*)$/s.exec(text.slice(0, start)) ?? [];
  return [text, alleged, head, behind];
}

/**
 * What a speaker says of something that is described by what they say: "the officers whom the city blames" as "whom it blames".
 * There is no such word for a human being, and for several the verb would be another.
 */
export function ofSpeaker(text: string, { text: speaker, many, person }: Noun): string {
  if (many || person) return text;
  return ['whom', 'which', 'that'].reduce(
    (told, pronoun) => told.replaceAll(` ${pronoun} ${speaker} `, ` ${pronoun} it `),
    text,
  );
}

/** "it", "they" */
export const pronoun = ({ many, person }: Noun): string => (many || person ? 'they' : 'it');

/** "itself", "themselves"; of a human being there is no word that fits all. */
export const oneself = ({ many, person }: Noun): string =>
  many ? 'themselves' : person ? 'personally' : 'itself';
