import { attributionOf } from '../../../text/attribution.ts';
import { isInQuotation, type Within } from '../../../text/quotations.ts';
import type { DeskName, Span } from '../../protocol.ts';
import { touches } from '../article/chosen.ts';
import { textOf } from '../article/words.ts';

/** Who says some words, as their sentence tells. */
export interface Speaking {
  /** Somebody whom the article names, or who is only described there: then without a kind. */
  readonly name: DeskName;
  readonly cue: string;
  /** Whether what is said is only their word, and not told as a deed of theirs. */
  readonly isRetelling: boolean;
  readonly isQuoted: boolean;
}

interface Saying {
  /** Names in the article. */
  readonly names: readonly DeskName[];
  readonly points: readonly string[];
  readonly sentences: readonly Span[];
  /** The chosen words. */
  readonly passages: readonly Span[];
}

/** Who says the chosen words: the speaker of the clauses in which they stand; undefined where none is told, or several are. */
export function speakingIn({ names, points, sentences, passages }: Saying): Speaking | undefined {
  const found = partsOf({ points, sentences, passages }).map((part) => ({
    part,
    said: attributionOf(part.text, part.chosen),
  }));
  // A quotation goes on over sentences; what the article says beside it is its own.
  const told = found.flatMap(({ part, said }) => (said === undefined ? [] : [{ part, said }]));
  const [first, ...others] = told;
  if (first === undefined) return undefined;
  if (found.some(({ part, said }) => said === undefined && !isInQuotation(part.text, part.chosen)))
    return undefined;
  const name = named(first.part, first.said, { names, points });
  if (name === undefined) return undefined;
  if (others.some(({ part, said }) => named(part, said, { names, points })?.name !== name.name))
    return undefined;
  const { cue, isRetelling } = first.said;
  return { name, cue, isRetelling, isQuoted: told.every(({ said }) => said.isQuoted) };
}

/** Whether the chosen words stand in quotation marks, whoever is quoted. */
export const areQuoted = (saying: Omit<Saying, 'names'>): boolean => {
  const parts = partsOf(saying);
  return (
    parts.length > 0 &&
    parts.every(({ text, chosen }) => attributionOf(text, chosen)?.isQuoted ?? isInQuotation(text, chosen))
  );
};

interface Part {
  readonly text: string;
  /** In the text of the article. */
  readonly start: number;
  readonly chosen: Within;
}

/** The sentences of the chosen words, and where these stand in them. */
const partsOf = ({ points, sentences, passages }: Omit<Saying, 'names'>): readonly Part[] =>
  sentences.flatMap((sentence) =>
    passages
      .filter((span) => touches(sentence, span))
      .map((span) => {
        const units = (from: number, to: number) => textOf(points, { start: from, end: to }).length;
        const start = Math.max(span.start, sentence.start);
        const end = Math.min(span.end, sentence.end);
        const first = units(sentence.start, start);
        return {
          text: textOf(points, sentence),
          start: sentence.start,
          chosen: { start: first, end: first + units(start, end) },
        };
      }),
  );

/** What stands behind the one who speaks: "a spokesman for Free Banks" is not Free Banks. */
const COMPLEMENT =
  / (?:of|for|at|in|from|with|on|who|whose|to|near|behind|about|against|obtained|seen|shared|published|by|and) /iu;
const OWNER = /^.*[’'](?:s )?(?= ?\p{L})/u;
const ARTICLE = /^(?:the|an?) /iu;
/** Somebody who is new here: "two witnesses", "a spokesman for the city", "the mother of Ann Lee". */
const NEW =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|another|both) |^(?:police|authorities|witnesses|residents|neighbou?rs|officials|prosecutors|investigators|activists|protesters|organi[sz]ers|lawyers|relatives|supporters)\b|[’']s? | (?:of|for|at) /iu;

function named(
  { text, start }: Part,
  { speaker, aside }: { readonly speaker: Within; readonly aside: Within | undefined },
  { names, points }: Pick<Saying, 'names' | 'points'>,
): DeskName | undefined {
  const at = (unit: number) => start + Array.from(text.slice(0, unit)).length;
  const words = text.slice(speaker.start, speaker.end);
  const core = words.slice(0, COMPLEMENT.exec(words)?.index ?? words.length);
  const head = OWNER.exec(core)?.[0].length ?? 0;
  const within = (from: number, to: number) =>
    names.filter((one) => one.start >= at(from) && one.end === at(to));
  const longest = (found: readonly DeskName[]) => found.toSorted((one, other) => one.start - other.start)[0];
  const own = longest(within(speaker.start, speaker.start + core.length));
  if (own !== undefined && own.start >= at(speaker.start + head)) return own;
  // "The group’s spokeswoman, Ann Lee,"
  const beside = aside && longest(within(aside.start, aside.end));
  if (beside !== undefined && beside.start === at(aside?.start ?? 0)) return beside;
  const meant = head === 0 && core.length === words.length ? thoseMeant(core, { names, points }) : [];
  if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined;
  if (!NEW.test(words)) return undefined;
  const name = words.replace(ARTICLE, '');
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    kind: null,
    id: null,
    start: at(speaker.start),
    end: at(speaker.end),
  };
}

/** Who may be meant by "the union", "the mayor": everybody whom the article names so, each once. */
function thoseMeant(words: string, { names, points }: Pick<Saying, 'names' | 'points'>): readonly DeskName[] {
  const bare = words.replace(/^the /iu, '').toLowerCase();
  if (bare === words.toLowerCase() && bare !== 'police') return [];
  const plain = bare.replaceAll(/[^\p{L}\p{N} ]/gu, '.');
  const last = new RegExp(`(?<!\\p{L})${plain}$`, 'iu');
  const title = new RegExp(`(?<!\\p{L})${plain} $`, 'iu');
  const found = names.filter(
    (one) =>
      last.test(one.name) ||
      title.test(textOf(points, { start: Math.max(0, one.start - bare.length - 2), end: one.start })) ||
      (bare === 'police' && /\bPolice (?:Department|Bureau)$/u.test(one.name)),
  );
  return [...new Map(found.map((one) => [one.id ?? one.name, one])).values()];
}
