import type { FormKind } from '../../protocol.ts';
import { byWords, guessed, isFullName } from './guess.ts';

/** What leads a name and says what its bearer is: "the trade magazine Deck Log", "a group calling itself Cold Water". */
const BEFORE =
  /\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ((?:\p{Ll}[\p{L}’'-]* ){1,4})(?<!\b(?:of|in|at|to|from|for|on|by|and|with|through|against|near|the|an?)(?: the)? )$/u;
const CALLED =
  /\b((?:\p{Ll}[\p{L}’'-]* ){1,3})(?:calling (?:itself|themselves)|that calls itself|which calls itself|known as|called|named) [“"‘]?$/u;
const APPOSED = /(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|[’']s) ([^,.;“”"]{3,60}), $/u;
/** What follows it: "Northline, the operator of the terminal,". */
const BEHIND = /^, (?:an?|the|his|her|its|their|one of) ([^,.;“”"]{3,60})[,.;]/u;
/** Of companies and bodies, and of no person. */
const RUNS = /^,? (?:which|whose|runs|operates|owns|employs|makes|sells)\b/u;
/** Of people. */
const LIVES =
  /^(?:, \d{1,3}\b|,? who\b| (?:was|is) (?:\p{L}+ )?(?:shot|killed|arrested|injured|hurt|beaten|born|wounded|crushed|stabbed)\b| (?:died|recalled|wept|testified|resigned)\b)/u;
/** Where something is: one word there names a place. */
const WHERE =
  /\b(?:in|at|near|outside|from|to|towards|through|across|(?:mayor|city|town|village|port|people|residents) of) $/u;
/** Of whoever says or calls something. */
const SPEAKS =
  /^(?:,[^,.;]+,)? (?:said|says|called|calls|accused|accuses|announced|denied|claimed|vowed|demanded|condemned)\b/u;
const ONE_WORD = /^\p{Lu}[\p{L}’'-]+$/u;
const MOST_MENTIONS = 20;

/** The kind that a name has by its own words or by those beside it in the text, which say what its bearer is. */
export const kindNear = (name: string, text: string, kinds: readonly FormKind[]): string | undefined =>
  byWords(name, kinds) ?? besideIt(name, text, kinds);

/** The same, and at last by how it is written: two words with capitals are somebody’s. */
export const kindOf = (name: string, text: string, kinds: readonly FormKind[]): string | undefined =>
  kindNear(name, text, kinds) ?? guessed(name, kinds);

function besideIt(name: string, text: string, kinds: readonly FormKind[]): string | undefined {
  const parts = name === '' ? [] : text.split(name).slice(0, MOST_MENTIONS);
  // "Arr" within "arrested" is no mention.
  const mentions = parts
    .slice(1)
    .map((behind, place) => ({ before: parts[place] ?? '', behind }))
    .filter(({ before, behind }) => !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind));
  const said = mentions.flatMap(({ before, behind }) =>
    [CALLED.exec(before), BEFORE.exec(before), BEHIND.exec(behind), APPOSED.exec(before)].flatMap((found) =>
      found === null ? [] : (byWords((found[1] ?? '').trim(), kinds) ?? []),
    ),
  );
  const isOf = (kind: string) => (kinds.some((one) => one.name === kind) ? kind : undefined);
  const some = (holds: (one: (typeof mentions)[number]) => boolean) => mentions.some(holds);
  if (said[0] !== undefined) return said[0];
  if (some(({ behind }) => RUNS.test(behind))) return isOf('Organization');
  // "River Watch" has a word that people’s names have not.
  const hasWord = kinds.some(({ words }) => words.includes(name.split(' ')[0]?.toLowerCase() ?? ''));
  if (isFullName(name) && hasWord && some(({ behind }) => SPEAKS.test(behind))) return isOf('Group');
  if (isFullName(name) && some(({ behind }) => LIVES.test(behind))) return isOf('Person');
  if (ONE_WORD.test(name) && some(({ before }) => WHERE.test(before))) return isOf('Place');
  return undefined;
}
