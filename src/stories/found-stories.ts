import { withVerbsJoined } from '../search/question.ts';
import { FUNCTION_WORDS } from '../search/synonyms.ts';
import { type SearchedWord, searchedFor, textKey, typedWords } from '../search/words.ts';
import type { Story } from './story.ts';

/** More words than anybody types. */
const MOST_WORDS = 16;
const MOST_LETTERS = 300;

/** The stories that hold all the words that are looked for, in some form; first those that have most of them in their headline. */
export function storiesFor(text: string, stories: Iterable<Story>): readonly Story[] {
  const searched = searchedFor(text.slice(0, MOST_LETTERS), MOST_WORDS);
  // A story has every small word.
  if (searched === undefined || typedWords(text).every((word) => FUNCTION_WORDS.has(word))) return [];
  return Array.from(stories, (story) => ({ story, ...keysOf(story) }))
    .filter(({ head, all }) =>
      // What only means the same is looked for in the head: a long text has a little of everything.
      searched.words.every((word) => isIn(all, word) || word.synonyms.some((one) => head.includes(one))),
    )
    .map(({ story, title }) => ({
      story,
      points: searched.words.filter((word) => isIn(title, word)).length,
    }))
    .toSorted((a, b) => b.points - a.points)
    .map(({ story }) => story);
}

const isIn = (key: string, { whole, start, forms }: SearchedWord): boolean =>
  [whole, ...(start === '' ? [] : [start]), ...forms].some((one) => key.includes(one));

/** What is searched: the headline, with what stands below it, with the whole text. */
interface Keys {
  readonly title: string;
  readonly head: string;
  readonly all: string;
}

function keysOf({ title, deck, steps }: Story): Keys {
  const words = steps.flatMap(({ paragraphs }) =>
    paragraphs.map((pieces) => pieces.map((piece) => ('words' in piece ? piece.words : ' ')).join('')),
  );
  const keyOf = (texts: readonly string[]) => textKey('story', texts.map(withVerbsJoined).join('\n'));
  return { title: keyOf([title]), head: keyOf([title, deck]), all: keyOf([title, deck, ...words]) };
}
