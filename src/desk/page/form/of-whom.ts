import type { FormPredicate } from '../../protocol.ts';
import type { NameNear } from './likely.ts';

/** Between a verb and its day: nothing, or where that was, or who was told. */
const BEHIND =
  /^(?: (?:in|at|near|outside|inside|through|across|by|from|for)(?: the)?(?: (?!to\b|of\b)\p{L}[\p{L}’'-]*){1,3}| (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?)?(?: (?:on|in|since|at))? $/u;
/** From the day that a clause begins with to its verb: only whoever it is of. */
const AHEAD = /^,? (?:[\p{L}\p{N}’'-]+ ){0,5}$/u;
/** There another clause begins. */
const BREAK =
  /\b(?:and|but|or|that|which|who|whom|whose|when|where|while|after|before|because|until|to|against|during|said|told|says)\b/i;

/** Whether a day is that of the verb which tells of an event: of the same clause, with no other verb between. */
export function isDayOf(words: string, verb: string, day: string): boolean {
  const at = words.indexOf(verb);
  const on = words.indexOf(day);
  if (at === -1 || on === -1) return false;
  const isBehind = on > at;
  const between = isBehind
    ? `${words.slice(at + verb.length, on).trimEnd()} `
    : words.slice(on + day.length, at);
  return (isBehind ? BEHIND : AHEAD).test(between) && !BREAK.test(between);
}

interface NumberIn {
  readonly words: string;
  /** The words that give it. */
  readonly cue: string;
  readonly of: NameNear;
}

/** Whether a number is said of somebody: how many they are by words that are theirs, what else beside the name of one. */
export function isNumberOf({ details }: FormPredicate, { words, cue, of }: NumberIn): boolean {
  const at = words.indexOf(cue);
  const isCount = details.some(({ name }) => name === 'of');
  const name = words.toLowerCase().indexOf(of.name.toLowerCase());
  if (at === -1 || name === -1) return false;
  const nameEnd = name + of.name.length;
  const end = at + cue.length;
  if (isCount) return name < end && at < nameEnd;
  if (/\d/.test(of.name) || of.kind === 'Group') return false;
  return name < at
    ? /^, (?:an? |now )?$/.test(words.slice(nameEnd, at))
    : /^ (?:\p{Ll}[\p{L}-]* ){0,3}$|^ (?:\p{Ll}[\p{L}-]* ?){1,4}, $/u.test(words.slice(end, name));
}
