import type { SeedStore } from '../seed/store/store.ts';
import type { SourceText } from '../text/source-texts.ts';
import { withoutTitle } from '../text/titles.ts';
import type { DeskName, Span } from './protocol.ts';

interface Looking {
  readonly store: SeedStore;
  readonly document: string;
  readonly text: SourceText;
  /** Kinds that are in no text by name: of what happens, and of those who read. */
  readonly unnamed: readonly string[];
}

/** Longer texts are read by nobody in one go; what is named in them is typed. */
export const MOST_POINTS = 200_000;

/** Some words with capitals, one after the other. */
const CAPITALS = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|the|de) )?\p{Lu}[\p{L}’'-]+)*/gu;
/** What begins sentences and names nothing, what stands before a name, and days. */
const NO_NAME =
  /^(?:The|About|Around|Nearly|Almost|Over|More|Fewer|Some|An?|It|He|She|They|His|Her|Its|This|That|There|In|On|At|By|For|From|Of|After|Before|But|And|As|When|While|Chief|Mayor|Officer|President|Governor|Mr|Mrs|Ms|Dr|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Who and what is named in the article, where they stand in it: those who are known, and names of somebody new. */
export async function namesIn({ store, document, text, unnamed }: Looking): Promise<readonly DeskName[]> {
  const own = store.entity(document);
  if (own === undefined || text.points.length > MOST_POINTS) return [];
  // The dictionary of the rules is loaded when it is needed first.
  const [{ Names: English }, { draftRequest }] = await Promise.all([
    import('../draft/rules/names.ts'),
    import('../draft/request.ts'),
  ]);
  const request = draftRequest({
    text,
    document: own,
    passages: [...store.passages()].filter((passage) => passage.document === document),
    entities: store.entities(),
    schema: {},
    manual: '',
  });
  const known = request.entities.filter(({ kind }) => !unnamed.includes(kind));
  const names = new English(request, new Set(unnamed));
  const all = request.sentences.map((sentence) => inSentence(sentence, { known, names }));
  const sure = all.flatMap(({ isHeadline, found }) => (isHeadline ? [] : found));
  return all.flatMap(({ isHeadline, found }) =>
    found
      // Every word of a headline has a capital: only what stands elsewhere too is surely a name.
      .filter(({ id, name }) => id !== null || !isHeadline || sure.some((one) => one.name === name))
      // "The Okafor family": whoever has a part of somebody's name may be another.
      .filter(({ id, kind, name }) => id !== null || kind !== null || !isLastOf(name, sure))
      .sort((one, other) => one.start - other.start || other.end - one.end),
  );
}

interface Naming {
  readonly known: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
  /** What the rules of those who draft find. */
  readonly names: {
    in(
      text: string,
    ): readonly (Span & { readonly id: string; readonly kind: string; readonly words: string })[];
    get(id: string): { readonly name: string } | undefined;
    /** Whether it is a person's name with what they are before it. */
    isTitled(words: string): boolean;
  };
}

function inSentence(
  sentence: { readonly start: number; readonly text: string },
  { known, names }: Naming,
): { readonly isHeadline: boolean; readonly found: readonly DeskName[] } {
  const at = (unit: number) => sentence.start + Array.from(sentence.text.slice(0, unit)).length;
  const found = names.in(sentence.text).flatMap(({ id, kind, start, end, words }): readonly DeskName[] => {
    const name = names.get(id)?.name ?? id;
    if (words !== name && FAMILY.test(sentence.text.slice(end))) return [];
    const isKnown = known.some((one) => one.id === id);
    return [{ start: at(start), end: at(end), id: isKnown ? id : null, name, kind }];
  });
  const others = [...sentence.text.matchAll(CAPITALS)].flatMap(({ 0: words, index }): readonly DeskName[] => {
    const [lead = '', ...rest] = words.split(' ');
    const bare = withoutTitle(NO_NAME.test(lead) ? rest.join(' ') : words);
    const name = bare.replace(/[’']s$/, '').replace(/[’']$/, '');
    const start = at(index + words.length - bare.length);
    const end = start + Array.from(name).length;
    // A sentence begins with a capital, whatever its first word is, and so does what is quoted in it.
    const isFirstWord = /(?:^|[“„«"‘:] ?)$/u.test(sentence.text.slice(0, index)) && !name.includes(' ');
    // "Chief Constable Ann Lee" is Ann Lee, who is found there already.
    const isWithin = found.some(
      (one) => (one.start <= start && end <= one.end) || (one.end === end && names.isTitled(name)),
    );
    if (name === '' || NO_NAME.test(name) || isFirstWord || isWithin) return [];
    // A name of several is each of theirs; a new one of that name is nobody's.
    const owners = known.filter((one) => [one.name, ...one.aliases].includes(name));
    return owners.length > 0
      ? owners.map(({ id, kind, name: own }) => ({ start, end, id, name: own, kind }))
      : [{ start, end, id: null, name, kind: null }];
  });
  return { isHeadline: isHeadline(sentence.text), found: [...found, ...others] };
}

/** "The Okafor family" is not the one whose name it shares. */
const FAMILY = /^ (?:famil(?:y|ies)|brothers|sisters)\b/u;
/** Words that titles leave small are short ones. */
const LONG_WORD = /(?<![\p{L}’'-])\p{L}{4,}/gu;
const MOSTLY = 0.8;

/** Whether its words are set as those of an English headline. */
function isHeadline(text: string): boolean {
  const words = text.match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 3 && capitals.length >= words.length * MOSTLY;
}

/** The last word of a name is shared by a family; the first may be a place: “Marlow” of the “Marlow Courier”. */
const isLastOf = (name: string, names: readonly DeskName[]): boolean =>
  names.some((one) => one.name.endsWith(` ${name}`) && !one.name.includes(' of '));
