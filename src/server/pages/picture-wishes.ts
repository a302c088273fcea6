import type { Theme } from '../../drawing/palette.ts';
import { LOOKS, SIZES } from '../../drawing/sizes.ts';
import { QueryError } from '../../errors.ts';
import { FIXED_LIMITS, type FixedLimitName } from '../../limits/limits.ts';
import { PICTURED } from '../../picture/pictured.ts';
import type { Wishes } from '../../picture/view-picture.ts';

const FRAMES = ['full', 'none'] as const;

/** What an address wants of a picture beside its view. A field that a form leaves empty is one that is not given. */
export const wishesOf = (url: URL): Wishes => ({
  picture: oneOf(PICTURED, url, 'picture'),
  headline: words(url, 'headline', 'pictureLine') || undefined,
  deck: words(url, 'deck', 'pictureText'),
  notes: words(url, 'notes', 'pictureText'),
  credit: words(url, 'credit', 'pictureLine'),
  size: url.searchParams.get('size') ? oneOf(SIZE_NAMES, url, 'size') : undefined,
  look: oneOf(LOOKS, url, 'theme'),
});

const [FIRST = '', ...OTHERS] = SIZES.map(({ name }) => name);
const SIZE_NAMES = [FIRST, ...OTHERS] as const;

/** How a picture is drawn that is for no desk. */
export interface Plain {
  readonly theme: Theme;
  readonly frame: (typeof FRAMES)[number];
}

/** Undefined for a picture with words or a size of its own. */
export function plainOf(url: URL, { headline, deck, notes, credit, size, look }: Wishes): Plain | undefined {
  const frame = oneOf(FRAMES, url, 'frame');
  const own = headline ?? size ?? `${deck}${notes}${credit}`;
  if (own === '' && look !== 'clear') return { theme: look, frame };
  if (frame === 'none')
    throw new QueryError('frame=none is the map alone: it has no words, no size and no clear ground', {
      hint: 'leave out frame, or everything else that is not of the view',
      refused: { argument: 'frame' },
    });
  return undefined;
}

/** A text from an address; empty unless it is given. */
function words({ searchParams }: URL, name: string, limit: FixedLimitName): string {
  const text = (searchParams.get(name) ?? '').trim();
  const most = FIXED_LIMITS[limit];
  if (text.length <= most) return text;
  throw new QueryError(`${name} has ${text.length} characters; ${most} are allowed`, {
    hint: `shorten ${name}`,
    refused: { argument: name },
  });
}

/** A word of a list from an address; the first unless it is given. */
function oneOf<Word extends string>(
  words: readonly [Word, ...Word[]],
  { searchParams }: URL,
  name: string,
): Word {
  const given = searchParams.get(name) ?? words[0];
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  throw new QueryError(`${name} ${JSON.stringify(given.slice(0, 100))} is none of ${words.join(', ')}`, {
    hint: `write ${name}=${words[0]}, or leave it out`,
    refused: { argument: name, value: given, suggestions: words },
  });
}
